// Ties of one type between these ends, a page in the order of their ids, each with its visible deliveries.
// in: $pairs [[from, to]], $since, $until, $over, $after, $limit, $scopes
// out: id, from, to, second, event, amount, currency, role, direction, said [[source, details, at, end, seconds]]
WITH datetime($since) AS since, datetime($until) AS until
UNWIND $pairs AS pair
MATCH (a:Entity {ref: pair[0]})-[t:<TIE>]->(b:Entity {ref: pair[1]})
WHERE t.id > $after AND any(s IN t.scopes WHERE s IN $scopes)
  AND (until IS NULL OR t.at < until)
  AND (since IS NULL OR t.at >= since OR (all(i IN range(0, size(t.scopes) - 1) WHERE NOT t.scopes[i] IN $scopes OR t.ends[i].epochMillis > since.epochMillis) AND NOT t.id IN $over))
WITH a, t, b ORDER BY t.id LIMIT $limit
RETURN t.id AS id, a.ref AS from, b.ref AS to, t.at AS second, t.event AS event, t.amount AS amount, t.currency AS currency,
  t.role AS role, t.direction AS direction,
  [i IN range(0, size(t.scopes) - 1) WHERE t.scopes[i] IN $scopes | [t.sources[i], t.details[i], t.ats[i], t.ends[i], t.durations[i]]] AS said
ORDER BY id
