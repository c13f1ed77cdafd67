// Identities, once each, under their kind's label.
// in: $rows [{id, ref, kind, key, no, tail, check, placeholder}]
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
ON CREATE SET e.ref = row.ref, e.kind = row.kind, e.key = row.key, e.no = row.no, e.tail = row.tail,
              e.check = row.check, e.placeholder = row.placeholder, e:$(row.kind)
