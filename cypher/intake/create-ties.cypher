// New claims of one tie type, each with its first delivery.
// in: $rows [{id, from, to, at, fields, source, details, ends, durations}], $scope
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[t:<TIE> {id: row.id, at: datetime(row.at), scopes: [$scope], sources: [row.source], details: [row.details]}]->(b)
SET t += row.fields, t.ends = [end IN row.ends | datetime(end)], t.durations = row.durations
