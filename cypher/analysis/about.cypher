// What those of these statements are about that a unit sees.
// in: $ids, $scopes   out: ref
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[:ABOUT]->(e:Entity)
WHERE any(x IN s.scopes WHERE x IN $scopes)
RETURN DISTINCT e.ref AS ref
