// For each line of a pasted list: entities with just this name.
// in: $asked [{line, lucene, folded}], $limit, $scopes   out: line, ref, value
UNWIND $asked AS a
CALL (a) {
  CALL db.index.fulltext.queryNodes('statement_words', a.lucene) YIELD node AS s
  WHERE s.words = a.folded AND any(x IN s.scopes WHERE x IN $scopes)
  MATCH (s)-[:ABOUT]->(e:Entity)
  WITH e.ref AS ref, min(s.value) AS value ORDER BY ref LIMIT $limit
  RETURN ref, value
}
RETURN a.line AS line, ref, value
