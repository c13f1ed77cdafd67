// Statements that were loaded when a statement kept its first source's instant alone, as in upkeep/redate-ties.cypher.
// in: $after, $limit   out: last
MATCH (s:Statement)
WHERE s.id > $after
WITH s ORDER BY s.id LIMIT $limit
WITH s, CASE WHEN s.at IS NOT NULL THEN datetime({datetime: s.at, timezone: 'Z', nanosecond: 0}) END AS second
SET s.ats = CASE WHEN second IS NULL THEN null
                 ELSE coalesce(s.ats, [x IN s.scopes | CASE WHEN x = s.scopes[0] THEN s.at ELSE second END]) END,
    s.at = second
RETURN max(s.id) AS last
