// For each line of a pasted list that names nothing whole: entities whose names hold all of its words.
// in: $asked [{line, lucene}], $limit, $scopes   out: line, ref, value
UNWIND $asked AS a
CALL (a) {
  CALL db.index.fulltext.queryNodes('statement_words', a.lucene) YIELD node AS s
  WHERE any(x IN s.scopes WHERE x IN $scopes)
  MATCH (s)-[:ABOUT]->(e:Entity)
  WITH e.ref AS ref, min(s.value) AS value ORDER BY value, ref LIMIT $limit
  RETURN ref, value
}
RETURN a.line AS line, ref, value
