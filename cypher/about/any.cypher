// Is there anything that the viewer may see?
// in: $scopes   out: any
RETURN EXISTS { MATCH (s:Statement) WHERE any(x IN s.scopes WHERE x IN $scopes) }
    OR EXISTS { MATCH (:Entity)-[t:<CLAIMS>]->(:Entity) WHERE any(x IN t.scopes WHERE x IN $scopes) } AS any
