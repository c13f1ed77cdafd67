// The visible ties of each entity of a frontier: a row per neighbour, tie type and direction, with the time of each
// claim as [at, end] in epoch milliseconds (end null for an instant). A hub gives one row: its degree, no neighbour;
// each row says whether the entity is a published hub.
// Visible neighbours are counted up to $cap only, so that a hub costs no more than what is asked of it.
// in: $refs, $types, $since, $until, $cap, $scopes   out: ref, degree, published, other, kind, joined, type, out, spans
UNWIND $refs AS ref
MATCH (e:Entity {ref: ref})
CALL (e) {
  MATCH (e)-[t:<TIES>]-(o:Entity)
  WHERE type(t) IN $types AND any(s IN t.scopes WHERE s IN $scopes)
    AND ($until IS NULL OR t.at < datetime($until))
    AND ($since IS NULL OR t.at >= datetime($since) OR all(i IN range(0, size(t.scopes) - 1) WHERE NOT t.scopes[i] IN $scopes OR t.ends[i] > datetime($since)))
  WITH DISTINCT o LIMIT $cap
  RETURN count(o) AS degree
}
OPTIONAL CALL (e, degree) {
  WITH e, degree WHERE degree < $cap
  MATCH (e)-[t:<TIES>]-(o:Entity)
  WHERE type(t) IN $types AND any(s IN t.scopes WHERE s IN $scopes)
    AND ($until IS NULL OR t.at < datetime($until))
    AND ($since IS NULL OR t.at >= datetime($since) OR all(i IN range(0, size(t.scopes) - 1) WHERE NOT t.scopes[i] IN $scopes OR t.ends[i] > datetime($since)))
  WITH o, type(t) AS type, startNode(t) = e AS out, t.at.epochMillis AS at,
       CASE WHEN t.ends IS NULL THEN null ELSE
         reduce(first = null, i IN range(0, size(t.scopes) - 1) |
           CASE WHEN t.scopes[i] IN $scopes AND (first IS NULL OR t.ends[i] < first) THEN t.ends[i] ELSE first END
         ).epochMillis END AS end
  RETURN o.ref AS other, o.kind AS kind, o:Joined AS joined, type, out, collect([at, end]) AS spans
}
RETURN ref, degree,
       EXISTS { MATCH (e)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(s IN h.scopes WHERE s IN $scopes) } AS published,
       other, kind, joined, type, out, spans
