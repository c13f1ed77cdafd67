// What decides whether a path may lead through an entity: its kind, its visible neighbours (counted up to $cap), and
// whether it is a published hub.
// in: $refs, $types, $since, $until, $cap, $scopes   out: ref, kind, degree, published
UNWIND $refs AS ref
MATCH (e:Entity {ref: ref})
CALL (e) {
  MATCH (e)-[t:<TIES>]-(o:Entity)
  WHERE type(t) IN $types AND any(s IN t.scopes WHERE s IN $scopes)
    AND ($until IS NULL OR t.at < datetime($until))
    AND ($since IS NULL OR t.at >= datetime($since) OR all(i IN range(0, size(t.scopes) - 1) WHERE NOT t.scopes[i] IN $scopes OR t.ends[i].epochMillis > datetime($since).epochMillis))
  WITH DISTINCT o LIMIT $cap
  RETURN count(o) AS degree
}
RETURN ref, e.kind AS kind, degree,
       EXISTS { MATCH (e)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(s IN h.scopes WHERE s IN $scopes) } AS published
