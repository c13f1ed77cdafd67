// When the first and the last visible event of an entity happened.
// in: $refs, $scopes   out: first, last
MATCH (e:Entity)-[t:<CLAIMS>]-(:Entity)
WHERE e.ref IN $refs AND any(s IN t.scopes WHERE s IN $scopes)
RETURN min(t.at) AS first, max(t.at) AS last
