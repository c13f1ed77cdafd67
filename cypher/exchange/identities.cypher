// Those of these identities that a viewer sees, as a release names them.
// in: $refs, $scopes   out: ref, id, kind, key, no, check, placeholder
UNWIND $refs AS ref
MATCH (e:Entity {ref: ref})
WHERE EXISTS { MATCH (e)<-[:ABOUT]-(s:Statement) WHERE any(x IN s.scopes WHERE x IN $scopes) }
   OR EXISTS { MATCH (e)-[t:<CLAIMS>]-(:Entity) WHERE any(x IN t.scopes WHERE x IN $scopes) }
RETURN ref, e.id AS id, e.kind AS kind, e.key AS key, e.no AS no, e.check AS check, e.placeholder AS placeholder
