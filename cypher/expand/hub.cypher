// Is it a published hub: a service line, a bank, a courier?
// in: $refs, $scopes   out: ref
UNWIND $refs AS ref
MATCH (e:Entity {ref: ref})<-[:ABOUT]-(s:Statement {property: 'hub'})
WHERE any(x IN s.scopes WHERE x IN $scopes)
RETURN DISTINCT ref
