// Statements that a reply says coarser, with whom they are about.
// in: $ids   out: id, about, property, value, words, at
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[:ABOUT]->(e:Entity)
RETURN s.id AS id, properties(e) AS about, s.property AS property, s.value AS value, s.words AS words, toString(s.at) AS at
