// Whom are scam lines talking to again and again who has sent nothing to a reported account yet? The lines are those
// given, else the numbers that reports name; the period is the last $hours hours up to its end, else to their latest call.
// in: $lines, $periodSince, $periodUntil, $hours, $calls, $minutes, $most, $scopes
// out: victim, person, lines, calls, minutes, accounts, first, last, claims
CALL () {
  MATCH (line:Entity)
  WHERE line.ref IN $lines
  RETURN line
  UNION
  MATCH (:Report)<-[part:PART_IN]-(line:PhoneNumber)
  WHERE size($lines) = 0 AND part.role = 'suspect-number' AND any(x IN part.scopes WHERE x IN $scopes)
  RETURN line
}
WITH line
WHERE NOT EXISTS { MATCH (line)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(x IN h.scopes WHERE x IN $scopes) }
WITH collect(line) AS lines
CALL (lines) {
  UNWIND lines AS line
  MATCH (line)-[c:CALLED]->(:PhoneNumber)
  WHERE any(x IN c.scopes WHERE x IN $scopes)
  RETURN max(c.at) AS latest
}
WITH lines, coalesce(datetime($periodUntil), latest + duration({seconds: 1})) AS until
WITH lines, until, coalesce(datetime($periodSince), until - duration({hours: $hours})) AS since
UNWIND lines AS line
MATCH (line)-[c:CALLED]-(v:PhoneNumber)
WHERE NOT v IN lines AND since <= c.at AND c.at < until AND any(x IN c.scopes WHERE x IN $scopes)
WITH v, line, c, since, until,
     reduce(most = 0, i IN range(0, size(c.scopes) - 1) |
       CASE WHEN c.scopes[i] IN $scopes AND c.durations[i] > most THEN c.durations[i] ELSE most END) AS seconds
WHERE seconds > 0
WITH v, collect(DISTINCT line) AS lines, count(DISTINCT coalesce(c.event, c.id)) AS calls, sum(seconds) AS seconds,
     min(c.at) AS first, max(c.at) AS last, collect(type(c) + '|' + c.id) AS claims, until
WHERE calls >= $calls AND seconds >= $minutes * 60
  AND NOT EXISTS { MATCH (v)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(x IN h.scopes WHERE x IN $scopes) }
  AND NOT EXISTS {
    MATCH (v)-[part:PART_IN]->(:Report)
    WHERE any(x IN part.scopes WHERE x IN $scopes)
      AND (part.role = 'suspect-number' OR (part.role = 'victim-number' AND part.at >= first))
  }
CALL (v) {
  MATCH (v)-[t:CALLED|MESSAGED]-(o:PhoneNumber)
  WHERE any(x IN t.scopes WHERE x IN $scopes)
  WITH DISTINCT o LIMIT $most + 1
  RETURN count(o) AS others
}
WITH v, lines, calls, seconds, first, last, claims, until WHERE others <= $most
CALL (v) {
  OPTIONAL MATCH (v)<-[own:REGISTERED]-(holder:Person|Organisation)
  WHERE any(x IN own.scopes WHERE x IN $scopes)
  WITH holder, own ORDER BY own.at DESC LIMIT 1
  RETURN holder, CASE WHEN own IS NULL THEN [] ELSE [type(own) + '|' + own.id] END AS owned
}
CALL (v, holder) {
  UNWIND [v, holder] AS owner
  OPTIONAL MATCH (owner)-[t:CONTACT_FOR|HOLDS]->(account:Account|Wallet)
  WHERE any(x IN t.scopes WHERE x IN $scopes)
  RETURN collect(DISTINCT account) AS accounts, collect(type(t) + '|' + t.id) AS kept
}
WITH v, lines, calls, seconds, first, last, claims, until, holder, owned, accounts, kept
WHERE NOT EXISTS {
  UNWIND accounts AS account
  MATCH (account)-[t:TRANSFERRED]->(:Account|Wallet)-[part:PART_IN]->(:Report)
  WHERE t.at < until AND part.role = 'first-account' AND any(x IN t.scopes WHERE x IN $scopes)
    AND any(x IN part.scopes WHERE x IN $scopes)
}
RETURN v.ref AS victim, holder.ref AS person, [line IN lines | line.ref] AS lines, calls, toFloat(seconds) / 60 AS minutes,
       [account IN accounts | account.ref] AS accounts, first, last, claims + owned + kept AS claims
ORDER BY last DESC, victim
