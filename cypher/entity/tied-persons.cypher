// The natural persons who are visibly tied to each of these, the first few of them.
// in: $refs, $natural (kinds), $limit, $scopes   out: ref, persons
UNWIND $refs AS ref
MATCH (e:Entity {ref: ref})
RETURN ref, COLLECT {
  MATCH (e)-[t:<CLAIMS>]-(p:Entity)
  WHERE p.kind IN $natural AND any(s IN t.scopes WHERE s IN $scopes)
  RETURN DISTINCT p.ref LIMIT $limit
} AS persons
