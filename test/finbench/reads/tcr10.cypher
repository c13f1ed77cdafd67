// FinBench 10: how alike the companies are that two persons invested in (Jaccard); 0 where they have none.
// in: $one, $other, $since, $until, $scopes   out: likeness
CALL () {
  MATCH (p:Person)-[t:INVESTED]->(c:Organisation)
  WHERE p.ref IN $one AND t.at > datetime($since) AND t.at < datetime($until) AND any(s IN t.scopes WHERE s IN $scopes)
  RETURN collect(DISTINCT c) AS ones
}
CALL () {
  MATCH (p:Person)-[t:INVESTED]->(c:Organisation)
  WHERE p.ref IN $other AND t.at > datetime($since) AND t.at < datetime($until) AND any(s IN t.scopes WHERE s IN $scopes)
  RETURN collect(DISTINCT c) AS others
}
WITH size([c IN ones WHERE c IN others]) AS both, size(ones) + size(others) AS all
RETURN CASE all WHEN 0 THEN 0.0 ELSE round(1000.0 * both / (all - both)) / 1000 END AS likeness
