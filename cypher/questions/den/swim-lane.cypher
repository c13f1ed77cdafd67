// Which SIM was in which device, from when to when, with which number, and in which cells was it used meanwhile? Where no
// source states an end, the next insertion of the same SIM ends it.
// in: $things, $whenSince, $whenUntil, $scopes   out: sim, device, number, from, to, ended, cells, calls, claims
CALL () {
  MATCH (d:Entity)<-[t:SIM_IN_DEVICE]-(sim:Sim)
  WHERE d.ref IN $things AND any(s IN t.scopes WHERE s IN $scopes)
  RETURN sim, t, d
  UNION
  MATCH (e:Entity)-[same:SAME_AS*0..2]-(sim:Sim)-[t:SIM_IN_DEVICE]->(d:Device)
  WHERE e.ref IN $things AND all(j IN same WHERE any(s IN j.scopes WHERE s IN $scopes)) AND any(s IN t.scopes WHERE s IN $scopes)
  RETURN sim, t, d
  UNION
  MATCH (e:Entity)-[on:NUMBER_ON_SIM]->(card:Sim)-[same:SAME_AS*0..2]-(sim:Sim)-[t:SIM_IN_DEVICE]->(d:Device)
  WHERE e.ref IN $things AND any(s IN on.scopes WHERE s IN $scopes)
    AND all(j IN same WHERE any(s IN j.scopes WHERE s IN $scopes)) AND any(s IN t.scopes WHERE s IN $scopes)
  RETURN sim, t, d
}
MATCH (sim)-[same:SAME_AS*0..2]-(other:Sim)
WHERE all(j IN same WHERE any(s IN j.scopes WHERE s IN $scopes))
WITH sim, t, d, collect(DISTINCT other) AS others,
     reduce(first = null, i IN range(0, size(t.scopes) - 1) |
       CASE WHEN t.scopes[i] IN $scopes AND (first IS NULL OR t.ends[i] < first) THEN t.ends[i] ELSE first END) AS stated
// One insertion that two files say, by ICCID and by IMSI, is one.
WITH sim, t, d, others, stated, reduce(least = sim.ref, o IN others | CASE WHEN o.ref < least THEN o.ref ELSE least END) AS one
ORDER BY t.id
WITH one, d, t.at AS from, collect(sim)[0] AS sim, collect(t) AS ties, collect(others)[0] AS others, min(stated) AS stated
CALL (others, from) {
  UNWIND others AS o
  MATCH (o)-[n:SIM_IN_DEVICE]->(:Device)
  WHERE any(s IN n.scopes WHERE s IN $scopes) AND n.at > from
  RETURN n ORDER BY n.at, n.id LIMIT 1
  UNION ALL
  RETURN null AS n
}
WITH one, d, from, sim, ties, others, stated, collect(n)[0] AS next
WITH d, from, sim, ties, others,
     CASE WHEN stated < datetime('9999-12-31T00:00:00Z') THEN 'stated' WHEN next IS NULL THEN 'open' ELSE 'next' END AS ended,
     CASE WHEN stated < datetime('9999-12-31T00:00:00Z') THEN stated ELSE next.at END AS to, next
WHERE ($whenSince IS NULL OR to IS NULL OR to > datetime($whenSince)) AND ($whenUntil IS NULL OR from < datetime($whenUntil))
OPTIONAL CALL (others, from, to) {
  UNWIND others AS o
  MATCH (number:PhoneNumber)-[on:NUMBER_ON_SIM]->(o)
  WHERE any(s IN on.scopes WHERE s IN $scopes) AND (to IS NULL OR on.at < to)
    AND all(i IN range(0, size(on.scopes) - 1) WHERE NOT on.scopes[i] IN $scopes OR on.ends[i] > from)
  RETURN number, collect(on) AS on
}
CALL (number, d, from, to) {
  MATCH (number)-[u:USED_DEVICE]->(d)
  WHERE any(s IN u.scopes WHERE s IN $scopes) AND u.at >= from AND (to IS NULL OR u.at < to)
  WITH number, count(DISTINCT u.event) AS calls, collect(DISTINCT u.event) AS events, collect(u) AS used
  OPTIONAL MATCH (number)-[c:AT_CELL]->(p:Place)
  WHERE c.event IN events AND any(s IN c.scopes WHERE s IN $scopes)
  WITH calls, used, collect(DISTINCT p.ref) AS cells, collect(c) AS seen
  RETURN calls, cells, used + seen AS seen
  UNION ALL
  RETURN 0 AS calls, [] AS cells, [] AS seen
}
WITH d, from, sim, ties, ended, to, next, number, on, max(calls) AS calls,
     reduce(all = [], some IN collect(cells) | all + some) AS cells, reduce(all = [], some IN collect(seen) | all + some) AS seen
RETURN sim.ref AS sim, d.ref AS device, number.ref AS number, from, to, ended, cells, calls,
       [t IN ties + coalesce(on, []) + seen | type(t) + '|' + t.id] +
       CASE ended WHEN 'next' THEN ['SIM_IN_DEVICE|' + next.id] ELSE [] END AS claims
ORDER BY from, device, sim, number
