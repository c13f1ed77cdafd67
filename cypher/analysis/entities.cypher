// Which identities a unit sees, a page in the order of their refs; `last` says how far it looked.
// in: $after, $limit, $scopes   out: seen [ref], last
MATCH (e:Entity)
WHERE e.ref > $after
WITH e ORDER BY e.ref LIMIT $limit
WITH collect(e) AS page
RETURN [e IN page WHERE
    EXISTS { (e)<-[:ABOUT]-(s:Statement) WHERE any(x IN s.scopes WHERE x IN $scopes) }
    OR EXISTS { (e)-[t:<CLAIMS>]-(:Entity) WHERE any(x IN t.scopes WHERE x IN $scopes) } | e.ref] AS seen,
  CASE WHEN size(page) = $limit THEN last(page).ref END AS last
