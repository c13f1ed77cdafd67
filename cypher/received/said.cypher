// What is visibly said of these identities by these properties.
// in: $ids, $properties, $scopes   out: about, property, value
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:ABOUT]-(s:Statement)
WHERE s.property IN $properties AND any(x IN s.scopes WHERE x IN $scopes)
RETURN e.id AS about, s.property AS property, s.value AS value
