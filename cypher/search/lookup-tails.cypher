// For each line of a pasted list: entities whose identifier ends with these digits and letters, the first few;
// persons are looked for apart.
// in: $asked [{line, tail}], $natural, $limit, $scopes   out: line, ref
UNWIND $asked AS a
CALL (a) {
  MATCH (e:Entity) WHERE e.tail STARTS WITH a.tail AND NOT e.kind IN $natural
    AND (EXISTS { MATCH (e)<-[:ABOUT]-(s:Statement) WHERE any(x IN s.scopes WHERE x IN $scopes) }
      OR EXISTS { MATCH (e)-[t:<CLAIMS>]-(:Entity) WHERE any(x IN t.scopes WHERE x IN $scopes) })
  RETURN e.ref AS ref ORDER BY e.tail, ref LIMIT $limit
}
RETURN a.line AS line, ref
