// New claims of one tie type, each with the deliveries its batch holds of it. `at` is the instant that all of them mean, to
// the second in UTC; `ats` holds it as each one writes it.
// in: $rows [[id, from, to, event, amount, currency, role, direction, sources, details, ats, ends, durations]], $scope
// out: made
UNWIND $rows AS row
MATCH (a:Entity {id: row[1]})
MATCH (b:Entity {id: row[2]})
WITH a, b, row, [at IN row[10] | datetime(at)] AS ats
CREATE (a)-[:<TIE> {
  id: row[0], at: CASE WHEN ats IS NOT NULL THEN datetime({datetime: ats[0], timezone: 'Z', nanosecond: 0}) END,
  event: row[3], amount: row[4], currency: row[5], role: row[6], direction: row[7],
  scopes: [s IN row[8] | $scope], sources: row[8], details: row[9], ats: ats, ends: [end IN row[11] | datetime(end)],
  durations: row[12]
}]->(b)
RETURN count(*) AS made
