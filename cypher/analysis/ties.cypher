// Ties of one type that a unit sees, a page in the order of their ids, with what their visible deliveries say.
// in: $after, $limit, $scopes
// out: id, kind, from, to, event, at, amount, currency, role, direction, ends, durations, deliveries
MATCH (a:Entity)-[t:<TIE>]->(b:Entity)
WHERE t.id > $after AND any(x IN t.scopes WHERE x IN $scopes)
WITH a, t, b ORDER BY t.id LIMIT $limit
WITH a, t, b, [i IN range(0, size(t.scopes) - 1) WHERE t.scopes[i] IN $scopes] AS seen
RETURN t.id AS id, a.kind AS kind, a.ref AS from, b.ref AS to, t.event AS event, t.at AS at, t.amount AS amount, t.currency AS currency,
  t.role AS role, t.direction AS direction, [i IN seen WHERE t.ends IS NOT NULL | t.ends[i]] AS ends,
  [i IN seen WHERE t.durations IS NOT NULL | t.durations[i]] AS durations, size(seen) AS deliveries
ORDER BY id
