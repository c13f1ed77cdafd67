// Where did the phones of this den turn up again after it was left, and the accounts that were worked from them? Places
// where they had been before do not count, nor network addresses from which more than $hubOver accounts are reached.
// in: $den, $least, $days, $hubOver, $whenSince, $whenUntil, $scopes
// out: place, devices, accounts, share, days, first, last, claims
MATCH (den:Entity)<-[t:LOCATED_AT]-(d:Device)
WHERE den.ref IN $den AND any(s IN t.scopes WHERE s IN $scopes)
WITH d, t, reduce(first = null, i IN range(0, size(t.scopes) - 1) |
  CASE WHEN t.scopes[i] IN $scopes AND (first IS NULL OR t.ends[i] < first) THEN t.ends[i] ELSE first END) AS until
WITH collect(DISTINCT d) AS phones, collect(DISTINCT 'LOCATED_AT|' + t.id) AS stays,
     coalesce(datetime($whenSince), max(CASE WHEN until < datetime('9999-12-31T00:00:00Z') THEN until END), max(t.at)) AS since
CALL (phones, since) {
  UNWIND phones AS d
  MATCH (d)-[l:LOGGED_IN]->(a:Entity)
  WHERE any(s IN l.scopes WHERE s IN $scopes) AND l.at < since AND (a:Account OR a:Wallet)
  RETURN collect(DISTINCT a) AS worked
}
CALL (phones, worked) {
  UNWIND phones AS who
  MATCH (n:PhoneNumber)-[u:USED_DEVICE]->(who)
  WHERE any(s IN u.scopes WHERE s IN $scopes)
  WITH who, n, collect(u) AS used, collect(u.event) AS events
  MATCH (n)-[c:AT_CELL]->(place:Place)
  WHERE c.event IN events AND any(s IN c.scopes WHERE s IN $scopes)
  WITH who, place, used, collect(c) AS calls, collect(c.event) AS events
  UNWIND calls + [u IN used WHERE u.event IN events] AS t
  RETURN who, place, t
  UNION
  UNWIND phones AS who
  MATCH (who)-[t:LOCATED_AT]->(place:Entity)
  WHERE any(s IN t.scopes WHERE s IN $scopes) AND NOT place.ref IN $den
  RETURN who, place, t
  UNION
  UNWIND phones AS who
  MATCH (who)-[l:LOGGED_IN]->(:Entity)
  WHERE any(s IN l.scopes WHERE s IN $scopes)
  WITH who, l.event AS event
  MATCH (place:NetworkAddress)-[t:LOGGED_IN {id: event}]->(:Entity)
  WHERE any(s IN t.scopes WHERE s IN $scopes)
  RETURN who, place, t
  UNION
  UNWIND phones AS who
  MATCH (n:PhoneNumber)-[u:USED_DEVICE]->(who)
  WHERE any(s IN u.scopes WHERE s IN $scopes)
  WITH DISTINCT who, n
  MATCH (n)-[t:DELIVERED_TO]->(place:Place)
  WHERE any(s IN t.scopes WHERE s IN $scopes)
  RETURN who, place, t
  UNION
  UNWIND worked AS who
  MATCH (who)<-[t:LOGGED_IN]-(place:NetworkAddress)
  WHERE any(s IN t.scopes WHERE s IN $scopes)
  RETURN who, place, t
}
WITH phones, stays, since, place, collect([who, t]) AS seen, min(t.at) AS first, max(t.at) AS last
WHERE first >= since AND ($whenUntil IS NULL OR first < datetime($whenUntil))
  AND COUNT { UNWIND seen AS s WITH s WHERE s[0]:Device RETURN DISTINCT s[0] } >= $least
  AND COUNT { UNWIND seen AS s RETURN DISTINCT s[1].at.epochSeconds / 86400 } >= $days
CALL (place) {
  MATCH (place:NetworkAddress)-[t:LOGGED_IN]->(o:Entity)
  WHERE any(s IN t.scopes WHERE s IN $scopes)
  WITH DISTINCT o LIMIT $hubOver + 1
  RETURN count(o) AS reached
}
WITH * WHERE reached <= $hubOver
UNWIND seen AS s
WITH phones, stays, place, first, last, s[0] AS who, s[1] AS t
WITH phones, stays, place, first, last, collect(DISTINCT CASE WHEN who:Device THEN who.ref END) AS devices,
     collect(DISTINCT CASE WHEN NOT who:Device THEN who.ref END) AS accounts,
     count(DISTINCT t.at.epochSeconds / 86400) AS days, collect(DISTINCT type(t) + '|' + t.id) AS claims
RETURN place.ref AS place, devices, accounts, toFloat(size(devices)) / size(phones) AS share, days, first, last,
       claims + stays AS claims
ORDER BY size(devices) DESC, first, place
