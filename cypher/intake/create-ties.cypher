// New claims of one tie type, each with the deliveries its batch holds of it.
// in: $rows [[id, from, to, at, event, amount, currency, role, direction, sources, details, ends, durations]], $scope
// out: made
UNWIND $rows AS row
MATCH (a:Entity {id: row[1]})
MATCH (b:Entity {id: row[2]})
CREATE (a)-[:<TIE> {
  id: row[0], at: datetime(row[3]), event: row[4], amount: row[5], currency: row[6], role: row[7], direction: row[8],
  scopes: [s IN row[9] | $scope], sources: row[9], details: row[10], ends: [end IN row[11] | datetime(end)], durations: row[12]
}]->(b)
RETURN count(*) AS made
