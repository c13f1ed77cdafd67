// The claims behind one link, newest first, from where the last page ended; each with its visible deliveries.
// in: $from, $to (the identities of each end), $type, $since, $until, $after, $skip, $limit, $scopes
// out: id, start, finish, at, amount, currency, role, direction, deliveries [[source, details, end, duration]]
UNWIND $from AS ref
MATCH (a:Entity {ref: ref})-[t:<TIES>]->(b:Entity)
WHERE b.ref IN $to AND type(t) = $type AND any(s IN t.scopes WHERE s IN $scopes)
  AND ($until IS NULL OR t.at < datetime($until))
  AND ($since IS NULL OR t.at >= datetime($since) OR any(end IN t.ends WHERE end > datetime($since)))
  AND ($after IS NULL OR t.at <= datetime($after))
WITH t, a, b ORDER BY t.at DESC, t.id SKIP $skip LIMIT $limit
RETURN t.id AS id, a.ref AS start, b.ref AS finish, t.at AS at, t.amount AS amount, t.currency AS currency,
       t.role AS role, t.direction AS direction,
       [i IN range(0, size(t.scopes) - 1) WHERE t.scopes[i] IN $scopes |
         [t.sources[i], t.details[i], toString(t.ends[i]), toString(t.durations[i])]] AS deliveries
