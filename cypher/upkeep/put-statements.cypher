// Statements as a backup holds them, each about its entity.
// in: $rows [[labels, properties, [[name, time]], [[name, times]], about]]   out: made
UNWIND $rows AS row
MATCH (e:Entity {id: row[4]})
CREATE (n:Statement)-[:ABOUT]->(e)
SET n = row[1], n:$(row[0])
FOREACH (one IN row[2] | SET n[one[0]] = datetime(one[1]))
FOREACH (one IN row[3] | SET n[one[0]] = [time IN one[1] | datetime(time)])
RETURN count(*) AS made
