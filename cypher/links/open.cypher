// Intervals at these entities that began before $since, whose end no visible source states, of ties that an end has one
// of at a time: they may have ended with the start of the next.
// in: $refs, $since, $scopes   out: id, type, from, to, at
WITH datetime($since) AS since, datetime('9999-12-31T00:00:00Z') AS open
MATCH (e:Entity)-[t:<ONE_OF>]-(:Entity)
WHERE e.ref IN $refs AND any(s IN t.scopes WHERE s IN $scopes) AND t.at < since
  AND all(i IN range(0, size(t.scopes) - 1) WHERE NOT t.scopes[i] IN $scopes OR t.ends[i] = open)
RETURN DISTINCT t.id AS id, type(t) AS type, startNode(t).ref AS from, endNode(t).ref AS to,
       head([i IN range(0, size(t.scopes) - 1) WHERE t.scopes[i] IN $scopes | t.ats[i]]) AS at
