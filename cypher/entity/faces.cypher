// How entities are named and drawn: identifier, visible names and roles, each with the number of its visible deliveries.
// in: $refs, $properties, $scopes   out: ref, kind, key, check, placeholder, said
UNWIND $refs AS ref
MATCH (e:Entity {ref: ref})
RETURN ref, e.kind AS kind, e.key AS key, e.check AS check, e.placeholder AS placeholder,
  COLLECT {
    MATCH (e)<-[:ABOUT]-(s:Statement)
    WHERE s.property IN $properties AND any(x IN s.scopes WHERE x IN $scopes)
    RETURN {property: s.property, value: s.value, at: s.at, times: size([x IN s.scopes WHERE x IN $scopes])}
  } AS said
