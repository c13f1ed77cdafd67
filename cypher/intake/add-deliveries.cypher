// Further deliveries of claims that are there: once per source row; the lists stay parallel, and change under the claim's lock.
// in: $rows [{id, source, details, ends, durations}], $scope
UNWIND $rows AS row
MATCH ()-[t:<TIE> {id: row.id}]->()
SET t._lock = true REMOVE t._lock
WITH t, row WHERE NOT row.source IN t.sources
SET t.scopes = t.scopes + $scope, t.sources = t.sources + row.source, t.details = t.details + row.details,
    t.ends = t.ends + [end IN row.ends | datetime(end)], t.durations = t.durations + row.durations
