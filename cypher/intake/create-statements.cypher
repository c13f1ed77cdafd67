// What rows say about entities for the first time. `at` is the instant that all of a statement's deliveries mean, to the
// second in UTC; `ats` holds it as each one writes it.
// in: $rows [[id, about, property, value, words, sources, details, ats]], $scope   out: made
UNWIND $rows AS row
MATCH (e:Entity {id: row[1]})
WITH e, row, [at IN row[7] | datetime(at)] AS ats
CREATE (:Statement {
  id: row[0], property: row[2], value: row[3], words: row[4],
  at: CASE WHEN ats IS NOT NULL THEN datetime({datetime: ats[0], timezone: 'Z', nanosecond: 0}) END,
  scopes: [s IN row[5] | $scope], sources: row[5], details: row[6], ats: ats
})-[:ABOUT]->(e)
RETURN count(*) AS made
