// Those of these ties of one type that a unit sees, with what their visible deliveries say.
// in: $ids, $scopes
// out: id, kind, from, to, event, at, amount, currency, role, direction, ends, durations, deliveries
UNWIND $ids AS id
MATCH (a:Entity)-[t:<TIE> {id: id}]->(b:Entity)
WHERE any(x IN t.scopes WHERE x IN $scopes)
WITH a, t, b, [i IN range(0, size(t.scopes) - 1) WHERE t.scopes[i] IN $scopes] AS seen
RETURN t.id AS id, a.kind AS kind, a.ref AS from, b.ref AS to, t.event AS event, t.at AS at, t.amount AS amount, t.currency AS currency,
  t.role AS role, t.direction AS direction, [i IN seen WHERE t.ends IS NOT NULL | t.ends[i]] AS ends,
  [i IN seen WHERE t.durations IS NOT NULL | t.durations[i]] AS durations, size(seen) AS deliveries
