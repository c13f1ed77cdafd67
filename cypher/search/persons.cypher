// Natural persons by document or other identifier: it is, begins with, or ends with these digits and letters. Those who
// are masked are left out unless a reason was given ($reasoned): whom nothing visible gives a suspect's part ($suspect,
// as words), nor any of the identities that the viewer takes as one with them, and whom the viewer had not shown. In
// the order of refs, which says nothing of the document.
// in: $refs, $no, $prefix, $tail, $kinds, $natural, $suspect, $revealed, $reasoned, $limit, $scopes
// out: ref, match
CALL () {
  UNWIND $refs AS ref MATCH (e:Entity {ref: ref}) RETURN e, 'EXACT' AS match
  UNION
  MATCH (e:Entity {no: $no}) WHERE $no <> '' RETURN e, 'EXACT' AS match
  UNION
  MATCH (e:Entity) WHERE e.no STARTS WITH $prefix AND e.no <> $prefix RETURN e, 'PREFIX' AS match
  UNION
  MATCH (e:Entity) WHERE e.tail STARTS WITH $tail AND e.tail <> $tail RETURN e, 'TAIL' AS match
}
WITH e, match
WHERE e.kind IN $natural AND ($kinds IS NULL OR e.kind IN $kinds)
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
WITH e.ref AS ref, match, CASE match WHEN 'EXACT' THEN 0 WHEN 'PREFIX' THEN 1 ELSE 2 END AS rank
ORDER BY rank, ref
WITH match, collect(ref)[..$limit] AS refs
UNWIND refs AS ref
RETURN ref, match
