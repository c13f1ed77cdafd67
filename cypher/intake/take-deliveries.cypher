// Takes deliveries away from ties of one type; a tie goes with its last. Answers with its ends, which may be alone now.
// in: $rows [[id, sources]]   out: ends
UNWIND $rows AS row
MATCH (a)-[t:<TIE> {id: row[0]}]->(b)
SET t._lock = true REMOVE t._lock
WITH a, b, t, [i IN range(0, size(t.sources) - 1) WHERE NOT t.sources[i] IN row[1]] AS kept
SET t.scopes = [i IN kept | t.scopes[i]], t.details = [i IN kept | t.details[i]],
    t.ats = CASE WHEN t.ats IS NULL THEN null ELSE [i IN kept | t.ats[i]] END,
    t.ends = CASE WHEN t.ends IS NULL THEN null ELSE [i IN kept | t.ends[i]] END,
    t.durations = CASE WHEN t.durations IS NULL THEN null ELSE [i IN kept | t.durations[i]] END,
    t.sources = [i IN kept | t.sources[i]]
WITH a, b, t, kept WHERE size(kept) = 0
WITH t, [a.id, b.id] AS ends
DELETE t
RETURN ends
