// Events behind one tie, newest first; those of the instant $before beyond the first $skip come next.
// in: $from, $to, $type, $since, $until, $over, $before, $skip, $limit, $scopes
// out: id, at, when (the same in UTC), amount, currency, role, direction, ends, durations, said [[source, details]]
WITH datetime($since) AS since, datetime($until) AS until, datetime($before) AS before
MATCH (a:Entity)-[t:<CLAIMS>]->(b:Entity)
WHERE a.ref IN $from AND b.ref IN $to AND type(t) = $type AND any(s IN t.scopes WHERE s IN $scopes)
  AND (until IS NULL OR t.at < until)
  AND (since IS NULL OR t.at >= since OR (all(i IN range(0, size(t.scopes) - 1) WHERE NOT t.scopes[i] IN $scopes OR t.ends[i].epochMillis > since.epochMillis) AND NOT t.id IN $over))
WITH t, a, b, before
WHERE before IS NULL OR t.at <= before OR t.at IS NULL
WITH t, a, b, before, [i IN range(0, size(t.scopes) - 1) WHERE t.scopes[i] IN $scopes] AS seen
WITH t, a, b, before, seen,
     coalesce(t.at + duration({nanoseconds: t.ats[seen[0]].nanosecond}), datetime('0000-01-01T00:00:00Z')) AS when
WHERE before IS NULL OR when <= before
WITH t, a, b, seen, when ORDER BY when DESC, t.id SKIP $skip LIMIT $limit
RETURN t.id AS id, a.ref AS from, b.ref AS to, t.ats[seen[0]] AS at, when, t.amount AS amount, t.currency AS currency, t.role AS role, t.direction AS direction,
       CASE WHEN t.ends IS NULL THEN [] ELSE [i IN seen | t.ends[i]] END AS ends,
       CASE WHEN t.durations IS NULL THEN [] ELSE [i IN seen | t.durations[i]] END AS durations,
       [i IN seen | [t.sources[i], t.details[i]]] AS said
ORDER BY when DESC, id
