// FinBench 6: accounts that withdrew to this card after more than three transfers came in.
// in: $account, $came, $went (minor units), $since, $until, $scopes   out: mid, came, went
MATCH (mid:Account)-[w:WITHDREW]->(card:Account)
WHERE card.ref IN $account AND w.amount > $went AND w.at > datetime($since) AND w.at < datetime($until)
  AND any(s IN w.scopes WHERE s IN $scopes)
WITH mid, sum(w.amount) AS went
MATCH (src:Account)-[t:TRANSFERRED]->(mid)
WHERE t.amount > $came AND t.at > datetime($since) AND t.at < datetime($until) AND any(s IN t.scopes WHERE s IN $scopes)
WITH mid, went, count(t) AS ins, sum(t.amount) AS came
WHERE ins > 3
RETURN mid.ref AS mid, came, went
