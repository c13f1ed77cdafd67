// Further deliveries of claims that are there: once per source row; the lists stay parallel, and change under the claim's lock.
// in: $rows [[id, sources, details, ats, ends, durations]], $scope
UNWIND $rows AS row
MATCH ()-[t:<TIE> {id: row[0]}]->()
SET t._lock = true REMOVE t._lock
WITH t, row, [i IN range(0, size(row[1]) - 1) WHERE NOT row[1][i] IN t.sources] AS fresh
WHERE size(fresh) > 0
SET t.scopes = t.scopes + [i IN fresh | $scope], t.sources = t.sources + [i IN fresh | row[1][i]],
    t.details = t.details + [i IN fresh | row[2][i]], t.ats = t.ats + [i IN fresh | datetime(row[3][i])],
    t.ends = t.ends + [i IN fresh | datetime(row[4][i])], t.durations = t.durations + [i IN fresh | row[5][i]]
