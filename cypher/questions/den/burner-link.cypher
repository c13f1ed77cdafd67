// Which numbers were in the same cells in the same hours as this one, and never in a call while it was?
// in: $burner, $least, $cells, $hubOver, $whenSince, $whenUntil, $scopes
// out: number, shared, of, cells, chance, first, last, claims
MATCH (b:Entity)-[m:AT_CELL]->(cell:Place)
WHERE b.ref IN $burner AND any(s IN m.scopes WHERE s IN $scopes)
  AND ($whenSince IS NULL OR m.at >= datetime($whenSince)) AND ($whenUntil IS NULL OR m.at < datetime($whenUntil))
WITH cell, collect(DISTINCT m.at.epochSeconds / 3600) AS hours, min(m.at) AS first, max(m.at) AS last,
     collect([m.at.epochSeconds / 3600, 'AT_CELL|' + m.id]) AS here
WITH collect({cell: cell, hours: hours, here: here}) AS places, min(first) AS first, max(last) AS last, sum(size(hours)) AS of
CALL (first, last) {
  MATCH (b:Entity)-[c:CALLED]-(:Entity)
  WHERE b.ref IN $burner AND any(s IN c.scopes WHERE s IN $scopes) AND first - duration('PT12H') <= c.at <= last
  WITH DISTINCT c
  RETURN collect([c.at.epochSeconds, c.at.epochSeconds + reduce(longest = 0, i IN range(0, size(c.scopes) - 1) |
    CASE WHEN c.scopes[i] IN $scopes AND c.durations[i] > longest THEN c.durations[i] ELSE longest END)]) AS talks
}
UNWIND places AS place
WITH place.cell AS cell, place.hours AS hours, place.here AS here, first, last, of, talks
MATCH (o:PhoneNumber)-[t:AT_CELL]->(cell)
WHERE NOT o.ref IN $burner AND any(s IN t.scopes WHERE s IN $scopes)
  AND first - duration('PT1H') <= t.at <= last + duration('PT1H')
WITH o, cell, here, first, last, of, talks, t, t.at.epochSeconds / 3600 AS hour, t.at.epochSeconds / 3600 IN hours AS met
WITH o, cell, here, first, last, of, talks, collect(DISTINCT CASE WHEN met THEN hour END) AS hours,
     collect(CASE WHEN met THEN 'AT_CELL|' + t.id END) AS theirs
WITH o, first, last, of, talks, sum(size(hours)) AS shared, count(CASE WHEN hours <> [] THEN 1 END) AS cells,
     collect(theirs + [x IN here WHERE x[0] IN hours | x[1]]) AS claims
WITH first, last, of, talks, collect({o: o, shared: shared, cells: cells, claims: claims}) AS seen
UNWIND [x IN seen WHERE x.shared >= $least AND x.cells >= $cells] AS met
WITH met.o AS o, met.shared AS shared, met.cells AS cells, met.claims AS claims, first, last, of, talks,
     toFloat(size([x IN seen WHERE x.shared >= met.shared])) / size(seen) AS chance
WHERE NOT EXISTS { MATCH (o)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(s IN h.scopes WHERE s IN $scopes) }
CALL (o) {
  MATCH (o)-[c:CALLED|MESSAGED]-(x:Entity)
  WHERE any(s IN c.scopes WHERE s IN $scopes)
  WITH DISTINCT x LIMIT $hubOver + 1
  RETURN count(x) AS counterparts
}
WITH * WHERE counterparts <= $hubOver
CALL (o, first, last, talks) {
  MATCH (o)-[c:CALLED]-(:Entity)
  WHERE any(s IN c.scopes WHERE s IN $scopes) AND first - duration('PT12H') <= c.at <= last + duration('PT12H')
  WITH c.at.epochSeconds AS begun, talks, reduce(longest = 0, i IN range(0, size(c.scopes) - 1) |
    CASE WHEN c.scopes[i] IN $scopes AND c.durations[i] > longest THEN c.durations[i] ELSE longest END) AS seconds
  WHERE any(talk IN talks WHERE begun <= talk[1] AND talk[0] <= begun + seconds)
  RETURN count(*) AS atOnce
}
WITH * WHERE atOnce = 0
RETURN o.ref AS number, shared, of, cells, chance, first, last, reduce(all = [], some IN claims | all + some) AS claims
ORDER BY chance, number
