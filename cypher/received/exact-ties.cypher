// Claims of one type that a reply says coarser, with all that tells them apart.
// in: $ids   out: id, from, to, at, event, amount, currency, role, direction
UNWIND $ids AS id
MATCH (a:Entity)-[t:<TIE> {id: id}]->(b:Entity)
RETURN t.id AS id, properties(a) AS from, properties(b) AS to, toString(t.at) AS at, t.event AS event, toString(t.amount) AS amount,
  t.currency AS currency, t.role AS role, t.direction AS direction
