// What is visibly said of each of these, with its visible deliveries.
// in: $refs, $scopes   out: id, about, property, value, second, said [[source, details, at]]
UNWIND $refs AS ref
MATCH (e:Entity {ref: ref})<-[:ABOUT]-(s:Statement)
WHERE any(x IN s.scopes WHERE x IN $scopes)
RETURN s.id AS id, ref AS about, s.property AS property, s.value AS value, s.at AS second,
  [i IN range(0, size(s.scopes) - 1) WHERE s.scopes[i] IN $scopes | [s.sources[i], s.details[i], s.ats[i]]] AS said
