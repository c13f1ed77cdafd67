// How many different neighbours there are in a time; those that may be known under several identities by ref.
// in: $members, $rep, $since, $until, $over, $scopes   out: neighbours, joined
WITH datetime($since) AS since, datetime($until) AS until
MATCH (e:Entity)-[t:<TIES>]-(o:Entity)
WHERE e.ref IN $members AND o <> e AND NOT (o:Joined AND o.ref IN $members) AND any(s IN t.scopes WHERE s IN $scopes)
  AND (until IS NULL OR t.at < until)
  AND (since IS NULL OR t.at >= since OR (all(i IN range(0, size(t.scopes) - 1) WHERE NOT t.scopes[i] IN $scopes OR t.ends[i] > since) AND NOT t.id IN $over))
WITH DISTINCT o
RETURN count(CASE WHEN NOT o:Joined THEN 1 END) + count(DISTINCT CASE WHEN o:Joined THEN coalesce($rep[o.ref], o.ref) END) AS neighbours,
       collect(CASE WHEN o:Joined THEN o.ref END) AS joined
