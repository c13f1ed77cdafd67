// From which merchants had the victims of these reports ordered before they reported, and how many others order there?
// in: $reports, $days, $least, $scopes
// out: merchant, victims, ordering, asked, theirs, customers, first, last, claims
MATCH (r:Entity)<-[p:PART_IN {role: 'victim-number'}]-(n:PhoneNumber)
WHERE r.ref IN $reports AND any(s IN p.scopes WHERE s IN $scopes)
WITH n, p ORDER BY p.at, p.id
WITH n, collect(p)[0] AS p
WITH collect({n: n, p: p}) AS victims, count(*) AS asked, min(p.at) - duration({days: $days}) AS since, max(p.at) AS until
CALL (since, until) {
  MATCH (x:PhoneNumber)-[o:ORDERED_FROM]->(:Organisation)
  WHERE any(s IN o.scopes WHERE s IN $scopes) AND since <= o.at < until
  RETURN count(DISTINCT x) AS customers
}
CALL (victims) {
  UNWIND victims AS v
  WITH v.n AS n, v.p AS p
  MATCH (n)-[o:ORDERED_FROM]->(m:Organisation)
  WHERE any(s IN o.scopes WHERE s IN $scopes) AND p.at - duration({days: $days}) <= o.at < p.at
  RETURN n, p, o, m
}
WITH asked, since, until, customers, collect({n: n, p: p, o: o, m: m}) AS bought
WITH asked, since, until, customers, bought, size(COLLECT { UNWIND bought AS b RETURN DISTINCT b.n }) AS ordering
UNWIND bought AS b
WITH asked, since, until, customers, ordering, b.m AS m, b.n AS n, b.p AS p, b.o AS o
WITH asked, since, until, customers, ordering, m, collect(DISTINCT n.ref) AS victims, min(o.at) AS first, max(o.at) AS last,
     collect(DISTINCT 'PART_IN|' + p.id) + collect(DISTINCT 'ORDERED_FROM|' + o.id) AS claims
WHERE size(victims) >= $least
CALL (m, since, until) {
  MATCH (x:PhoneNumber)-[o:ORDERED_FROM]->(m)
  WHERE any(s IN o.scopes WHERE s IN $scopes) AND since <= o.at < until
  RETURN count(DISTINCT x) AS theirs
}
RETURN m.ref AS merchant, victims, ordering, asked, theirs, customers, first, last, claims
ORDER BY merchant
