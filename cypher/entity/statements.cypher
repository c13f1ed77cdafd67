// What is visibly said about an entity, each statement with its visible deliveries; of two identities
// that are said to be the same, always in the same order.
// in: $refs, $scopes   out: property, value, second, at, said [[source, details]]
MATCH (e:Entity)<-[:ABOUT]-(s:Statement)
WHERE e.ref IN $refs AND any(x IN s.scopes WHERE x IN $scopes)
RETURN s.property AS property, s.value AS value, s.at AS second,
       head([i IN range(0, size(s.scopes) - 1) WHERE s.scopes[i] IN $scopes | s.ats[i]]) AS at,
       [i IN range(0, size(s.scopes) - 1) WHERE s.scopes[i] IN $scopes | [s.sources[i], s.details[i]]] AS said
ORDER BY property, value, second, e.ref
