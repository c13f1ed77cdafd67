// Neighbours that may be known under several identities: these count as one.
// in: $members, $since, $until, $over, $scopes   out: type, out, kind, ref
WITH datetime($since) AS since, datetime($until) AS until
MATCH (e:Entity)-[t:<TIES>]-(o:Joined)
WHERE e.ref IN $members AND any(s IN t.scopes WHERE s IN $scopes)
  AND (until IS NULL OR t.at < until)
  AND (since IS NULL OR t.at >= since OR (all(i IN range(0, size(t.scopes) - 1) WHERE NOT t.scopes[i] IN $scopes OR t.ends[i] > since) AND NOT t.id IN $over))
RETURN DISTINCT type(t) AS type, startNode(t) = e AS out, o.kind AS kind, o.ref AS ref
