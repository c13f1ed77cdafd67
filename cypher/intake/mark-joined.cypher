// Marks entities that are an end of a SAME_AS, so that reads look for a closure only where there can be one.
// in: $ids
UNWIND $ids AS id
MATCH (e:Entity {id: id})
SET e:Joined
