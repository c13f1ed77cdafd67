// The first neighbours in an order: latest, most events, or largest sum in one currency. Those that the viewer takes as
// one are ranked as one; equal ones stand by ref. $not are left out: the entity's own identities and what is shown.
// in: $members, $not, $types, $kinds, $direction, $rep, $since, $until, $over, $order, $currency, $limit, $scopes   out: ref
WITH datetime($since) AS since, datetime($until) AS until
MATCH (e:Entity)-[t:<TIES>]-(o:Entity)
WHERE e.ref IN $members AND type(t) IN $types AND any(s IN t.scopes WHERE s IN $scopes)
  AND ($kinds IS NULL OR o.kind IN $kinds)
  AND ($direction = 'BOTH' OR ($direction = 'OUT') = (startNode(t) = e))
  AND (until IS NULL OR t.at < until)
  AND (since IS NULL OR t.at >= since OR (all(i IN range(0, size(t.scopes) - 1) WHERE NOT t.scopes[i] IN $scopes OR t.ends[i] > since) AND NOT t.id IN $over))
WITH o, max(CASE $order WHEN 'LATEST' THEN t.at.epochMillis END) AS last,
     sum(CASE $order WHEN 'LARGEST' THEN CASE t.currency WHEN $currency THEN t.amount END END) AS sum,
     count(DISTINCT CASE $order WHEN 'MOST' THEN coalesce(t.event, t.id) END) AS most
WITH o.ref AS ref, last, sum, most WHERE NOT ref IN $not
WITH coalesce($rep[ref], ref) AS ref, max(last) AS last, sum(sum) AS sum, sum(most) AS most
RETURN ref
ORDER BY CASE $order WHEN 'LATEST' THEN coalesce(last, -9223372036854775808) WHEN 'MOST' THEN most ELSE sum END DESC, ref
LIMIT $limit
