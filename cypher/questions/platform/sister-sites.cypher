// Which other sites stood at the same address at the same time, bore the same certificate, or offered an app signed with
// the same key: by one step or two? Published hosts, and what more than $most sites share, lead nowhere.
// in: $site, $steps, $most, $scopes   out: sister, steps, shared, since, claims
MATCH (given:Entity)
WHERE given.ref IN $site
MATCH (given)<-[own:RESOLVED_TO|SECURED_BY|OFFERS_APP_OF]-{0,1}(start)
WHERE all(t IN own WHERE any(x IN t.scopes WHERE x IN $scopes))
MATCH (start)((:Entity)-[a:RESOLVED_TO|SECURED_BY|OFFERS_APP_OF]->(point:Entity)<-[b:RESOLVED_TO|SECURED_BY|OFFERS_APP_OF]-(:Entity)
  WHERE any(x IN a.scopes WHERE x IN $scopes) AND any(x IN b.scopes WHERE x IN $scopes)
    AND (type(a) <> 'RESOLVED_TO'
      OR (all(i IN range(0, size(a.scopes) - 1) WHERE NOT a.scopes[i] IN $scopes OR a.ends[i] > b.at)
      AND all(i IN range(0, size(b.scopes) - 1) WHERE NOT b.scopes[i] IN $scopes OR b.ends[i] > a.at)))
    AND NOT EXISTS { MATCH (point)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(x IN h.scopes WHERE x IN $scopes) }
    AND COUNT {
      MATCH (point)<-[t:RESOLVED_TO|SECURED_BY|OFFERS_APP_OF]-(site)
      WHERE any(x IN t.scopes WHERE x IN $scopes)
      WITH DISTINCT site LIMIT $most + 1
      RETURN site
    } <= $most){0,2}(sister)
WITH sister, size(own) + size(point) AS steps, own + a + b AS ties, CASE WHEN size(point) > 0 THEN last(point) ELSE given END AS shared
WHERE NOT sister.ref IN $site AND 1 <= steps AND steps <= $steps
WITH sister, steps, collect(DISTINCT shared.ref) AS shared, collect(ties) AS ways
ORDER BY steps
WITH sister, collect({steps: steps, shared: shared, ties: reduce(all = [], way IN ways | all + way)})[0] AS nearest
UNWIND nearest.ties AS t
WITH sister, nearest, min(t.at) AS since, collect(DISTINCT type(t) + '|' + t.id) AS claims
RETURN sister.ref AS sister, nearest.steps AS steps, nearest.shared AS shared, since, claims
ORDER BY steps, sister
