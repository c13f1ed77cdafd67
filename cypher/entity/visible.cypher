// Which of these are there for the viewer: an entity is visible through a visible claim only.
// in: $refs, $scopes   out: ref
UNWIND $refs AS ref
MATCH (e:Entity {ref: ref})
WHERE EXISTS { MATCH (e)<-[:ABOUT]-(s:Statement) WHERE any(x IN s.scopes WHERE x IN $scopes) }
   OR EXISTS { MATCH (e)-[t:<CLAIMS>]-(:Entity) WHERE any(x IN t.scopes WHERE x IN $scopes) }
RETURN ref
