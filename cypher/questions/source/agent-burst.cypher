// Which agents or shops activated unusually many numbers at once? Only those that at some time activated $least within
// $hours come out, with everything that they sold, so that a burst is measured against their own days.
// in: $least, $hours, $whenSince, $whenUntil, $scopes   out: agent, sold [[number, seconds, claim, reports]]
MATCH (:PhoneNumber)-[a:ACTIVATED_BY]->(agent:Organisation)
WHERE any(s IN a.scopes WHERE s IN $scopes)
WITH agent, a.at.epochSeconds AS at ORDER BY at
WITH agent, collect(at) AS times
WHERE any(i IN range(0, size(times) - $least)
          WHERE times[i + $least - 1] - times[i] <= $hours * 3600
            AND ($whenSince IS NULL OR times[i] >= datetime($whenSince).epochSeconds)
            AND ($whenUntil IS NULL OR times[i] < datetime($whenUntil).epochSeconds))
  AND NOT EXISTS { MATCH (agent)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(s IN h.scopes WHERE s IN $scopes) }
CALL (agent) {
  MATCH (n:PhoneNumber)-[a:ACTIVATED_BY]->(agent)
  WHERE any(s IN a.scopes WHERE s IN $scopes)
  OPTIONAL MATCH (n)-[p:PART_IN {role: 'suspect-number'}]->(:Entity)
  WHERE any(s IN p.scopes WHERE s IN $scopes) AND p.at >= a.at
  WITH n, a, collect('PART_IN|' + p.id) AS reports ORDER BY a.at
  RETURN collect([n.ref, a.at.epochSeconds, 'ACTIVATED_BY|' + a.id, reports]) AS sold
}
RETURN agent.ref AS agent, sold
