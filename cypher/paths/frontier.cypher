// The visible neighbours of each entity of a frontier, by ref, with their kinds, and those that may be known under several identities. Of
// a hub none: neighbours are counted up to $cap only, so that it costs no more than what is asked of it.
// in: $refs, $types, $since, $until, $cap, $scopes   out: ref, kind, degree, published, others, kinds, joined
UNWIND $refs AS ref
MATCH (e:Entity {ref: ref})
CALL (e) {
  MATCH (e)-[t:<TIES>]-(o:Entity)
  WHERE type(t) IN $types AND any(s IN t.scopes WHERE s IN $scopes)
    AND ($until IS NULL OR t.at < datetime($until))
    AND ($since IS NULL OR t.at >= datetime($since) OR all(i IN range(0, size(t.scopes) - 1) WHERE NOT t.scopes[i] IN $scopes OR t.ends[i].epochMillis > datetime($since).epochMillis))
  WITH DISTINCT o LIMIT $cap
  RETURN collect(o) AS others
}
WITH ref, e, size(others) AS degree, CASE WHEN size(others) < $cap THEN others ELSE [] END AS others
RETURN ref, e.kind AS kind, degree,
       EXISTS { MATCH (e)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(s IN h.scopes WHERE s IN $scopes) } AS published,
       [o IN others | o.ref] AS others, [o IN others | o.kind] AS kinds, [o IN others WHERE o:Joined | o.ref] AS joined
