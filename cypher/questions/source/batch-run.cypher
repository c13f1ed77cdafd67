// Which cards lie beside this one in the row of serial numbers, to whom were they sold, and when?
// in: $thing, $reach, $scopes   out: card, other, apart, number, at, owner, claims
MATCH (e:Entity)
WHERE e.ref IN $thing
CALL (e) {
  UNWIND [x IN [e] WHERE x:Sim] AS card
  RETURN card
  UNION
  MATCH (e)-[t:NUMBER_ON_SIM]->(card:Sim)
  WHERE any(s IN t.scopes WHERE s IN $scopes)
  RETURN card
}
MATCH (card)-[same:SAME_AS*0..2]-(printed:Sim)
WHERE all(t IN same WHERE any(s IN t.scopes WHERE s IN $scopes)) AND printed.key STARTS WITH 'iccid:'
WITH DISTINCT printed, toInteger(printed.no) AS serial
MATCH (other:Entity)
WHERE other.no >= toString(serial - $reach) AND other.no <= toString(serial + $reach)
  AND other:Sim AND other.key STARTS WITH 'iccid:' AND size(other.no) = size(printed.no)
MATCH (number:PhoneNumber)-[on:NUMBER_ON_SIM]->(other)
WHERE any(s IN on.scopes WHERE s IN $scopes)
OPTIONAL MATCH (owner:Entity)-[r:REGISTERED]->(number)
WHERE any(s IN r.scopes WHERE s IN $scopes) AND r.at <= on.at
WITH printed, serial, other, number, on, owner, r ORDER BY r.at DESC, r.id
WITH printed, serial, other, number, on, collect([owner.ref, 'REGISTERED|' + r.id])[0] AS owned
RETURN printed.ref AS card, other.ref AS other, toInteger(other.no) - serial AS apart, number.ref AS number, on.at AS at,
       owned[0] AS owner, ['NUMBER_ON_SIM|' + on.id] + [c IN [owned[1]] WHERE c IS NOT NULL] AS claims
ORDER BY card, apart, at
