// The neighbours of an entity in one walk, counted by the ways they are reached: one row for all of one kind that are
// reached by the same ties in the same directions. Those that may be known under several identities are given by ref.
// in: $members, $since, $until, $over, $scopes   out: kind, ways [[type, out]], events (one a way), alone, joined
WITH datetime($since) AS since, datetime($until) AS until
MATCH (e:Entity)-[t:<TIES>]-(o:Entity)
WHERE e.ref IN $members AND o <> e AND NOT (o:Joined AND o.ref IN $members) AND any(s IN t.scopes WHERE s IN $scopes)
  AND (until IS NULL OR t.at < until)
  AND (since IS NULL OR t.at >= since OR (all(i IN range(0, size(t.scopes) - 1) WHERE NOT t.scopes[i] IN $scopes OR t.ends[i].epochMillis > since.epochMillis) AND NOT t.id IN $over))
WITH o, type(t) AS type, startNode(t) = e AS out, count(t) AS events
WITH o, collect([type, out]) AS ways, collect(events) AS events
WITH o.kind AS kind, ways, collect(events) AS events, count(CASE WHEN NOT o:Joined THEN 1 END) AS alone,
     collect(CASE WHEN o:Joined THEN o.ref END) AS joined
RETURN kind, ways, [i IN range(0, size(ways) - 1) | reduce(sum = 0, each IN events | sum + each[i])] AS events, alone, joined
