// For each line of a pasted list: entities that one of its readings names, or whose identifier has just these digits and
// letters. Persons are looked for apart (search/lookup-persons.cypher).
// in: $asked [{line, refs, no}], $natural, $scopes   out: line, ref
UNWIND $asked AS a
CALL (a) {
  UNWIND a.refs AS ref MATCH (e:Entity {ref: ref}) RETURN e
  UNION
  WITH a WHERE a.no <> ''
  MATCH (e:Entity {no: a.no}) RETURN e
}
WITH a, e
WHERE NOT e.kind IN $natural
  AND (EXISTS { MATCH (e)<-[:ABOUT]-(s:Statement) WHERE any(x IN s.scopes WHERE x IN $scopes) }
    OR EXISTS { MATCH (e)-[t:<CLAIMS>]-(:Entity) WHERE any(x IN t.scopes WHERE x IN $scopes) })
RETURN DISTINCT a.line AS line, e.ref AS ref
