// Who called from a phone that this user left (or with this number), and which other phones began afterwards to call the
// same people? A user of a phone is a number in a device. People whom more than $hubOver numbers call are no signature.
// in: $thing, $calls, $contacts, $overlap, $hubOver, $scopes
// out: oldNumber, oldDevice, left, before [[contact, calls]], number, device, first, after [[contact, calls]], claims
CALL () {
  MATCH (d:Entity)<-[u:USED_DEVICE]-(n:PhoneNumber)
  WHERE d.ref IN $thing AND any(s IN u.scopes WHERE s IN $scopes)
  RETURN n, d, u
  UNION
  MATCH (n:Entity)-[u:USED_DEVICE]->(d:Device)
  WHERE n.ref IN $thing AND any(s IN u.scopes WHERE s IN $scopes)
  RETURN n, d, u
}
WITH n, d, u.event AS event, 'USED_DEVICE|' + u.id AS used
MATCH (:Entity)-[c:CALLED {id: event}]->(to:PhoneNumber)
WHERE any(s IN c.scopes WHERE s IN $scopes)
WITH n, d, to, count(DISTINCT c) AS calls, max(c.at) AS last,
     collect(DISTINCT 'CALLED|' + c.id) + collect(DISTINCT used) AS claims
WHERE NOT EXISTS { MATCH (to)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(s IN h.scopes WHERE s IN $scopes) }
CALL (to) {
  MATCH (x:Entity)-[k:CALLED]->(to)
  WHERE any(s IN k.scopes WHERE s IN $scopes)
  WITH DISTINCT x LIMIT $hubOver + 1
  RETURN count(x) AS callers
}
WITH n, d, to, calls, last, claims WHERE callers <= $hubOver
WITH n, d, collect(to) AS contacts, collect([to.ref, calls]) AS before, sum(calls) AS made, max(last) AS left,
     reduce(all = [], some IN collect(claims) | all + some) AS claims
WHERE made >= $calls
CALL (d, contacts, left) {
  UNWIND contacts AS to
  MATCH (m:PhoneNumber)-[k:CALLED]->(to)
  WHERE any(s IN k.scopes WHERE s IN $scopes) AND k.at >= left - duration({days: $overlap})
  WITH m, d, left, count(DISTINCT to) AS shared
  WHERE shared >= $contacts
  MATCH (m)-[u:USED_DEVICE]->(e:Device)
  WHERE e <> d AND any(s IN u.scopes WHERE s IN $scopes)
  WITH m, e, left, u.event AS event, 'USED_DEVICE|' + u.id AS used
  MATCH (:Entity)-[c:CALLED {id: event}]->(x:PhoneNumber)
  WHERE any(s IN c.scopes WHERE s IN $scopes)
  WITH m, e, left, x, count(DISTINCT c) AS calls, min(c.at) AS first,
       collect(DISTINCT 'CALLED|' + c.id) + collect(DISTINCT used) AS theirs
  WITH m, e, left, min(first) AS first, sum(calls) AS placed, collect([x.ref, calls]) AS after,
       reduce(all = [], some IN collect(theirs) | all + some) AS theirs
  WHERE placed >= $calls AND first >= left - duration({days: $overlap})
  RETURN m, e, first, after, theirs
}
RETURN n.ref AS oldNumber, d.ref AS oldDevice, left, before, m.ref AS number, e.ref AS device, first, after,
       claims + theirs AS claims
ORDER BY oldDevice, oldNumber, device, number
