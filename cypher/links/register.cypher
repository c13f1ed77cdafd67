// Everything that each entity had one of at a time, in the order of starts: the next one's start ends the one before.
// in: $refs, $types, $scopes   out: ref, type, inward, partner, joined, at
UNWIND $refs AS ref
MATCH (e:Entity {ref: ref})-[t:<ONE_OF>]-(o:Entity)
WHERE type(t) IN $types AND any(s IN t.scopes WHERE s IN $scopes)
RETURN ref, type(t) AS type, endNode(t) = e AS inward, o.ref AS partner, o:Joined AS joined,
       head([i IN range(0, size(t.scopes) - 1) WHERE t.scopes[i] IN $scopes | t.ats[i]]) AS at
ORDER BY at
