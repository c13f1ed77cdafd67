// Identities, once each, under their kind's label.
// in: $rows [[id, ref, kind, key, no, tail, check, placeholder]]
UNWIND $rows AS row
MERGE (e:Entity {id: row[0]})
ON CREATE SET e.ref = row[1], e.kind = row[2], e.key = row[3], e.no = row[4], e.tail = row[5],
              e.check = row[6], e.placeholder = row[7], e:$(row[2])
