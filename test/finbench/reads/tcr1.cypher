// FinBench 1: accounts that money from this one reached in at most three transfers, and the blocked media that signed in to them.
// in: $account, $since, $until, $scopes   out: other, distance, medium, type
MATCH (start:Account)-[ts:TRANSFERRED*1..3]->(other:Account)
WHERE start.ref IN $account
  AND all(t IN ts WHERE t.at > datetime($since) AND t.at < datetime($until) AND any(s IN t.scopes WHERE s IN $scopes))
  AND all(i IN range(1, size(ts) - 1) WHERE ts[i - 1].at < ts[i].at)
WITH DISTINCT other, size(ts) AS distance
MATCH (medium:Entity)-[login:LOGGED_IN]->(other)
WHERE login.at > datetime($since) AND login.at < datetime($until) AND any(s IN login.scopes WHERE s IN $scopes)
  AND EXISTS { (medium)<-[:ABOUT]-(b:Statement {property: 'status', value: 'blocked'}) WHERE any(s IN b.scopes WHERE s IN $scopes) }
MATCH (medium)<-[:ABOUT]-(class:Statement {property: 'class'})
WHERE any(s IN class.scopes WHERE s IN $scopes)
RETURN DISTINCT other.ref AS other, distance, medium.ref AS medium, class.value AS type
