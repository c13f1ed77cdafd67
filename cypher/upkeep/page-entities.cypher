// Entities whole, a page in the order of their ids; each property with its type.
// in: $after, $limit   out: id, labels, properties [[name, type, value]]
MATCH (e:Entity)
WHERE e.id > $after
WITH e ORDER BY e.id LIMIT $limit
RETURN e.id AS id, labels(e) AS labels, [k IN keys(e) | [k, valueType(e[k]), e[k]]] AS properties
ORDER BY id
