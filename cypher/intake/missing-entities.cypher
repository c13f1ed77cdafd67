// Which of these entities the graph does not hold yet, in one answer.
// in: $ids   out: missing
UNWIND $ids AS id
OPTIONAL MATCH (e:Entity {id: id})
WITH id, e WHERE e IS NULL
RETURN collect(id) AS missing
