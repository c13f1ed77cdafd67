// Visible ties of one type between these ends.
// in: $pairs [[from, to]], $scopes   out: id
UNWIND $pairs AS pair
MATCH (a:Entity {ref: pair[0]})-[t:<TIE>]->(b:Entity {ref: pair[1]})
WHERE any(x IN t.scopes WHERE x IN $scopes)
RETURN t.id AS id
