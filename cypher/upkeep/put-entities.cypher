// Entities as a backup holds them; times come as text, one or a list of them.
// in: $rows [[labels, properties, [[name, time]], [[name, times]]]]   out: made
UNWIND $rows AS row
CREATE (n:Entity)
SET n = row[1], n:$(row[0])
FOREACH (one IN row[2] | SET n[one[0]] = datetime(one[1]))
FOREACH (one IN row[3] | SET n[one[0]] = [time IN one[1] | datetime(time)])
RETURN count(*) AS made
