// For each line of a pasted list that names nothing whole: entities whose names hold all of its words.
// Persons stand by ref, and numbers are looked for in free texts only where a reason was given, as in search/words.cypher.
// in: $asked [{line, lucene, all}], $natural, $free, $limit, $scopes   out: line, ref, key, property, value
UNWIND $asked AS a
CALL (a) {
  CALL db.index.fulltext.queryNodes('statement_words', a.lucene) YIELD node AS s
  WHERE any(x IN s.scopes WHERE x IN $scopes) AND (a.all OR NOT s.property IN $free)
  MATCH (s)-[:ABOUT]->(e:Entity)
  WITH e, min([s.value, s.property]) AS said
  WITH e.ref AS ref, said[0] AS value, said[1] AS property, CASE WHEN e.kind IN $natural THEN '' ELSE said[0] END AS key
  ORDER BY key, ref LIMIT $limit
  RETURN ref, key, property, value
}
RETURN a.line AS line, ref, key, property, value
