// What else did the owner of this number, account or SIM take on in the same period?
// in: $thing, $window (days), $scopes   out: owner, other, at, gap, claims
MATCH (thing:Entity)<-[mine:<HOLDER>]-(holder:Entity)
WHERE thing.ref IN $thing AND any(s IN mine.scopes WHERE s IN $scopes)
MATCH (holder)-[same:SAME_AS*0..3]-(owner:Entity)
WHERE all(t IN same WHERE any(s IN t.scopes WHERE s IN $scopes))
MATCH (owner)-[theirs:<HOLDER>]->(other:Entity)
WHERE NOT other.ref IN $thing AND any(s IN theirs.scopes WHERE s IN $scopes)
  AND abs(theirs.at.epochSeconds - mine.at.epochSeconds) <= $window * 86400
WITH holder, other, mine, theirs, abs(theirs.at.epochSeconds - mine.at.epochSeconds) AS seconds
ORDER BY seconds
WITH holder, other, collect({at: theirs.at, gap: seconds, mine: mine, theirs: theirs})[0] AS nearest
RETURN holder.ref AS owner, other.ref AS other, nearest.at AS at, toFloat(nearest.gap) / 86400 AS gap,
       [t IN [nearest.mine, nearest.theirs] | type(t) + '|' + t.id] AS claims
ORDER BY gap, other
