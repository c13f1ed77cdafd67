// Those of these claims of one type that a viewer sees.
// in: $ids, $scopes   out: id
UNWIND $ids AS id
MATCH (:Entity)-[t:<TIE> {id: id}]->(:Entity)
WHERE any(x IN t.scopes WHERE x IN $scopes)
RETURN t.id AS id
