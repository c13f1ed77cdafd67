// When the first and the last visible event of an entity happened.
// in: $refs, $scopes   out: first, last
MATCH (e:Entity)-[t:<CLAIMS>]-(:Entity)
WHERE e.ref IN $refs AND any(s IN t.scopes WHERE s IN $scopes)
WITH head([i IN range(0, size(t.scopes) - 1) WHERE t.scopes[i] IN $scopes | t.ats[i]]) AS at
RETURN min(at) AS first, max(at) AS last
