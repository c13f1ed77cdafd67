// What rows say about entities for the first time.
// in: $rows [[id, about, property, value, words, at, sources, details]], $scope   out: made
UNWIND $rows AS row
MATCH (e:Entity {id: row[1]})
CREATE (:Statement {
  id: row[0], property: row[2], value: row[3], words: row[4], at: datetime(row[5]),
  scopes: [s IN row[6] | $scope], sources: row[6], details: row[7]
})-[:ABOUT]->(e)
RETURN count(*) AS made
