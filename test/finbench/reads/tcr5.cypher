// FinBench 5: the ways of money from a person's accounts, at most three transfers in the order of time, no account twice.
// in: $person, $since, $until, $scopes   out: way
MATCH (person:Person)-[held:HOLDS]->(account:Account)
WHERE person.ref IN $person AND any(s IN held.scopes WHERE s IN $scopes)
MATCH p = (account)-[ts:TRANSFERRED*1..3]->(:Account)
WHERE all(t IN ts WHERE t.at > datetime($since) AND t.at < datetime($until) AND any(s IN t.scopes WHERE s IN $scopes))
  AND all(i IN range(1, size(ts) - 1) WHERE ts[i - 1].at < ts[i].at)
WITH DISTINCT [n IN nodes(p) | n.ref] AS way
WHERE all(i IN range(0, size(way) - 2) WHERE NOT way[i] IN way[i + 1..])
RETURN way
