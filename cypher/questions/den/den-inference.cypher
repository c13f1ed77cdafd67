// Where were these phones, by calls in a cell, by places that somebody says, by addresses of log-ins, and by deliveries?
// Network addresses that more than $hubOver accounts and platforms were reached from are everybody's and left out.
// in: $things, $hubOver, $whenSince, $whenUntil, $scopes   out: place, source, sightings [[thing, from, until, claims]]
MATCH (e:Entity)
WHERE e.ref IN $things
CALL (e) {
  MATCH (n:PhoneNumber)-[u:USED_DEVICE]->(e)
  WHERE any(s IN u.scopes WHERE s IN $scopes)
  WITH n, collect(u) AS used, collect(u.event) AS events
  MATCH (n)-[c:AT_CELL]->(p:Place)
  WHERE c.event IN events AND any(s IN c.scopes WHERE s IN $scopes)
  WITH p, used, collect(c) AS calls, collect(c.event) AS events
  UNWIND range(0, size(calls) - 1) AS k
  WITH p, calls[k] AS c, CASE k WHEN 0 THEN [u IN used WHERE u.event IN events] ELSE [] END AS used
  RETURN p, 'cell' AS source, c.at AS at, c.at AS until, [c] + used AS ties
  UNION ALL
  MATCH (e)-[c:AT_CELL]->(p:Place)
  WHERE any(s IN c.scopes WHERE s IN $scopes)
  RETURN p, 'cell' AS source, c.at AS at, c.at AS until, [c] AS ties
  UNION ALL
  MATCH (e)-[l:LOCATED_AT]->(p:Place)
  WHERE any(s IN l.scopes WHERE s IN $scopes)
  RETURN p, CASE WHEN p.key STARTS WITH 'cell:' THEN 'cell' ELSE 'address' END AS source, l.at AS at,
         reduce(first = null, i IN range(0, size(l.scopes) - 1) |
           CASE WHEN l.scopes[i] IN $scopes AND (first IS NULL OR l.ends[i] < first) THEN l.ends[i] ELSE first END) AS until,
         [l] AS ties
  UNION ALL
  MATCH (e)-[l:LOGGED_IN]->(:Entity)
  WHERE any(s IN l.scopes WHERE s IN $scopes)
  WITH l, l.event AS event
  MATCH (p:NetworkAddress)-[m:LOGGED_IN {id: event}]->(:Entity)
  WHERE any(s IN m.scopes WHERE s IN $scopes)
  RETURN p, 'network' AS source, l.at AS at, l.at AS until, [l, m] AS ties
  UNION ALL
  MATCH (n:PhoneNumber)-[u:USED_DEVICE]->(e)
  WHERE any(s IN u.scopes WHERE s IN $scopes)
  WITH n, collect(u)[0] AS u
  MATCH (n)-[o:DELIVERED_TO]->(p:Place)
  WHERE any(s IN o.scopes WHERE s IN $scopes)
  RETURN p, 'address' AS source, o.at AS at, o.at AS until, [u, o] AS ties
  UNION ALL
  MATCH (e)-[o:DELIVERED_TO]->(p:Place)
  WHERE any(s IN o.scopes WHERE s IN $scopes)
  RETURN p, 'address' AS source, o.at AS at, o.at AS until, [o] AS ties
}
WITH p, source, e, at, until, ties
WHERE ($whenUntil IS NULL OR at < datetime($whenUntil)) AND ($whenSince IS NULL OR until >= datetime($whenSince))
WITH p, source, collect([e.ref, at.epochSeconds, until.epochSeconds, [t IN ties | type(t) + '|' + t.id]]) AS sightings
CALL (p) {
  MATCH (p:NetworkAddress)-[t:LOGGED_IN]->(o:Entity)
  WHERE any(s IN t.scopes WHERE s IN $scopes)
  WITH DISTINCT o LIMIT $hubOver + 1
  RETURN count(o) AS reached
}
WITH p, source, sightings WHERE reached <= $hubOver
RETURN p.ref AS place, source, sightings
ORDER BY place, source
