// For each line of a pasted list: natural persons whose document or other identifier it is ($refs, $no) or ends ($tail),
// the first few; masked ones only where a reason was given, as in search/persons.cypher.
// in: $asked [{line, refs, no, tail}], $natural, $suspect, $revealed, $reasoned, $limit, $scopes   out: line, ref
UNWIND $asked AS a
CALL (a) {
  CALL (a) {
    UNWIND a.refs AS ref MATCH (e:Entity {ref: ref}) RETURN e
    UNION
    WITH a WHERE a.no <> ''
    MATCH (e:Entity {no: a.no}) RETURN e
    UNION
    WITH a WHERE a.tail <> ''
    MATCH (e:Entity) WHERE e.tail STARTS WITH a.tail RETURN e
  }
  WITH e
  WHERE e.kind IN $natural
    AND (EXISTS { MATCH (e)<-[:ABOUT]-(s:Statement) WHERE any(x IN s.scopes WHERE x IN $scopes) }
      OR EXISTS { MATCH (e)-[t:<CLAIMS>]-(:Entity) WHERE any(x IN t.scopes WHERE x IN $scopes) })
    AND ($reasoned OR EXISTS {
      MATCH ANY SHORTEST (e) (()-[j:SAME_AS WHERE any(x IN j.scopes WHERE x IN $scopes)]-()){0,19} (m:Entity)
      WHERE m.ref IN $revealed
        OR EXISTS {
          MATCH (m)<-[:ABOUT]-(s:Statement {property: 'role'})
          WHERE toLower(trim(normalize(s.value, NFKC))) IN $suspect AND any(x IN s.scopes WHERE x IN $scopes)
        }
        OR EXISTS {
          MATCH (m)-[t:<PARTS>]->(:Entity)
          WHERE toLower(trim(normalize(t.role, NFKC))) IN $suspect AND any(x IN t.scopes WHERE x IN $scopes)
        }
    })
  RETURN e.ref AS ref ORDER BY ref LIMIT $limit
}
RETURN a.line AS line, ref
