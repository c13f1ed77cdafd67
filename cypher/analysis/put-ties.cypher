// Into the analysis graph: ties of one type, between ends that stand there.
// in: $rows [[from, to, properties, at, until]]   out: made
UNWIND $rows AS row
MATCH (a:Entity {ref: row[0]})
MATCH (b:Entity {ref: row[1]})
CREATE (a)-[t:<TIE>]->(b)
SET t = row[2], t.at = datetime(row[3]), t.until = datetime(row[4])
RETURN count(*) AS made
