// What reports lead to that may make them one series: an account, a number in one holder's hands, a site, a device, a den,
// or an account that the money was passed on to. The computation joins reports by what few of them share.
// in: $days, $hours, $most, $scopes   out: report, at, ground, thing, hands, claims
MATCH (r:Report)<-[part:PART_IN]-(named:Entity)
WHERE part.role IN ['first-account', 'suspect-number', 'site'] AND any(x IN part.scopes WHERE x IN $scopes)
  AND NOT EXISTS { MATCH (named)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(x IN h.scopes WHERE x IN $scopes) }
CALL (part, named) {
  WITH part, named
  OPTIONAL MATCH (named)<-[own:REGISTERED]-(:Entity)
  WHERE part.role = 'suspect-number' AND own.at <= part.at AND any(x IN own.scopes WHERE x IN $scopes)
  WITH part, named, own ORDER BY own.at DESC LIMIT 1
  RETURN CASE part.role WHEN 'first-account' THEN 'accounts' WHEN 'suspect-number' THEN 'numbers' ELSE 'sites' END AS ground,
         named AS thing, coalesce(own.id, '') AS hands, [] AS ties
  UNION ALL
  WITH part, named
  MATCH (named)-[used:USED_DEVICE]->(thing:Device)
  WHERE part.role = 'suspect-number' AND used.at <= part.at AND used.at > part.at - duration({days: $days})
    AND any(x IN used.scopes WHERE x IN $scopes)
  WITH thing, collect(used) AS used
  RETURN 'devices' AS ground, thing, '' AS hands, [used[0]] AS ties
  UNION ALL
  WITH part, named
  MATCH (named)-[on:NUMBER_ON_SIM]->(:Sim)-[same:SAME_AS*0..2]-(:Sim)-[inserted:SIM_IN_DEVICE]->(thing:Device)
  WHERE part.role = 'suspect-number' AND on.at <= part.at AND inserted.at <= part.at
    AND any(x IN on.scopes WHERE x IN $scopes) AND any(x IN inserted.scopes WHERE x IN $scopes)
    AND all(t IN same WHERE any(x IN t.scopes WHERE x IN $scopes))
    AND all(t IN [on, inserted] WHERE all(i IN range(0, size(t.scopes) - 1)
      WHERE NOT t.scopes[i] IN $scopes OR t.ends[i] > part.at - duration({days: $days})))
  WITH thing, collect([on] + same + [inserted]) AS ways
  RETURN 'devices' AS ground, thing, '' AS hands, ways[0] AS ties
  UNION ALL
  WITH part, named
  MATCH (named)-[used:USED_DEVICE]->(:Device)-[l:LOCATED_AT]->(thing:Den)
  WHERE part.role = 'suspect-number' AND used.at <= part.at AND used.at > part.at - duration({days: $days})
    AND any(x IN used.scopes WHERE x IN $scopes) AND any(x IN l.scopes WHERE x IN $scopes) AND l.at <= used.at
    AND all(i IN range(0, size(l.scopes) - 1) WHERE NOT l.scopes[i] IN $scopes OR l.ends[i] > used.at)
  WITH thing, collect([used, l]) AS ways
  RETURN 'dens' AS ground, thing, '' AS hands, ways[0] AS ties
  UNION ALL
  WITH part, named
  MATCH (named)-[sent:TRANSFERRED|CONVERTED]->(thing:Account|Wallet)
  WHERE part.role = 'first-account' AND any(x IN sent.scopes WHERE x IN $scopes)
    AND sent.at > part.at - duration({hours: $hours}) AND sent.at < part.at + duration({hours: $hours})
    AND NOT EXISTS { MATCH (thing)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(x IN h.scopes WHERE x IN $scopes) }
  WITH thing, collect(sent) AS sent
  WHERE COUNT {
    MATCH (thing)<-[t:TRANSFERRED|CONVERTED]-(sender)
    WHERE any(x IN t.scopes WHERE x IN $scopes)
    WITH DISTINCT sender LIMIT $most + 1
    RETURN sender
  } <= $most
  RETURN 'passedTo' AS ground, thing, '' AS hands, sent AS ties
}
RETURN r.ref AS report, part.at AS at, ground, thing.ref AS thing, hands,
       [t IN [part] + ties | type(t) + '|' + t.id] AS claims
