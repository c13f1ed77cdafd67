// Into the analysis graph: identities, each as it now is, without what was said about it.
// in: $rows [[ref, kind, properties]]
UNWIND $rows AS row
MERGE (e:Entity {ref: row[0]})
SET e = row[2], e:$(row[1])
WITH e
MATCH (e)<-[:ABOUT]-(s:Statement)
DETACH DELETE s
