// FinBench 8: where a loan's money can have gone in at most three transfers or withdrawals, each larger than a share of
// all that was transferred to whoever made it; for each account what came by such steps for the loan, and how far it is.
// Ring by ring: a subquery inside a quantified path is more than Neo4j 5.26 can plan.
// in: $loan, $share, $since, $until, $scopes   out: account, ratio, distance
MATCH (loan:Loan)<-[:ABOUT]-(amount:Statement {property: 'amount'})
WHERE loan.ref IN $loan AND any(s IN amount.scopes WHERE s IN $scopes)
WITH loan, toInteger(round(toFloat(amount.value) * 100)) AS loaned
MATCH (loan)-[d:DEPOSITED]->(start:Account)
WHERE d.at > datetime($since) AND d.at < datetime($until) AND any(s IN d.scopes WHERE s IN $scopes)
WITH loaned, collect(DISTINCT start) AS first
CALL (first) {
  UNWIND first AS a
  OPTIONAL MATCH (:Account)-[i:TRANSFERRED]->(a)
  WHERE i.at > datetime($since) AND i.at < datetime($until) AND any(s IN i.scopes WHERE s IN $scopes)
  WITH a, sum(i.amount) AS came
  MATCH (a)-[t:TRANSFERRED|WITHDREW]->(b:Account)
  WHERE t.amount > $share * came AND t.at > datetime($since) AND t.at < datetime($until) AND any(s IN t.scopes WHERE s IN $scopes)
  RETURN collect(t) AS ones, collect(DISTINCT b) AS second
}
CALL (second) {
  UNWIND second AS a
  OPTIONAL MATCH (:Account)-[i:TRANSFERRED]->(a)
  WHERE i.at > datetime($since) AND i.at < datetime($until) AND any(s IN i.scopes WHERE s IN $scopes)
  WITH a, sum(i.amount) AS came
  MATCH (a)-[t:TRANSFERRED|WITHDREW]->(b:Account)
  WHERE t.amount > $share * came AND t.at > datetime($since) AND t.at < datetime($until) AND any(s IN t.scopes WHERE s IN $scopes)
  RETURN collect(t) AS twos, collect(DISTINCT b) AS third
}
CALL (third) {
  UNWIND third AS a
  OPTIONAL MATCH (:Account)-[i:TRANSFERRED]->(a)
  WHERE i.at > datetime($since) AND i.at < datetime($until) AND any(s IN i.scopes WHERE s IN $scopes)
  WITH a, sum(i.amount) AS came
  MATCH (a)-[t:TRANSFERRED|WITHDREW]->(b:Account)
  WHERE t.amount > $share * came AND t.at > datetime($since) AND t.at < datetime($until) AND any(s IN t.scopes WHERE s IN $scopes)
  RETURN collect(t) AS threes, collect(DISTINCT b) AS last
}
UNWIND [t IN ones | {t: t, distance: 2}] + [t IN twos | {t: t, distance: 3}] + [t IN threes | {t: t, distance: 4}] AS step
WITH loaned, step.t AS t, min(step.distance) AS distance
WITH loaned, endNode(t) AS account, sum(t.amount) AS came, min(distance) AS distance
RETURN account.ref AS account, round(1000.0 * came / loaned) / 1000 AS ratio, distance
