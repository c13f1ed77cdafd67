// The ties between the two of each pair, by type and direction, with the time of each claim as [at, end] in epoch
// milliseconds (end null for an instant).
// in: $pairs [[one, other]], $types, $since, $until, $scopes   out: one, other, type, out, spans
UNWIND $pairs AS pair
MATCH (a:Entity {ref: pair[0]})
MATCH (b:Entity {ref: pair[1]})
MATCH (a)-[t:<TIES>]-(b)
WHERE type(t) IN $types AND any(s IN t.scopes WHERE s IN $scopes)
  AND ($until IS NULL OR t.at < datetime($until))
  AND ($since IS NULL OR t.at >= datetime($since) OR all(i IN range(0, size(t.scopes) - 1) WHERE NOT t.scopes[i] IN $scopes OR t.ends[i].epochMillis > datetime($since).epochMillis))
WITH pair, type(t) AS type, startNode(t) = a AS out, t.at.epochMillis AS at,
     CASE WHEN t.ends IS NULL THEN null ELSE
       reduce(first = null, i IN range(0, size(t.scopes) - 1) |
         CASE WHEN t.scopes[i] IN $scopes AND (first IS NULL OR t.ends[i] < first) THEN t.ends[i] ELSE first END
       ).epochMillis END AS end
RETURN pair[0] AS one, pair[1] AS other, type, out, collect([at, end]) AS spans
