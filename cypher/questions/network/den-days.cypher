// Each person's stays in dens abroad and crossings of the border, under all identities that are said to be the person.
// in: $people, $scopes   out: person, dens, stays, crossings
MATCH (d:Den)<-[l:LOCATED_AT]-(p:Person)
WHERE (size($people) = 0 OR p.ref IN $people) AND any(x IN l.scopes WHERE x IN $scopes)
  AND NOT EXISTS {
    MATCH (d)<-[:ABOUT]-(c:Statement {property: 'country'})
    WHERE c.value = 'CN' AND any(x IN c.scopes WHERE x IN $scopes)
  }
WITH p, collect(DISTINCT d.ref) AS dens, collect([l.at.epochMillis,
  reduce(first = null, i IN range(0, size(l.scopes) - 1) |
    CASE WHEN l.scopes[i] IN $scopes AND (first IS NULL OR l.ends[i] < first) THEN l.ends[i] ELSE first END
  ).epochMillis, type(l) + '|' + l.id]) AS stays
CALL (p) {
  MATCH (p)-[same:SAME_AS*0..2]-(one:Person)
  WHERE all(t IN same WHERE any(x IN t.scopes WHERE x IN $scopes))
  RETURN collect(DISTINCT one) AS identities, min(one.ref) AS person,
         reduce(all = [], some IN collect([t IN same | type(t) + '|' + t.id]) | all + some) AS joins
}
CALL (identities) {
  UNWIND identities AS one
  MATCH (one)-[c:CROSSED]->(:Place)
  WHERE any(x IN c.scopes WHERE x IN $scopes)
  RETURN collect([c.at.epochMillis, c.direction, type(c) + '|' + c.id]) AS crossings
}
RETURN person, dens, stays, crossings, joins AS claims
