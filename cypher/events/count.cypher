// How many events are behind one tie.
// in: $from, $to, $type, $since, $until, $over, $scopes   out: total
WITH datetime($since) AS since, datetime($until) AS until
MATCH (a:Entity)-[t:<CLAIMS>]->(b:Entity)
WHERE a.ref IN $from AND b.ref IN $to AND type(t) = $type AND any(s IN t.scopes WHERE s IN $scopes)
  AND (until IS NULL OR t.at < until)
  AND (since IS NULL OR t.at >= since OR (all(i IN range(0, size(t.scopes) - 1) WHERE NOT t.scopes[i] IN $scopes OR t.ends[i].epochMillis > since.epochMillis) AND NOT t.id IN $over))
RETURN count(t) AS total
