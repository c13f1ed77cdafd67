// Entities that a crash left without a claim, a page at a time.
// in: $limit   out: id
MATCH (e:Entity)
WHERE NOT (e)--()
RETURN e.id AS id LIMIT $limit
