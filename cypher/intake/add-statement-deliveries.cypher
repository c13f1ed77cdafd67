// Further deliveries of statements that are there: once per source row, under the statement's lock.
// in: $rows [[id, sources, details, ats]], $scope
UNWIND $rows AS row
MATCH (s:Statement {id: row[0]})
SET s._lock = true REMOVE s._lock
WITH s, row, [i IN range(0, size(row[1]) - 1) WHERE NOT row[1][i] IN s.sources] AS fresh
WHERE size(fresh) > 0
SET s.scopes = s.scopes + [i IN fresh | $scope], s.sources = s.sources + [i IN fresh | row[1][i]],
    s.details = s.details + [i IN fresh | row[2][i]], s.ats = s.ats + [i IN fresh | datetime(row[3][i])]
