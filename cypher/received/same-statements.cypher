// Those of these statements that a viewer sees.
// in: $ids, $scopes   out: id
UNWIND $ids AS id
MATCH (s:Statement {id: id})
WHERE any(x IN s.scopes WHERE x IN $scopes)
RETURN s.id AS id
