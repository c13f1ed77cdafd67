// Who is visibly said to be the same as each of these, and as those who are: two steps of every chain at once, since
// most chains are no longer.
// in: $refs, $scopes   out: ref, other
UNWIND $refs AS ref
MATCH (e:Entity {ref: ref}) WHERE e:Joined
MATCH (e)-[t:SAME_AS]-(o:Entity)
WHERE any(s IN t.scopes WHERE s IN $scopes)
WITH collect(e) + collect(o) AS all
UNWIND all AS e
WITH DISTINCT e
MATCH (e)-[t:SAME_AS]-(o:Entity)
WHERE any(s IN t.scopes WHERE s IN $scopes)
RETURN DISTINCT e.ref AS ref, o.ref AS other
