// How are the two linked, in four steps at most? Ways through hubs are left out: a published one, or whoever deals with
// more than $most others. The computation keeps those whose ties fit together in time.
// in: $from, $to, $most, $scopes   out: nodes, busiest, kinds, steps, holdings
CALL () {
  MATCH (b:Entity)-[t:<FOLLOWED>|SAME_AS]-(y:Entity)
  WHERE b.ref IN $to AND NOT y.ref IN $from + $to AND any(x IN t.scopes WHERE x IN $scopes)
    AND NOT EXISTS { MATCH (y)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(x IN h.scopes WHERE x IN $scopes) }
  WITH DISTINCT y
  CALL (y) {
    MATCH (y)-[t:<FOLLOWED>|SAME_AS]-(o:Entity)
    WHERE any(x IN t.scopes WHERE x IN $scopes)
    WITH DISTINCT o LIMIT $most + 1
    RETURN count(o) AS degree
  }
  WITH y, degree WHERE degree <= $most
  RETURN collect(y) AS ys
}
CALL () {
  MATCH (a:Entity)-[t:<FOLLOWED>|SAME_AS]-(x:Entity)
  WHERE a.ref IN $from AND NOT x.ref IN $from + $to AND any(s IN t.scopes WHERE s IN $scopes)
    AND NOT EXISTS { MATCH (x)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(s IN h.scopes WHERE s IN $scopes) }
  WITH DISTINCT x
  CALL (x) {
    MATCH (x)-[t:<FOLLOWED>|SAME_AS]-(o:Entity)
    WHERE any(s IN t.scopes WHERE s IN $scopes)
    WITH DISTINCT o LIMIT $most + 1
    RETURN count(o) AS degree
  }
  WITH x, degree WHERE degree <= $most
  RETURN collect(x) AS xs
}
CALL (xs, ys) {
  RETURN [] AS middle
  UNION ALL
  WITH xs, ys
  UNWIND xs AS x
  WITH x, ys WHERE x IN ys
  RETURN [x] AS middle
  UNION ALL
  WITH xs, ys
  UNWIND xs AS x
  MATCH (x)-[t:<FOLLOWED>|SAME_AS]-(y:Entity)
  WHERE y IN ys AND x <> y AND any(s IN t.scopes WHERE s IN $scopes)
  WITH DISTINCT x, y
  RETURN [x, y] AS middle
  UNION ALL
  WITH xs, ys
  CALL (xs) {
    UNWIND xs AS x
    MATCH (x)-[t:<FOLLOWED>|SAME_AS]-(m:Entity)
    WHERE NOT m.ref IN $from + $to AND any(s IN t.scopes WHERE s IN $scopes)
    RETURN m, collect(DISTINCT x) AS fore
  }
  MATCH (m)-[t:<FOLLOWED>|SAME_AS]-(y:Entity)
  WHERE y IN ys AND any(s IN t.scopes WHERE s IN $scopes)
    AND NOT EXISTS { MATCH (m)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(s IN h.scopes WHERE s IN $scopes) }
  WITH m, fore, collect(DISTINCT y) AS aft
  CALL (m) {
    MATCH (m)-[t:<FOLLOWED>|SAME_AS]-(o:Entity)
    WHERE any(s IN t.scopes WHERE s IN $scopes)
    WITH DISTINCT o LIMIT $most + 1
    RETURN count(o) AS degree
  }
  WITH m, fore, aft WHERE degree <= $most
  UNWIND fore AS x
  UNWIND aft AS y
  WITH x, m, y WHERE x <> y AND x <> m AND y <> m
  RETURN [x, m, y] AS middle
}
MATCH (a:Entity) WHERE a.ref IN $from
MATCH (b:Entity) WHERE b.ref IN $to
WITH [a] + middle + [b] AS nodes
CALL (nodes) {
  UNWIND range(0, size(nodes) - 2) AS i
  WITH i, nodes[i] AS one, nodes[i + 1] AS next
  MATCH (one)-[t:<FOLLOWED>|SAME_AS]-(next)
  WHERE any(s IN t.scopes WHERE s IN $scopes)
  WITH i, collect([type(t) + '|' + t.id, t.at.epochMillis, CASE WHEN t.ends IS NULL THEN null ELSE
    reduce(first = null, k IN range(0, size(t.scopes) - 1) |
      CASE WHEN t.scopes[k] IN $scopes AND (first IS NULL OR t.ends[k] < first) THEN t.ends[k] ELSE first END
    ).epochMillis END]) AS ties
  ORDER BY i
  RETURN collect(ties) AS steps
}
WITH nodes, steps WHERE size(steps) = size(nodes) - 1
CALL (nodes) {
  UNWIND nodes[1..-1] AS middle
  CALL (middle) {
    MATCH (middle)-[t:<FOLLOWED>|SAME_AS]-(o:Entity)
    WHERE any(s IN t.scopes WHERE s IN $scopes)
    RETURN count(DISTINCT o) AS degree
  }
  CALL (middle) {
    MATCH (middle)<-[own:<HOLDER>]-(holder:Entity)
    WHERE any(s IN own.scopes WHERE s IN $scopes)
    RETURN collect([holder.ref, own.at.epochMillis,
      reduce(first = null, k IN range(0, size(own.scopes) - 1) |
        CASE WHEN own.scopes[k] IN $scopes AND (first IS NULL OR own.ends[k] < first) THEN own.ends[k] ELSE first END
      ).epochMillis]) AS held
  }
  RETURN max(degree) AS busiest, collect(held) AS holdings
}
RETURN [n IN nodes | n.ref] AS nodes, [n IN nodes | n.kind] AS kinds, coalesce(busiest, 0) AS busiest, steps, holdings
