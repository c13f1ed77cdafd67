// Ties of one type whole, with their ends, a page in the order of their ids.
// in: $after, $limit   out: id, from, to, properties [[name, type, value]]
MATCH (a:Entity)-[t:<TIE>]->(b:Entity)
WHERE t.id > $after
WITH a, t, b ORDER BY t.id LIMIT $limit
RETURN t.id AS id, a.id AS from, b.id AS to, [k IN keys(t) | [k, valueType(t[k]), t[k]]] AS properties
ORDER BY id
