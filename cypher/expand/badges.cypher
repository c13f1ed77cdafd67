// How many neighbours each has that are not shown, counted up to $cap. Those that may be known under several identities
// are given by ref.
// in: $groups [[its identities]], $shown, $cap, $scopes   out: i, looked, others, joined
UNWIND range(0, size($groups) - 1) AS i
WITH i, $groups[i] AS members
CALL (members) {
  MATCH (e:Entity)-[t:<SHOWN>]-(o:Entity)
  WHERE e.ref IN members AND any(s IN t.scopes WHERE s IN $scopes) AND NOT o.ref IN $shown AND NOT o.ref IN members
  WITH DISTINCT o LIMIT $cap
  RETURN count(o) AS looked, count(CASE WHEN NOT o:Joined THEN 1 END) AS others, collect(CASE WHEN o:Joined THEN o.ref END) AS joined
}
RETURN i, looked, others, joined
