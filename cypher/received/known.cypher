// Those of these identities that a viewer sees, with the scopes that say anything of them, the viewer's alone.
// in: $ids, $scopes   out: id, ref, scopes
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WITH e, [scope IN $scopes WHERE
  EXISTS { MATCH (e)<-[:ABOUT]-(s:Statement) WHERE scope IN s.scopes }
  OR EXISTS { MATCH (e)-[t:<CLAIMS>]-(:Entity) WHERE scope IN t.scopes }] AS scopes
WHERE size(scopes) > 0
RETURN e.id AS id, e.ref AS ref, scopes
