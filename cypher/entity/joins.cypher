// Which SAME_AS ties join these identities, and who says so.
// in: $refs, $scopes   out: a, b, said [[source, details]]
MATCH (a:Entity)-[t:SAME_AS]->(b:Entity)
WHERE a.ref IN $refs AND b.ref IN $refs AND any(s IN t.scopes WHERE s IN $scopes)
RETURN a.ref AS a, b.ref AS b,
       [i IN range(0, size(t.scopes) - 1) WHERE t.scopes[i] IN $scopes | [t.sources[i], t.details[i]]] AS said
ORDER BY a, b
