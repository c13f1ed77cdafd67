// Which of the entities shown already are neighbours under the filters named.
// in: $members, $shown, $types, $kinds, $direction, $since, $until, $over, $scopes   out: ref
WITH datetime($since) AS since, datetime($until) AS until
MATCH (e:Entity)-[t:<TIES>]-(o:Entity)
WHERE e.ref IN $members AND o.ref IN $shown AND type(t) IN $types AND any(s IN t.scopes WHERE s IN $scopes)
  AND ($kinds IS NULL OR o.kind IN $kinds)
  AND ($direction = 'BOTH' OR ($direction = 'OUT') = (startNode(t) = e))
  AND (until IS NULL OR t.at < until)
  AND (since IS NULL OR t.at >= since OR (all(i IN range(0, size(t.scopes) - 1) WHERE NOT t.scopes[i] IN $scopes OR t.ends[i] > since) AND NOT t.id IN $over))
RETURN DISTINCT o.ref AS ref
