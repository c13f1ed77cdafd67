// Visible statements about these.
// in: $refs, $scopes   out: id
UNWIND $refs AS ref
MATCH (e:Entity {ref: ref})<-[:ABOUT]-(s:Statement)
WHERE any(x IN s.scopes WHERE x IN $scopes)
RETURN s.id AS id
