// How many neighbours and events, per tie, direction and kind. Those that the viewer takes as one are one.
// in: $members, $rep, $since, $until, $over, $scopes   out: type, out, kind, neighbours, events
WITH datetime($since) AS since, datetime($until) AS until
MATCH (e:Entity)-[t:<TIES>]-(o:Entity)
WHERE e.ref IN $members AND o <> e AND NOT (o:Joined AND o.ref IN $members) AND any(s IN t.scopes WHERE s IN $scopes)
  AND (until IS NULL OR t.at < until)
  AND (since IS NULL OR t.at >= since OR (all(i IN range(0, size(t.scopes) - 1) WHERE NOT t.scopes[i] IN $scopes OR t.ends[i] > since) AND NOT t.id IN $over))
WITH type(t) AS type, startNode(t) = e AS out, o, count(CASE WHEN t.event IS NULL THEN 1 END) + count(DISTINCT t.event) AS events
RETURN type, out, o.kind AS kind, sum(events) AS events,
       count(DISTINCT CASE WHEN NOT o:Joined THEN o END) + count(DISTINCT CASE WHEN o:Joined THEN coalesce($rep[o.ref], o.ref) END) AS neighbours
