// In which currencies the ties of an entity hold money.
// in: $members, $types, $direction, $since, $until, $scopes   out: currency
WITH datetime($since) AS since, datetime($until) AS until
MATCH (e:Entity)-[t:<TIES>]-(:Entity)
WHERE e.ref IN $members AND type(t) IN $types AND any(s IN t.scopes WHERE s IN $scopes) AND t.currency IS NOT NULL
  AND ($direction = 'BOTH' OR ($direction = 'OUT') = (startNode(t) = e))
  AND (until IS NULL OR t.at < until) AND (since IS NULL OR t.at >= since)
RETURN DISTINCT t.currency AS currency ORDER BY currency
