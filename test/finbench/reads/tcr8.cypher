// FinBench 8: where a loan's money can have gone in at most three transfers or withdrawals, each larger than a share of
// all that was transferred to whoever made it; for each account what came by such steps for the loan, and how far it is.
// in: $loan, $share, $since, $until, $scopes   out: account, ratio, distance
MATCH (loan:Loan)<-[:ABOUT]-(amount:Statement {property: 'amount'})
WHERE loan.ref IN $loan AND any(s IN amount.scopes WHERE s IN $scopes)
WITH loan, toInteger(round(toFloat(amount.value) * 100)) AS loaned
MATCH (loan)-[d:DEPOSITED]->(start:Account)
WHERE d.at > datetime($since) AND d.at < datetime($until) AND any(s IN d.scopes WHERE s IN $scopes)
WITH DISTINCT loaned, start
MATCH (start) ((a:Account)-[t:TRANSFERRED|WITHDREW]->(b:Account)
  WHERE t.at > datetime($since) AND t.at < datetime($until) AND any(s IN t.scopes WHERE s IN $scopes)
    AND t.amount > $share * COLLECT {
      MATCH (:Account)-[i:TRANSFERRED]->(a)
      WHERE i.at > datetime($since) AND i.at < datetime($until) AND any(s IN i.scopes WHERE s IN $scopes)
      RETURN sum(i.amount) }[0]){1,3} (account:Account)
WITH loaned, account, t[-1] AS step, min(size(t)) AS steps
WITH loaned, account, sum(step.amount) AS came, min(steps) AS steps
RETURN account.ref AS account, round(1000.0 * came / loaned) / 1000 AS ratio, steps + 1 AS distance
