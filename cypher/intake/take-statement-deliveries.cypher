// Takes deliveries away from statements; a statement goes with its last. Answers with the entity it was about.
// in: $rows [[id, sources]]   out: about
UNWIND $rows AS row
MATCH (s:Statement {id: row[0]})-[:ABOUT]->(e)
SET s._lock = true REMOVE s._lock
WITH e, s, [i IN range(0, size(s.sources) - 1) WHERE NOT s.sources[i] IN row[1]] AS kept
SET s.scopes = [i IN kept | s.scopes[i]], s.details = [i IN kept | s.details[i]],
    s.ats = CASE WHEN s.ats IS NULL THEN null ELSE [i IN kept | s.ats[i]] END, s.sources = [i IN kept | s.sources[i]]
WITH e, s, kept WHERE size(kept) = 0
WITH s, e.id AS about
DETACH DELETE s
RETURN about
