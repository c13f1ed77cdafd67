// Whom or what do several of these deal with? Identities of one suspect count once; hubs are left out, and whoever deals
// with more than $most others.
// in: $suspects, $windowSince, $windowUntil, $least, $most, $scopes
// out: counterpart, touched, count, others, events, first, last, claims
WITH datetime($windowSince) AS since, datetime($windowUntil) AS until
MATCH (s:Entity)
WHERE s.ref IN $suspects
CALL (s) {
  MATCH (s)-[same:SAME_AS*0..2]-(one:Entity)
  WHERE one.ref IN $suspects AND all(t IN same WHERE any(x IN t.scopes WHERE x IN $scopes))
  RETURN min(one.ref) AS suspect
}
MATCH (s)-[t:<FOLLOWED>]-(o:Entity)
WHERE NOT o.ref IN $suspects AND any(x IN t.scopes WHERE x IN $scopes)
  AND (since IS NULL OR t.at >= since) AND (until IS NULL OR t.at < until)
WITH o, collect(DISTINCT suspect) AS touched, count(DISTINCT coalesce(t.event, t.id)) AS events, min(t.at) AS first,
     max(t.at) AS last, collect(type(t) + '|' + t.id) AS claims
WHERE size(touched) >= $least
  AND NOT EXISTS { MATCH (o)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(x IN h.scopes WHERE x IN $scopes) }
CALL (o) {
  MATCH (o)-[t:<FOLLOWED>]-(other:Entity)
  WHERE any(x IN t.scopes WHERE x IN $scopes)
  WITH DISTINCT other LIMIT $most + 1
  RETURN count(other) AS counterparts
}
WITH o, touched, events, first, last, claims, counterparts WHERE counterparts <= $most
RETURN o.ref AS counterpart, touched, size(touched) AS count, counterparts AS others, events, first, last, claims
ORDER BY count DESC, others, counterpart
