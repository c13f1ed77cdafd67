// Who travelled with this person more than once: on the same flight or train, under one booking, or through the same
// crossing minutes apart? Whoever crosses more than $most times (crew, commuters) is left out.
// in: $person, $windowSince, $windowUntil, $hours, $minutes, $least, $most, $scopes
// out: companion, trips, onService, booked, atCrossing, crossings, first, last, claims
WITH datetime($windowSince) AS since, datetime($windowUntil) AS until
MATCH (me:Entity)-[mine:CROSSED]->(port:Place)
WHERE me.ref IN $person AND any(x IN mine.scopes WHERE x IN $scopes)
  AND (since IS NULL OR mine.at >= since) AND (until IS NULL OR mine.at < until)
WITH me, mine, port, coalesce(mine.event, mine.id) AS trip
CALL (me, mine, port, trip) {
  MATCH (me)-[one:TRAVELLED_ON]->(:Service)<-[other:TRAVELLED_ON]-(o:Person)
  WHERE one.event = trip AND any(x IN one.scopes WHERE x IN $scopes) AND any(x IN other.scopes WHERE x IN $scopes)
    AND abs(one.at.epochSeconds - other.at.epochSeconds) <= $hours * 3600
  RETURN o, 'service' AS by, [one, other] AS ties
  UNION ALL
  MATCH (me)-[one:BOOKED_UNDER]->(:Booking)<-[other:BOOKED_UNDER]-(o:Person)
  WHERE one.event = trip AND any(x IN one.scopes WHERE x IN $scopes) AND any(x IN other.scopes WHERE x IN $scopes)
    AND abs(one.at.epochSeconds - other.at.epochSeconds) <= $hours * 3600
  RETURN o, 'booking' AS by, [one, other] AS ties
  UNION ALL
  MATCH (port)<-[other:CROSSED]-(o:Person)
  WHERE other.direction = mine.direction AND any(x IN other.scopes WHERE x IN $scopes)
    AND abs(mine.at.epochSeconds - other.at.epochSeconds) <= $minutes * 60
  RETURN o, 'crossing' AS by, [mine, other] AS ties
}
WITH o, mine, trip, by, ties WHERE NOT o.ref IN $person
WITH o, mine.direction AS direction, count(DISTINCT trip) AS trips,
     count(DISTINCT CASE by WHEN 'service' THEN trip END) AS onService,
     count(DISTINCT CASE by WHEN 'booking' THEN trip END) AS booked,
     count(DISTINCT CASE by WHEN 'crossing' THEN trip END) AS atCrossing,
     min(mine.at) AS first, max(mine.at) AS last, collect(ties) AS ties
WITH o, max(trips) AS trips, sum(onService) AS onService, sum(booked) AS booked, sum(atCrossing) AS atCrossing,
     min(first) AS first, max(last) AS last, reduce(all = [], some IN collect(ties) | all + some) AS ties
WHERE trips >= $least
CALL (o) {
  MATCH (o)-[t:CROSSED]->(:Place)
  WHERE any(x IN t.scopes WHERE x IN $scopes)
  RETURN count(DISTINCT coalesce(t.event, t.id)) AS crossings
}
WITH o, trips, onService, booked, atCrossing, first, last, ties, crossings WHERE crossings <= $most
UNWIND ties AS pair
UNWIND pair AS t
WITH o, trips, onService, booked, atCrossing, first, last, crossings, collect(DISTINCT type(t) + '|' + t.id) AS claims
RETURN o.ref AS companion, trips, onService, booked, atCrossing, crossings, first, last, claims
ORDER BY trips DESC, crossings, companion
