// What is visibly said about each of these.
// in: $refs, $scopes   out: id, about, property, value, at, deliveries
UNWIND $refs AS ref
MATCH (e:Entity {ref: ref})<-[:ABOUT]-(s:Statement)
WHERE any(x IN s.scopes WHERE x IN $scopes)
RETURN s.id AS id, ref AS about, s.property AS property, s.value AS value, s.at AS at,
  size([x IN s.scopes WHERE x IN $scopes]) AS deliveries
