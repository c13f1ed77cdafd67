// Which of these claims the graph holds already.
// in: $ids   out: id
UNWIND $ids AS id
MATCH ()-[t:<TIE> {id: id}]->()
RETURN t.id AS id
