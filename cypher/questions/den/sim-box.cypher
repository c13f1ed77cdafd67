// Which devices have many SIMs in turn, call out to ever new numbers, and are hardly ever called?
// in: $sims, $calls, $answered, $spread, $whenSince, $whenUntil, $scopes
// out: device, sims, calls, received, spread, model, cells, vehicles, first, last, claims
MATCH (s:Sim)-[t:SIM_IN_DEVICE]->(d:Device)
WHERE any(x IN t.scopes WHERE x IN $scopes)
  AND ($whenSince IS NULL OR t.at >= datetime($whenSince)) AND ($whenUntil IS NULL OR t.at < datetime($whenUntil))
WITH d, count(DISTINCT s) AS cards
WHERE cards >= $sims
// A SIM that one file calls by its ICCID and another by its IMSI is one SIM.
CALL (d) {
  MATCH (s:Sim)-[t:SIM_IN_DEVICE]->(d)
  WHERE any(x IN t.scopes WHERE x IN $scopes)
    AND ($whenSince IS NULL OR t.at >= datetime($whenSince)) AND ($whenUntil IS NULL OR t.at < datetime($whenUntil))
  MATCH (s)-[same:SAME_AS*0..2]-(o:Sim)
  WHERE all(j IN same WHERE any(x IN j.scopes WHERE x IN $scopes))
  WITH t, min(o.ref) AS sim
  RETURN count(DISTINCT sim) AS sims, collect('SIM_IN_DEVICE|' + t.id) AS turned
}
WITH d, sims, turned
WHERE sims >= $sims
CALL (d) {
  MATCH (n:PhoneNumber)-[u:USED_DEVICE]->(d)
  WHERE any(s IN u.scopes WHERE s IN $scopes)
    AND ($whenSince IS NULL OR u.at >= datetime($whenSince)) AND ($whenUntil IS NULL OR u.at < datetime($whenUntil))
  WITH n, u.event AS event, 'USED_DEVICE|' + u.id AS used
  MATCH (:Entity)-[c:CALLED {id: event}]->(to:Entity)
  WHERE any(s IN c.scopes WHERE s IN $scopes)
  RETURN count(DISTINCT c) AS calls, count(DISTINCT to) AS callees, collect(DISTINCT n) AS numbers,
         collect(DISTINCT event) AS events, min(c.at) AS first, max(c.at) AS last, collect(DISTINCT 'CALLED|' + c.id) + collect(DISTINCT used) AS called
}
WITH *, toFloat(callees) / CASE calls WHEN 0 THEN 1 ELSE calls END AS spread
WHERE calls >= $calls AND spread >= $spread
CALL (numbers, first, last) {
  UNWIND numbers AS n
  MATCH (:Entity)-[c:CALLED]->(n)
  WHERE any(s IN c.scopes WHERE s IN $scopes) AND first <= c.at <= last
  RETURN count(DISTINCT c) AS received
}
WITH *
WHERE received <= $answered * (calls + received)
CALL (d, numbers, events) {
  CALL (d, numbers, events) {
    UNWIND numbers AS n
    MATCH (n)-[c:AT_CELL]->(p:Place)
    WHERE c.event IN events AND any(s IN c.scopes WHERE s IN $scopes)
    RETURN p, 'AT_CELL|' + c.id AS seen
    UNION
    MATCH (d)-[l:LOCATED_AT]->(p:Place)
    WHERE any(s IN l.scopes WHERE s IN $scopes) AND p.key STARTS WITH 'cell:'
    RETURN p, 'LOCATED_AT|' + l.id AS seen
  }
  RETURN collect(DISTINCT p.ref) AS cells, collect(seen) AS seen
}
CALL (d) {
  MATCH (d)-[l:LOCATED_AT]->(v:Vehicle)
  WHERE any(s IN l.scopes WHERE s IN $scopes)
  RETURN collect(DISTINCT v.ref) AS vehicles, collect('LOCATED_AT|' + l.id) AS carried
}
RETURN d.ref AS device, sims, calls, received, spread, cells, vehicles, first, last, turned + called + seen + carried AS claims,
       CASE WHEN size(cells) > 1 OR vehicles <> [] THEN 'mobile' ELSE 'static' END AS model
ORDER BY sims DESC, calls DESC, device
