// Statements by the ids of their claims, each with its visible deliveries.
// in: $ids, $scopes   out: id, about, property, at, said [[source, details]]
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[:ABOUT]->(e:Entity)
WHERE any(x IN s.scopes WHERE x IN $scopes)
RETURN s.id AS id, e.ref AS about, s.property AS property,
       head([i IN range(0, size(s.scopes) - 1) WHERE s.scopes[i] IN $scopes | s.ats[i]]) AS at,
       [i IN range(0, size(s.scopes) - 1) WHERE s.scopes[i] IN $scopes | [s.sources[i], s.details[i]]] AS said
