// Entities that are no longer an end of a SAME_AS.
// in: $ids
UNWIND $ids AS id
MATCH (e:Joined {id: id})
WHERE NOT (e)-[:SAME_AS]-()
REMOVE e:Joined
