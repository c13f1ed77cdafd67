// Through which accounts does money run? What came in and went out at accounts of which at least one sum seems to have
// left again in time; how much really can have is computed (server/questions/computations/pass-through.ts).
// in: $accounts, $least (minor units of $leastCurrency), $share, $minutes, $counterparts, $windowSince, $windowUntil, $scopes
// out: account, inward, at, seconds, currency, minor, claim
MATCH (payer:Entity)-[came:TRANSFERRED]->(account:Account)
WHERE payer <> account AND came.amount >= $least AND came.currency = $leastCurrency AND any(s IN came.scopes WHERE s IN $scopes)
  AND (size($accounts) = 0 OR account.ref IN $accounts)
  AND ($windowSince IS NULL OR came.at >= datetime($windowSince)) AND ($windowUntil IS NULL OR came.at < datetime($windowUntil))
CALL (account, came) {
  MATCH (account)-[went:TRANSFERRED|WITHDREW|CONVERTED]->(payee)
  WHERE payee <> account AND went.at >= came.at AND went.at <= came.at + duration({minutes: $minutes}) AND went.currency = came.currency
    AND any(s IN went.scopes WHERE s IN $scopes)
  RETURN sum(went.amount) AS left
}
WITH account, collect(came) AS ins, max(toFloat(left) / came.amount) AS most
WHERE most >= $share
// Whether it is a hub is asked of these few alone: a predicate of the line above would be asked of all accounts.
CALL (account) {
  MATCH (account)-[x:TRANSFERRED]-(o)
  WHERE any(s IN x.scopes WHERE s IN $scopes)
  WITH DISTINCT o LIMIT $counterparts + 1
  RETURN count(o) AS known
}
WITH account, ins, known
WHERE known <= $counterparts
  AND NOT EXISTS { (account)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(s IN h.scopes WHERE s IN $scopes) }
MATCH (account)-[went:TRANSFERRED|WITHDREW|CONVERTED]->(payee)
WHERE payee <> account AND went.currency = $leastCurrency AND any(s IN went.scopes WHERE s IN $scopes)
  AND ($windowSince IS NULL OR went.at >= datetime($windowSince))
WITH account, ins, collect(DISTINCT went) AS outs
UNWIND ins + outs AS t
RETURN account.ref AS account, endNode(t) = account AS inward, t.at AS at, t.at.epochSeconds AS seconds, t.currency AS currency,
       t.amount AS minor, type(t) + '|' + t.id AS claim
ORDER BY account, seconds, inward DESC, claim
