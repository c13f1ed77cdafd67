// Which sums came back to where they started? Ways of up to five transfers in the order of time, each about as large as
// the first, that end where they began.
// in: $accounts, $least (minor units of $leastCurrency), $share, $hours, $steps (at least), $counterparts, $windowSince, $windowUntil, $scopes
// out: home, via, sent, returned, share, left, back, claims
MATCH (home:Account)-[first:TRANSFERRED]->(next:Account)
WHERE first.amount >= $least AND first.currency = $leastCurrency AND next <> home AND any(s IN first.scopes WHERE s IN $scopes)
  AND (size($accounts) = 0 OR home.ref IN $accounts)
  AND ($windowSince IS NULL OR first.at >= datetime($windowSince)) AND ($windowUntil IS NULL OR first.at < datetime($windowUntil))
MATCH (next) ((x:Account)-[t:TRANSFERRED]->(y:Account)
  WHERE x <> home AND t.at >= first.at AND t.at <= first.at + duration({hours: $hours}) AND t.currency = first.currency
    AND t.amount >= $share * first.amount AND t.amount <= (2 - $share) * first.amount
    AND any(s IN t.scopes WHERE s IN $scopes)){1,4} (home)
WITH home, first, t, [home] + x AS via
WHERE size(via) >= $steps
  AND all(i IN range(1, size(t) - 1) WHERE t[i - 1].at <= t[i].at)
  AND all(i IN range(0, size(via) - 2) WHERE NOT via[i] IN via[i + 1..])
  AND none(e IN via WHERE EXISTS { (e)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(s IN h.scopes WHERE s IN $scopes) })
  AND all(e IN via WHERE COUNT { MATCH (e)-[c:TRANSFERRED]-(o) WHERE any(s IN c.scopes WHERE s IN $scopes) RETURN DISTINCT o } <= $counterparts)
WITH home, first, t, via, t[-1] AS last
RETURN home.ref AS home, [e IN via[1..] | e.ref] AS via, [first.currency, first.amount] AS sent, [last.currency, last.amount] AS returned,
       toFloat(last.amount) / first.amount AS share, first.at AS left, last.at AS back,
       [e IN [first] + t | type(e) + '|' + e.id] AS claims
ORDER BY first.amount DESC, left, home
