// Ties of one type that were loaded when a tie kept its first source's instant alone, a page in the order of their ids:
// deliveries of that source's scope get it as it was written; of others' writing nothing is known, so they get it in UTC.
// in: $after, $limit   out: last
MATCH ()-[t:<TIE>]->()
WHERE t.id > $after
WITH t ORDER BY t.id LIMIT $limit
WITH t, CASE WHEN t.at IS NOT NULL THEN datetime({datetime: t.at, timezone: 'Z', nanosecond: 0}) END AS second
SET t.ats = CASE WHEN second IS NULL THEN null
                 ELSE coalesce(t.ats, [s IN t.scopes | CASE WHEN s = t.scopes[0] THEN t.at ELSE second END]) END,
    t.at = second
RETURN max(t.id) AS last
