// The first neighbours by how few visible neighbours they have of their own, counted up to $cap.
// in: $members, $rep, $shown, $types, $kinds, $direction, $since, $until, $over, $cap, $limit, $scopes   out: ref
WITH datetime($since) AS since, datetime($until) AS until
MATCH (e:Entity)-[t:<TIES>]-(o:Entity)
WHERE e.ref IN $members AND NOT o.ref IN $members AND type(t) IN $types AND any(s IN t.scopes WHERE s IN $scopes)
  AND ($kinds IS NULL OR o.kind IN $kinds)
  AND ($direction = 'BOTH' OR ($direction = 'OUT') = (startNode(t) = e))
  AND (until IS NULL OR t.at < until)
  AND (since IS NULL OR t.at >= since OR (all(i IN range(0, size(t.scopes) - 1) WHERE NOT t.scopes[i] IN $scopes OR t.ends[i].epochMillis > since.epochMillis) AND NOT t.id IN $over))
WITH DISTINCT o
CALL (o) {
  MATCH (o)-[t:<TIES>]-(x:Entity) WHERE any(s IN t.scopes WHERE s IN $scopes)
  WITH DISTINCT x LIMIT $cap
  RETURN count(x) AS own
}
WITH coalesce($rep[o.ref], o.ref) AS ref, sum(own) AS own
WHERE NOT ref IN $shown
RETURN ref ORDER BY own, ref LIMIT $limit
