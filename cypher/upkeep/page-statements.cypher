// Statements whole, with the entity each is about, a page in the order of their ids.
// in: $after, $limit   out: id, about, labels, properties [[name, type, value]]
MATCH (s:Statement)
WHERE s.id > $after
WITH s ORDER BY s.id LIMIT $limit
MATCH (s)-[:ABOUT]->(e:Entity)
RETURN s.id AS id, e.id AS about, labels(s) AS labels, [k IN keys(s) | [k, valueType(s[k]), s[k]]] AS properties
ORDER BY id
