// At which half hours of the day, in UTC, did these phones call?
// in: $things, $whenSince, $whenUntil, $scopes   out: thing, slot (0 to 47), calls, claims
CALL () {
  MATCH (thing:Entity)-[c:CALLED]->(:Entity)
  WHERE thing.ref IN $things AND any(s IN c.scopes WHERE s IN $scopes)
  RETURN thing, c, null AS used
  UNION
  MATCH (thing:Entity)<-[u:USED_DEVICE]-(:PhoneNumber)
  WHERE thing.ref IN $things AND any(s IN u.scopes WHERE s IN $scopes)
  WITH thing, u.event AS event, 'USED_DEVICE|' + u.id AS used
  MATCH (:Entity)-[c:CALLED {id: event}]->(:Entity)
  WHERE any(s IN c.scopes WHERE s IN $scopes)
  RETURN thing, c, used
}
WITH thing, c, used
WHERE ($whenSince IS NULL OR c.at >= datetime($whenSince)) AND ($whenUntil IS NULL OR c.at < datetime($whenUntil))
WITH thing, (c.at.epochSeconds % 86400) / 1800 AS slot, count(DISTINCT c) AS calls,
     collect(DISTINCT 'CALLED|' + c.id) + collect(DISTINCT used) AS claims
RETURN thing.ref AS thing, slot, calls, claims
ORDER BY thing, slot
