// Who is visibly said to be the same as each of these, one step away.
// in: $refs, $scopes   out: ref, other
UNWIND $refs AS ref
MATCH (e:Entity {ref: ref}) WHERE e:Joined
MATCH (e)-[t:SAME_AS]-(o:Entity)
WHERE any(s IN t.scopes WHERE s IN $scopes)
RETURN DISTINCT ref, o.ref AS other
