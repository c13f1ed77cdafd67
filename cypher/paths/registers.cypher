// Each identifier's visible intervals of the kinds that say whose it is, or of which it has one at a time: from these
// come its holders over time and the derived end of an interval that stands open.
// in: $refs, $scopes   out: ref, type, inward, partner, joined, at, end
UNWIND $refs AS ref
MATCH (e:Entity {ref: ref})-[t:<REGISTERS>]-(o:Entity)
WHERE any(s IN t.scopes WHERE s IN $scopes)
RETURN ref, type(t) AS type, endNode(t) = e AS inward, o.ref AS partner, o:Joined AS joined, t.at.epochMillis AS at,
       reduce(first = null, i IN range(0, size(t.scopes) - 1) |
         CASE WHEN t.scopes[i] IN $scopes AND (first IS NULL OR t.ends[i] < first) THEN t.ends[i] ELSE first END
       ).epochMillis AS end
