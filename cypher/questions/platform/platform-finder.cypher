// Which platform serves which den: directly, by a device that is in it, or by the trunk over which a phone in it calls? Of
// such calls a line's first is the evidence. Hubs are left out. A den's kin are dens that share a person or device with it, or are said to be it.
// in: $most, $scopes   out: platform, operators, den, since, kin, claims
MATCH (d:Den)
CALL (d) {
  MATCH (p:Platform)-[s:SERVES]->(d)
  WHERE any(x IN s.scopes WHERE x IN $scopes)
  RETURN p, s.at AS at, [s] AS ties
  UNION ALL
  MATCH (p:Platform)-[s:SERVES]->(thing:Device|NetworkAddress)-[l:LOCATED_AT]->(d)
  WHERE any(x IN s.scopes WHERE x IN $scopes) AND any(x IN l.scopes WHERE x IN $scopes)
    AND all(i IN range(0, size(s.scopes) - 1) WHERE NOT s.scopes[i] IN $scopes OR s.ends[i] > l.at)
    AND all(i IN range(0, size(l.scopes) - 1) WHERE NOT l.scopes[i] IN $scopes OR l.ends[i] > s.at)
  RETURN p, CASE WHEN s.at < l.at THEN l.at ELSE s.at END AS at, [s, l] AS ties
  UNION ALL
  MATCH (d)<-[l:LOCATED_AT]-(phone:Device)<-[u:USED_DEVICE]-(line:PhoneNumber)
  WHERE any(x IN l.scopes WHERE x IN $scopes) AND any(x IN u.scopes WHERE x IN $scopes) AND u.at >= l.at
    AND all(i IN range(0, size(l.scopes) - 1) WHERE NOT l.scopes[i] IN $scopes OR l.ends[i] > u.at)
  WITH l, line, collect(u) AS used
  WITH l, line, used, [u IN used | u.event] AS events
  MATCH (line)-[v:VIA_TRUNK]->(p:Platform)
  WHERE v.event IN events AND any(x IN v.scopes WHERE x IN $scopes)
  WITH l, used, p, v ORDER BY v.at
  WITH l, used, p, collect(v)[0] AS v
  RETURN p, v.at AS at, [l, [u IN used WHERE u.event = v.event][0], v] AS ties
}
WITH d, p, min(at) AS since, collect(ties) AS ties
WHERE NOT EXISTS { MATCH (p)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(x IN h.scopes WHERE x IN $scopes) }
CALL (p) {
  MATCH (p)-[s:SERVES]->(served:Entity)
  WHERE any(x IN s.scopes WHERE x IN $scopes)
  WITH DISTINCT served LIMIT $most + 1
  RETURN count(served) AS served
}
WITH d, p, since, ties WHERE served <= $most
CALL (d) {
  OPTIONAL MATCH (d)<-[one:LOCATED_AT]-(:Person|Device)-[other:LOCATED_AT]->(kin:Den)
  WHERE any(x IN one.scopes WHERE x IN $scopes) AND any(x IN other.scopes WHERE x IN $scopes)
  WITH d, collect(DISTINCT kin.ref) AS sharing
  OPTIONAL MATCH (d)-[same:SAME_AS]-(kin:Den)
  WHERE any(x IN same.scopes WHERE x IN $scopes)
  WITH sharing, collect(DISTINCT kin.ref) AS said
  RETURN sharing + said AS kin
}
OPTIONAL MATCH (p)<-[h:HOLDS]-(owner:Person|Organisation)
WHERE any(x IN h.scopes WHERE x IN $scopes)
WITH d, p, since, ties, kin, collect(DISTINCT owner.ref) AS operators, collect(h) AS held
RETURN p.ref AS platform, operators, d.ref AS den, since, kin,
       [t IN reduce(all = held, some IN ties | all + some) | type(t) + '|' + t.id] AS claims
