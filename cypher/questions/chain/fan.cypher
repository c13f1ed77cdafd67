// Which accounts collect from, or scatter to, many unrelated ones within hours? The transfers of accounts that have enough
// of them in time; how many are unrelated is computed (server/questions/computations/fan.ts).
// in: $accounts, $unrelated, $hours, $each (minor units of $eachCurrency), $counterparts, $windowSince, $windowUntil, $scopes
// out: account, shape, other, owner, at, seconds, currency, minor, claim, gathers, gathering
CALL () {
  MATCH (other:Entity)-[t:TRANSFERRED]->(account:Account)
  WHERE t.amount >= $each AND t.currency = $eachCurrency AND other <> account AND any(s IN t.scopes WHERE s IN $scopes)
    AND (size($accounts) = 0 OR account.ref IN $accounts)
    AND ($windowSince IS NULL OR t.at >= datetime($windowSince)) AND ($windowUntil IS NULL OR t.at < datetime($windowUntil))
  RETURN account, 'in' AS shape, other, t
  UNION ALL
  MATCH (account:Account)-[t:TRANSFERRED]->(other:Entity)
  WHERE t.amount >= $each AND t.currency = $eachCurrency AND other <> account AND any(s IN t.scopes WHERE s IN $scopes)
    AND (size($accounts) = 0 OR account.ref IN $accounts)
    AND ($windowSince IS NULL OR t.at >= datetime($windowSince)) AND ($windowUntil IS NULL OR t.at < datetime($windowUntil))
  RETURN account, 'out' AS shape, other, t
}
WITH account, shape, other, t ORDER BY t.at
WITH account, shape, collect({other: other, t: t}) AS moves, count(DISTINCT other) AS others
WHERE others >= $unrelated
  AND any(i IN range($unrelated - 1, size(moves) - 1) WHERE moves[i].t.at <= moves[i - $unrelated + 1].t.at + duration({hours: $hours}))
// Whether it is a hub is asked of these few alone: a predicate of the line above would be asked of all accounts.
CALL (account) {
  MATCH (account)-[x:TRANSFERRED]-(o)
  WHERE any(s IN x.scopes WHERE s IN $scopes)
  WITH DISTINCT o LIMIT $counterparts + 1
  RETURN count(o) AS known
}
WITH account, shape, moves, known
WHERE known <= $counterparts
  AND NOT EXISTS { (account)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(s IN h.scopes WHERE s IN $scopes) }
// Where what was scattered comes together again.
CALL (account, shape, moves) {
  UNWIND CASE shape WHEN 'out' THEN moves ELSE [] END AS move
  WITH account, move.other AS via, move.t AS sent
  MATCH (via)-[on:TRANSFERRED]->(gather:Entity)
  WHERE gather <> account AND on.at >= sent.at AND on.at <= sent.at + duration({hours: $hours})
    AND on.amount >= $each AND on.currency = $eachCurrency AND any(s IN on.scopes WHERE s IN $scopes)
  WITH gather, count(DISTINCT via) AS ways, collect(DISTINCT type(on) + '|' + on.id) AS claims
  WHERE ways >= $unrelated
    AND NOT EXISTS { (gather)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(s IN h.scopes WHERE s IN $scopes) }
    AND COUNT { MATCH (gather)-[x:TRANSFERRED]-(o) WHERE any(s IN x.scopes WHERE s IN $scopes) RETURN DISTINCT o } <= $counterparts
  RETURN collect(gather.ref) AS gathers, reduce(acc = [], of IN collect(claims) | acc + of) AS gathering
}
UNWIND moves AS move
WITH account, shape, gathers, gathering, move.other AS other, move.t AS t
CALL (other) {
  OPTIONAL MATCH (other)<-[h:HOLDS]-(one:Entity)
  WHERE any(s IN h.scopes WHERE s IN $scopes)
  OPTIONAL MATCH (one)-[same:SAME_AS*0..2]-(self:Entity)
  WHERE all(x IN same WHERE any(s IN x.scopes WHERE s IN $scopes))
  RETURN min(self.ref) AS holder
}
RETURN account.ref AS account, shape, other.ref AS other, coalesce(holder, other.ref) AS owner, t.at AS at, t.at.epochSeconds AS seconds, t.currency AS currency,
       t.amount AS minor, type(t) + '|' + t.id AS claim, gathers, gathering
ORDER BY account, shape, seconds, claim
