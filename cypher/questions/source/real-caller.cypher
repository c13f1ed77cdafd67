// Behind a number that was merely shown: who called, from which line did the call start, and whom must one ask? A leg is
// a call that was forwarded to the same telephone within $slack seconds; three are walked.
// in: $thing, $slack, $whenSince, $whenUntil, $scopes
// out: at, shown, called, caller, origin, legs, trunk, operator, claims
MATCH (e:Entity)-[p:PRESENTED]-(:Entity)
WHERE e.ref IN $thing AND any(s IN p.scopes WHERE s IN $scopes)
  AND ($whenSince IS NULL OR p.at >= datetime($whenSince)) AND ($whenUntil IS NULL OR p.at < datetime($whenUntil))
WITH DISTINCT p, startNode(p) AS shown, endNode(p) AS called
OPTIONAL MATCH (caller:Entity)-[c:CALLED {id: p.event}]->(:Entity)
WHERE any(s IN c.scopes WHERE s IN $scopes)
CALL (caller, called, p) {
  OPTIONAL MATCH (caller)-[f:FORWARDED_TO]->(called)
  WHERE any(s IN f.scopes WHERE s IN $scopes) AND abs(f.at.epochSeconds - p.at.epochSeconds) <= $slack
  OPTIONAL MATCH (before:Entity)-[k:CALLED {id: f.event}]->(:Entity)
  WHERE any(s IN k.scopes WHERE s IN $scopes)
  RETURN before AS one, f AS f1, k AS c1 ORDER BY abs(f.at.epochSeconds - p.at.epochSeconds), f.id LIMIT 1
}
CALL (one, caller, p) {
  OPTIONAL MATCH (one)-[f:FORWARDED_TO]->(caller)
  WHERE any(s IN f.scopes WHERE s IN $scopes) AND abs(f.at.epochSeconds - p.at.epochSeconds) <= $slack
  OPTIONAL MATCH (before:Entity)-[k:CALLED {id: f.event}]->(:Entity)
  WHERE any(s IN k.scopes WHERE s IN $scopes)
  RETURN before AS two, f AS f2, k AS c2 ORDER BY abs(f.at.epochSeconds - p.at.epochSeconds), f.id LIMIT 1
}
CALL (two, one, p) {
  OPTIONAL MATCH (two)-[f:FORWARDED_TO]->(one)
  WHERE any(s IN f.scopes WHERE s IN $scopes) AND abs(f.at.epochSeconds - p.at.epochSeconds) <= $slack
  OPTIONAL MATCH (before:Entity)-[k:CALLED {id: f.event}]->(:Entity)
  WHERE any(s IN k.scopes WHERE s IN $scopes)
  RETURN before AS three, f AS f3, k AS c3 ORDER BY abs(f.at.epochSeconds - p.at.epochSeconds), f.id LIMIT 1
}
WITH p, shown, called, caller, coalesce(three, two, one, caller) AS origin, coalesce(c3, c2, c1, c) AS start,
     size([x IN [one, two, three] WHERE x IS NOT NULL]) AS legs, [t IN [p, c, f1, c1, f2, c2, f3, c3] WHERE t IS NOT NULL] AS way
OPTIONAL MATCH (origin)-[v:VIA_TRUNK]->(trunk:Entity)
WHERE v.event = coalesce(start.event, start.id) AND any(s IN v.scopes WHERE s IN $scopes)
CALL (origin, called) {
  WITH coalesce(origin, called) AS asked
  OPTIONAL MATCH (asked)<-[:ABOUT]-(o:Statement {property: 'operator'})
  WHERE any(s IN o.scopes WHERE s IN $scopes)
  RETURN o ORDER BY o.at DESC, o.id LIMIT 1
}
RETURN p.at AS at, shown.ref AS shown, called.ref AS called, caller.ref AS caller, origin.ref AS origin, legs,
       trunk.ref AS trunk, o.value AS operator,
       [t IN way + [v] WHERE t IS NOT NULL | type(t) + '|' + t.id] + [s IN [o] WHERE s IS NOT NULL | 'Statement|' + s.id] AS claims
ORDER BY at, called
