// Entities of which nothing is said any more.
// in: $ids
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE NOT (e)--()
DELETE e
