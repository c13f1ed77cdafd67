// Devices, addresses and numbers that several accounts were worked from, each with each account: the computation keeps
// the dense groups among them. Hubs are left out.
// in: $windowSince, $windowUntil, $accounts, $most, $scopes   out: point, account, holder, events, first, last, claims
WITH datetime(coalesce($windowSince, '0001-01-01T00:00:00Z')) AS since,
     datetime(coalesce($windowUntil, '9999-12-31T00:00:00Z')) AS until
MATCH (point:Device|NetworkAddress|PhoneNumber)-[t:LOGGED_IN]->(account:Account|Wallet)
WHERE t.at >= since AND t.at < until AND any(x IN t.scopes WHERE x IN $scopes)
WITH since, until, point, count(DISTINCT account) AS accounts
WHERE $accounts <= accounts AND accounts <= $most
WITH since, until, point
WHERE NOT EXISTS { MATCH (point)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(x IN h.scopes WHERE x IN $scopes) }
MATCH (point)-[t:LOGGED_IN]->(account:Account|Wallet)
WHERE t.at >= since AND t.at < until AND any(x IN t.scopes WHERE x IN $scopes)
WITH point, account, collect(DISTINCT coalesce(t.event, t.id)) AS events, min(t.at) AS first, max(t.at) AS last,
     collect(type(t) + '|' + t.id) AS claims
OPTIONAL MATCH (account)<-[held:HOLDS]-(holder:Person|Organisation)
WHERE any(x IN held.scopes WHERE x IN $scopes) AND held.at <= last
WITH point, account, events, first, last, claims, held, holder ORDER BY held.at DESC
WITH point, account, events, first, last, claims, collect([holder.ref, type(held) + '|' + held.id])[0] AS holder
RETURN point.ref AS point, account.ref AS account, holder[0] AS holder, events, first, last,
       claims + CASE WHEN holder[1] IS NULL THEN [] ELSE [holder[1]] END AS claims
