// Entities by visible names and other searched statements. What may not be seen is left out before anything is ordered,
// and the order is our own: the whole text, its beginning, a word of it; then by letters.
// in: $lucene, $folded, $kinds, $limit, $scopes   out: ref, words, value, score
CALL db.index.fulltext.queryNodes('statement_words', $lucene) YIELD node AS s
WHERE any(x IN s.scopes WHERE x IN $scopes)
MATCH (s)-[:ABOUT]->(e:Entity)
WHERE $kinds IS NULL OR e.kind IN $kinds
WITH e.ref AS ref, s.words AS words, s.value AS value,
     CASE WHEN s.words = $folded THEN 0 WHEN s.words STARTS WITH $folded THEN 1 ELSE 2 END AS score
RETURN ref, words, value, score ORDER BY score, words, ref, value LIMIT $limit
