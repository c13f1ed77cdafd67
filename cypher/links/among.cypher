// One row per (from, type, to) among entities already shown; those that the viewer takes as one are one.
// in: $refs, $rep {ref: the ref that stands for it}, $since, $until, $over (claims that ended before $since), $scopes
// out: from, type, to, count, sums, duration, first, last, spans
WITH datetime($since) AS since, datetime($until) AS until
UNWIND $refs AS ref
MATCH (a:Entity {ref: ref})-[t:<TIES>]->(b:Entity)
WHERE b.ref IN $refs AND any(s IN t.scopes WHERE s IN $scopes)
  AND (until IS NULL OR t.at < until)
  AND (since IS NULL OR t.at >= since OR (all(i IN range(0, size(t.scopes) - 1) WHERE NOT t.scopes[i] IN $scopes OR t.ends[i].epochMillis > since.epochMillis) AND NOT t.id IN $over))
WITH coalesce($rep[ref], ref) AS from, coalesce($rep[b.ref], b.ref) AS to, t
WHERE from <> to
WITH from, to, t, head([i IN range(0, size(t.scopes) - 1) WHERE t.scopes[i] IN $scopes | t.ats[i]]) AS at
WITH from, to, type(t) AS type, t.currency AS currency, count(DISTINCT coalesce(t.event, t.id)) AS count,
     sum(t.amount) AS sum, min(at) AS first, max(at) AS last,
     sum(head([i IN range(0, size(t.scopes) - 1) WHERE t.scopes[i] IN $scopes AND t.durations[i] >= 0 | t.durations[i]])) AS duration,
     collect(CASE WHEN t.ends IS NOT NULL THEN [at,
       reduce(end = null, i IN range(0, size(t.scopes) - 1) |
         CASE WHEN t.scopes[i] IN $scopes AND (end IS NULL OR t.ends[i] < end) THEN t.ends[i] ELSE end END)] END) AS spans
RETURN from, type, to, sum(count) AS count,
       [x IN collect([currency, sum]) WHERE x[0] IS NOT NULL] AS sums, sum(duration) AS duration,
       min(first) AS first, max(last) AS last, reduce(all = [], x IN collect(spans) | all + x) AS spans
ORDER BY from, type, to
