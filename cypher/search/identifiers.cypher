// Entities whose identifier is, begins with, or ends with these digits and letters, in the order of identifiers.
// in: $refs (the readings of it as a key), $no, $prefixes [{no, kind}], $tail, $kinds, $limit, $scopes   out: ref, no, match
CALL () {
  UNWIND $refs AS ref MATCH (e:Entity {ref: ref})
  RETURN e, 'EXACT' AS match
  UNION ALL
  MATCH (e:Entity {no: $no}) RETURN e, 'EXACT' AS match
  UNION ALL
  CALL () {
    UNWIND $prefixes AS p
    MATCH (e:Entity) WHERE e.no STARTS WITH p.no AND e.no <> p.no AND (p.kind IS NULL OR e.kind = p.kind)
      AND ($kinds IS NULL OR e.kind IN $kinds)
      AND (EXISTS { MATCH (e)<-[:ABOUT]-(s:Statement) WHERE any(x IN s.scopes WHERE x IN $scopes) }
        OR EXISTS { MATCH (e)-[t:<CLAIMS>]-(:Entity) WHERE any(x IN t.scopes WHERE x IN $scopes) })
    RETURN e ORDER BY e.no, e.ref LIMIT $limit
  }
  RETURN e, 'PREFIX' AS match
  UNION ALL
  CALL () {
    MATCH (e:Entity) WHERE e.tail STARTS WITH $tail AND e.tail <> $tail
      AND ($kinds IS NULL OR e.kind IN $kinds)
      AND (EXISTS { MATCH (e)<-[:ABOUT]-(s:Statement) WHERE any(x IN s.scopes WHERE x IN $scopes) }
        OR EXISTS { MATCH (e)-[t:<CLAIMS>]-(:Entity) WHERE any(x IN t.scopes WHERE x IN $scopes) })
    RETURN e ORDER BY e.tail, e.ref LIMIT $limit
  }
  RETURN e, 'TAIL' AS match
}
WITH e, match
WHERE ($kinds IS NULL OR e.kind IN $kinds)
  AND (EXISTS { MATCH (e)<-[:ABOUT]-(s:Statement) WHERE any(x IN s.scopes WHERE x IN $scopes) }
    OR EXISTS { MATCH (e)-[t:<CLAIMS>]-(:Entity) WHERE any(x IN t.scopes WHERE x IN $scopes) })
RETURN e.ref AS ref, e.no AS no, match
