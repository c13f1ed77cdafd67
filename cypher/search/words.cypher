// Entities by visible names and other searched statements. What may not be seen is left out before anything is ordered,
// and the order is our own: the whole text, its beginning, a word of it; then by letters, but persons by ref: the order of
// masked ones must not tell their names. In what was freely written ($free) numbers are not looked for unless $all.
// in: $lucene, $folded, $kinds, $natural, $free, $all, $limit, $scopes   out: ref, words, property, value, score
CALL db.index.fulltext.queryNodes('statement_words', $lucene) YIELD node AS s
WHERE any(x IN s.scopes WHERE x IN $scopes) AND ($all OR NOT s.property IN $free)
MATCH (s)-[:ABOUT]->(e:Entity)
WHERE $kinds IS NULL OR e.kind IN $kinds
WITH e.ref AS ref, CASE WHEN e.kind IN $natural THEN '' ELSE s.words END AS words, s.property AS property, s.value AS value,
     CASE WHEN s.words = $folded THEN 0 WHEN s.words STARTS WITH $folded THEN 1 ELSE 2 END AS score
RETURN ref, words, property, value, score ORDER BY score, words, ref, value LIMIT $limit
