// Over which platform's trunk do several of these lines call; without lines: of the numbers that reports name? Hubs are
// left out, and trunks over which more than $most numbers call.
// in: $lines, $least, $most, $scopes   out: supplier, lines, count, share, calls, first, last, operators, claims
CALL () {
  MATCH (line:Entity)
  WHERE line.ref IN $lines
  RETURN line, [] AS named
  UNION ALL
  MATCH (:Report)<-[part:PART_IN]-(line:PhoneNumber)
  WHERE size($lines) = 0 AND part.role = 'suspect-number' AND any(x IN part.scopes WHERE x IN $scopes)
  RETURN line, collect(part) AS named
}
WITH line, named
WHERE NOT EXISTS { MATCH (line)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(x IN h.scopes WHERE x IN $scopes) }
MATCH (line)-[v:VIA_TRUNK]->(p:Platform)
WHERE any(x IN v.scopes WHERE x IN $scopes)
WITH p, line, named, count(DISTINCT coalesce(v.event, v.id)) AS calls, min(v.at) AS first, max(v.at) AS last, collect(v) AS ties
WITH p, collect(line.ref) AS lines, sum(calls) AS calls, min(first) AS first, max(last) AS last, collect(named + ties) AS ties
WHERE size(lines) >= $least
  AND NOT EXISTS { MATCH (p)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(x IN h.scopes WHERE x IN $scopes) }
CALL (p) {
  MATCH (p)<-[v:VIA_TRUNK]-(caller:PhoneNumber)
  WHERE any(x IN v.scopes WHERE x IN $scopes)
  WITH DISTINCT caller LIMIT $most + 1
  RETURN count(caller) AS callers
}
WITH p, lines, calls, first, last, ties, callers WHERE callers <= $most
OPTIONAL MATCH (p)<-[held:HOLDS]-(operator:Person|Organisation)
WHERE any(x IN held.scopes WHERE x IN $scopes)
WITH p, lines, calls, first, last, ties, callers, collect(DISTINCT operator.ref) AS operators, collect(held) AS held
RETURN p.ref AS supplier, lines, size(lines) AS count, toFloat(size(lines)) / callers AS share, calls, first, last, operators,
       [t IN reduce(all = held, some IN ties | all + some) | type(t) + '|' + t.id] AS claims
ORDER BY count DESC, supplier
