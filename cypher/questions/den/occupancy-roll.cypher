// Who, and which devices, are said to have been in this den in a time, and what else was seen of them by then?
// in: $den, $whenSince, $whenUntil, $scopes   out: who, role, since, until, stay, travel, crossed, seen, claims
WITH datetime($whenSince) AS begin, datetime($whenUntil) AS end
MATCH (den:Entity)<-[t:LOCATED_AT]-(who:Entity)
WHERE den.ref IN $den AND (who:Person OR who:Device) AND any(s IN t.scopes WHERE s IN $scopes) AND (end IS NULL OR t.at < end)
WITH who, t, begin, end, reduce(first = null, i IN range(0, size(t.scopes) - 1) |
  CASE WHEN t.scopes[i] IN $scopes AND (first IS NULL OR t.ends[i] < first) THEN t.ends[i] ELSE first END) AS until
WHERE begin IS NULL OR until > begin
CALL (who, end) {
  OPTIONAL MATCH (who)<-[:ABOUT]-(r:Statement {property: 'role'})
  WHERE any(s IN r.scopes WHERE s IN $scopes) AND (end IS NULL OR r.at IS NULL OR r.at < end)
  RETURN r ORDER BY r.at DESC, r.id LIMIT 1
}
CALL (who, end) {
  OPTIONAL MATCH (who)-[same:SAME_AS*0..2]-(:Person)-[c:CROSSED]->(:Place)
  WHERE all(j IN same WHERE any(s IN j.scopes WHERE s IN $scopes)) AND any(s IN c.scopes WHERE s IN $scopes)
    AND (end IS NULL OR c.at < end)
  RETURN c, same AS joins ORDER BY c.at DESC, c.id LIMIT 1
}
CALL (who, end) {
  OPTIONAL MATCH (who:Device)-[l:LOGGED_IN|USED_DEVICE]-(:Entity)
  WHERE any(s IN l.scopes WHERE s IN $scopes) AND (end IS NULL OR l.at < end)
  RETURN l ORDER BY l.at DESC, l.id LIMIT 1
}
WITH who, t, until, r, c, l, coalesce(joins, []) AS joins, toLower(trim(c.direction)) IN ['in', 'entry', '入', '入境', '进'] AS entered
RETURN who.ref AS who, r.value AS role, t.at AS since,
       CASE WHEN until < datetime('9999-12-31T00:00:00Z') THEN until END AS until,
       CASE WHEN until < datetime('9999-12-31T00:00:00Z') THEN 'stated' ELSE 'open' END AS stay,
       CASE WHEN c IS NULL THEN 'none' WHEN NOT entered THEN 'left' WHEN c.at > t.at THEN 'back' ELSE 'before' END AS travel,
       c.at AS crossed, l.at AS seen,
       [x IN [t, c, l] + joins WHERE x IS NOT NULL | type(x) + '|' + x.id] + [s IN [r] WHERE s IS NOT NULL | 'Statement|' + s.id] AS claims
ORDER BY CASE travel WHEN 'back' THEN 1 ELSE 0 END, CASE stay WHEN 'open' THEN 1 ELSE 0 END, since, who
