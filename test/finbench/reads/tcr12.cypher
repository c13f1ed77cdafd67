// FinBench 12: the accounts of companies that a person's accounts paid, and how much.
// in: $person, $since, $until, $scopes   out: account, sum (minor units)
MATCH (person:Person)-[held:HOLDS]->(own:Account)
WHERE person.ref IN $person AND any(s IN held.scopes WHERE s IN $scopes)
WITH DISTINCT own
MATCH (own)-[t:TRANSFERRED]->(account:Account)
WHERE t.at > datetime($since) AND t.at < datetime($until) AND any(s IN t.scopes WHERE s IN $scopes)
WITH account, sum(t.amount) AS sum
WHERE EXISTS { (account)<-[h:HOLDS]-(:Organisation) WHERE any(s IN h.scopes WHERE s IN $scopes) }
RETURN account.ref AS account, sum
