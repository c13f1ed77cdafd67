// FinBench 7: from and to how many accounts money came and went, and how much came for what went; -1 where none went.
// in: $account, $more (minor units), $since, $until, $scopes   out: sources, targets, ratio
MATCH (mid:Account) WHERE mid.ref IN $account
CALL (mid) {
  MATCH (src:Account)-[t:TRANSFERRED]->(mid)
  WHERE t.amount > $more AND t.at > datetime($since) AND t.at < datetime($until) AND any(s IN t.scopes WHERE s IN $scopes)
  RETURN count(DISTINCT src) AS sources, sum(t.amount) AS came
}
CALL (mid) {
  MATCH (mid)-[t:TRANSFERRED]->(dst:Account)
  WHERE t.amount > $more AND t.at > datetime($since) AND t.at < datetime($until) AND any(s IN t.scopes WHERE s IN $scopes)
  RETURN count(DISTINCT dst) AS targets, sum(t.amount) AS went
}
RETURN sources, targets, CASE went WHEN 0 THEN -1.0 ELSE round(1000.0 * came / went) / 1000 END AS ratio
