// Ties of one type as a backup holds them, each between its ends.
// in: $rows [[from, properties, [[name, time]], [[name, times]], to]]   out: made
UNWIND $rows AS row
MATCH (a:Entity {id: row[0]})
MATCH (b:Entity {id: row[4]})
CREATE (a)-[n:<TIE>]->(b)
SET n = row[1]
FOREACH (one IN row[2] | SET n[one[0]] = datetime(one[1]))
FOREACH (one IN row[3] | SET n[one[0]] = [time IN one[1] | datetime(time)])
RETURN count(*) AS made
