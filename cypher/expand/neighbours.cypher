// The neighbours of an entity in one walk: how many there are, how many of them fit the filters, which of these are
// shown already, and the first of the others in an order: latest, most events, or largest sum in one currency; equal
// ones stand by ref. Those that the viewer takes as one ($rep) are one; $joined may be known under several identities.
// in: $members, $rep, $shown, $types, $kinds, $direction, $since, $until, $over, $order, $currency, $limit, $scopes
// out: all, fitting, joined, there, first
WITH datetime($since) AS since, datetime($until) AS until
MATCH (e:Entity)-[t:<TIES>]-(o:Entity)
WHERE e.ref IN $members AND o <> e AND NOT (o:Joined AND o.ref IN $members) AND any(s IN t.scopes WHERE s IN $scopes)
WITH o, t, type(t) IN $types AND ($kinds IS NULL OR o.kind IN $kinds)
  AND ($direction = 'BOTH' OR ($direction = 'OUT') = (startNode(t) = e))
  AND (until IS NULL OR t.at < until)
  AND (since IS NULL OR t.at >= since OR (all(i IN range(0, size(t.scopes) - 1) WHERE NOT t.scopes[i] IN $scopes OR t.ends[i].epochMillis > since.epochMillis) AND NOT t.id IN $over)) AS fits
WITH o, count(CASE WHEN fits THEN 1 END) AS ties,
     max(CASE WHEN fits AND $order = 'LATEST' THEN t.at END) AS last,
     sum(CASE WHEN fits AND $order = 'LARGEST' AND t.currency = $currency THEN t.amount ELSE 0 END) AS sum,
     count(DISTINCT CASE WHEN fits AND $order = 'MOST' AND NOT t:<COARSER> THEN coalesce(t.event, t.id) END) AS most
WITH coalesce($rep[o.ref], o.ref) AS ref, collect(CASE WHEN o:Joined THEN o.ref END) AS joined, sum(ties) AS ties,
     max(last.epochMillis) AS last, sum(sum) AS sum, sum(most) AS most
WHERE NOT ref IN $members
WITH ref, joined, ties, last, sum, most
ORDER BY CASE $order WHEN 'LATEST' THEN coalesce(last, -9223372036854775808) WHEN 'MOST' THEN most ELSE sum END DESC, ref
WITH count(*) AS all, collect(CASE WHEN ties > 0 THEN ref END) AS fitting,
     reduce(flat = [], some IN collect(CASE WHEN joined <> [] THEN joined END) | flat + some) AS joined
RETURN all, size(fitting) AS fitting, joined, [ref IN fitting WHERE ref IN $shown] AS there,
       [ref IN fitting WHERE NOT ref IN $shown][..$limit] AS first
