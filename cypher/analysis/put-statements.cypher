// Into the analysis graph: what is said about identities that stand there.
// in: $rows [[about, properties, at]]   out: made
UNWIND $rows AS row
MATCH (e:Entity {ref: row[0]})
CREATE (s:Statement)-[:ABOUT]->(e)
SET s = row[1], s.at = datetime(row[2])
RETURN count(*) AS made
