// How entities are named and drawn: identifier, visible names and roles, each with the number of its visible deliveries;
// of persons, and of what may be taken as one with a person, also the parts that visible ties give them, which decide with
// the roles whether they are masked.
// in: $refs, $properties, $natural (kinds), $scopes   out: ref, kind, key, check, placeholder, said, parts
UNWIND $refs AS ref
MATCH (e:Entity {ref: ref})
RETURN ref, e.kind AS kind, e.key AS key, e.check AS check, e.placeholder AS placeholder,
  COLLECT {
    MATCH (e)<-[:ABOUT]-(s:Statement)
    WHERE s.property IN $properties AND any(x IN s.scopes WHERE x IN $scopes)
    WITH s, [i IN range(0, size(s.scopes) - 1) WHERE s.scopes[i] IN $scopes] AS seen
    RETURN {property: s.property, value: s.value, second: s.at, at: s.ats[seen[0]], times: size(seen)}
  } AS said,
  COLLECT {
    MATCH (e)-[t:<PARTS>]->(:Entity)
    WHERE (e.kind IN $natural OR e:Joined) AND any(x IN t.scopes WHERE x IN $scopes)
    RETURN DISTINCT t.role
  } AS parts
