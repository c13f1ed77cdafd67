// Which of these statements the graph holds already.
// in: $ids   out: id
UNWIND $ids AS id
MATCH (s:Statement {id: id})
RETURN s.id AS id
