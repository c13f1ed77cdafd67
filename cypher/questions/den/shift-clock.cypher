// At which half hours of the day, in UTC, did these phones call?
// in: $things, $whenSince, $whenUntil, $scopes   out: thing, slot (0 to 47), calls, claims
CALL () {
  MATCH (thing:Entity)-[c:CALLED]->(:Entity)
  WHERE thing.ref IN $things AND any(s IN c.scopes WHERE s IN $scopes)
  RETURN thing, c
  UNION
  MATCH (thing:Entity)<-[u:USED_DEVICE]-(n:PhoneNumber)
  WHERE thing.ref IN $things AND any(s IN u.scopes WHERE s IN $scopes)
  MATCH (n)-[c:CALLED {id: u.event}]->(:Entity)
  WHERE any(s IN c.scopes WHERE s IN $scopes)
  RETURN thing, c
}
WITH thing, c
WHERE ($whenSince IS NULL OR c.at >= datetime($whenSince)) AND ($whenUntil IS NULL OR c.at < datetime($whenUntil))
WITH thing, (c.at.epochSeconds % 86400) / 1800 AS slot, collect(DISTINCT 'CALLED|' + c.id) AS claims
RETURN thing.ref AS thing, slot, size(claims) AS calls, claims
ORDER BY thing, slot
