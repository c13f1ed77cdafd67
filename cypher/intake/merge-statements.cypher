// What rows say about entities; a statement said again gains a delivery, once per source row.
// in: $rows [{id, about, property, value, words, at, source, details}], $scope
UNWIND $rows AS row
MATCH (e:Entity {id: row.about})
MERGE (s:Statement {id: row.id})
ON CREATE SET s.property = row.property, s.value = row.value, s.words = row.words,
              s.at = CASE row.at WHEN '' THEN null ELSE datetime(row.at) END,
              s.scopes = [], s.sources = [], s.details = []
MERGE (s)-[:ABOUT]->(e)
WITH s, row WHERE NOT row.source IN s.sources
SET s.scopes = s.scopes + $scope, s.sources = s.sources + row.source, s.details = s.details + row.details
