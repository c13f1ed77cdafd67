// Ties of one type by the ids of their claims, each with its visible deliveries.
// in: $ids, $scopes   out: id, from, to, at, amount, currency, role, direction, ends, durations, said [[source, details]]
UNWIND $ids AS id
MATCH (a:Entity)-[t:<TIE> {id: id}]->(b:Entity)
WHERE any(s IN t.scopes WHERE s IN $scopes)
WITH t, a, b, [i IN range(0, size(t.scopes) - 1) WHERE t.scopes[i] IN $scopes] AS seen
RETURN t.id AS id, a.ref AS from, b.ref AS to, t.ats[seen[0]] AS at, t.amount AS amount, t.currency AS currency, t.role AS role, t.direction AS direction,
       CASE WHEN t.ends IS NULL THEN [] ELSE [i IN seen | t.ends[i]] END AS ends,
       CASE WHEN t.durations IS NULL THEN [] ELSE [i IN seen | t.durations[i]] END AS durations,
       [i IN seen | [t.sources[i], t.details[i]]] AS said
