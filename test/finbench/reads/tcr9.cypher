// FinBench 9: what an account was lent for what it repaid and sent on, and what came in for what it sent on; -1 where nothing stands below.
// in: $account, $more (minor units), $since, $until, $scopes   out: repay, out, inward
MATCH (account:Account) WHERE account.ref IN $account
CALL (account) {
  MATCH (:Loan)-[t:DEPOSITED]->(account)
  WHERE t.amount > $more AND t.at > datetime($since) AND t.at < datetime($until) AND any(s IN t.scopes WHERE s IN $scopes)
  RETURN sum(t.amount) AS lent
}
CALL (account) {
  MATCH (account)-[t:REPAID]->(:Loan)
  WHERE t.amount > $more AND t.at > datetime($since) AND t.at < datetime($until) AND any(s IN t.scopes WHERE s IN $scopes)
  RETURN sum(t.amount) AS repaid
}
CALL (account) {
  MATCH (:Account)-[t:TRANSFERRED]->(account)
  WHERE t.amount > $more AND t.at > datetime($since) AND t.at < datetime($until) AND any(s IN t.scopes WHERE s IN $scopes)
  RETURN sum(t.amount) AS came
}
CALL (account) {
  MATCH (account)-[t:TRANSFERRED]->(:Account)
  WHERE t.amount > $more AND t.at > datetime($since) AND t.at < datetime($until) AND any(s IN t.scopes WHERE s IN $scopes)
  RETURN sum(t.amount) AS went
}
RETURN CASE repaid WHEN 0 THEN -1.0 ELSE round(1000.0 * lent / repaid) / 1000 END AS repay,
       CASE went WHEN 0 THEN -1.0 ELSE round(1000.0 * lent / went) / 1000 END AS out,
       CASE went WHEN 0 THEN -1.0 ELSE round(1000.0 * came / went) / 1000 END AS inward
