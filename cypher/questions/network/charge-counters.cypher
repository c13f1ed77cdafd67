// What do one person's reported lines and accounts add up to, and which thresholds of the law are reached?
// in: $persons, $counted, $calls, $messages, $large, $huge, $most (minor units of $largeCurrency), $by, $windowSince, $windowUntil, $scopes
// out: person, lines, accounts, called, callbacks, messaged, taken, byCount, bySum, claims
CALL () {
  MATCH (thing:Entity)-[named:PART_IN]->()
  WHERE size($persons) = 0 AND named.role IN ['suspect-number', 'first-account'] AND any(s IN named.scopes WHERE s IN $scopes)
  MATCH (thing)<-[holding:REGISTERED|HOLDS]-(holder:Person)
  WHERE any(s IN holding.scopes WHERE s IN $scopes)
  RETURN DISTINCT holder
  UNION
  MATCH (holder:Person) WHERE holder.ref IN $persons
  RETURN holder
}
MATCH (holder)-[same:SAME_AS*0..2]-(self:Person)
WHERE all(t IN same WHERE any(s IN t.scopes WHERE s IN $scopes))
WITH holder, collect(DISTINCT self) AS selves, min(self.ref) AS person
WITH person, collect(selves)[0] AS selves
// While a number was his: until it was closed, or somebody else took it.
CALL (selves) {
  UNWIND selves AS self
  MATCH (self)-[owned:REGISTERED]->(line:PhoneNumber)
  WHERE any(s IN owned.scopes WHERE s IN $scopes)
    AND NOT EXISTS { (line)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(s IN h.scopes WHERE s IN $scopes) }
  OPTIONAL MATCH (line)-[p:PART_IN {role: 'suspect-number'}]->()
  WHERE any(s IN p.scopes WHERE s IN $scopes)
  WITH selves, owned, line, collect(p)[0] AS named
  WHERE named IS NOT NULL OR $counted = 'held'
  OPTIONAL MATCH (line)<-[next:REGISTERED]-(other:Entity)
  WHERE next.at > owned.at AND NOT other IN selves AND any(s IN next.scopes WHERE s IN $scopes)
  WITH owned, line, named, min(next.at) AS taken,
       reduce(first = null, i IN range(0, size(owned.scopes) - 1) |
         CASE WHEN owned.scopes[i] IN $scopes AND (first IS NULL OR owned.ends[i] < first) THEN owned.ends[i] ELSE first END) AS stated
  WITH line, collect({owned: owned, named: named, until: CASE WHEN taken < stated OR stated IS NULL THEN taken ELSE stated END}) AS spells
  CALL (line, spells) {
    UNWIND spells AS spell
    MATCH (line)-[c:CALLED]->()
    WHERE c.at >= spell.owned.at AND (spell.until IS NULL OR c.at < spell.until) AND any(s IN c.scopes WHERE s IN $scopes)
      AND ($windowSince IS NULL OR c.at >= datetime($windowSince)) AND ($windowUntil IS NULL OR c.at < datetime($windowUntil))
    RETURN collect(DISTINCT c) AS out
  }
  // A call that a victim returned and the line answered counts like one that it made.
  CALL (line, spells) {
    UNWIND spells AS spell
    MATCH (line)<-[c:CALLED]-(caller)
    WHERE any(i IN range(0, size(c.scopes) - 1) WHERE c.scopes[i] IN $scopes AND c.durations[i] > 0)
      AND c.at >= spell.owned.at AND (spell.until IS NULL OR c.at < spell.until)
      AND ($windowSince IS NULL OR c.at >= datetime($windowSince)) AND ($windowUntil IS NULL OR c.at < datetime($windowUntil))
      AND EXISTS { (line)-[d:CALLED]->(caller) WHERE d.at >= spell.owned.at AND d.at < c.at AND any(s IN d.scopes WHERE s IN $scopes) }
    RETURN collect(DISTINCT c) AS back
  }
  CALL (line, spells) {
    UNWIND spells AS spell
    MATCH (line)-[m:MESSAGED]->()
    WHERE m.at >= spell.owned.at AND (spell.until IS NULL OR m.at < spell.until) AND any(s IN m.scopes WHERE s IN $scopes)
      AND ($windowSince IS NULL OR m.at >= datetime($windowSince)) AND ($windowUntil IS NULL OR m.at < datetime($windowUntil))
    RETURN collect(DISTINCT m) AS sent
  }
  RETURN collect(DISTINCT line.ref) AS lines, reduce(acc = [], spell IN collect(spells) | acc + spell) AS spells,
         reduce(acc = [], of IN collect(out) | acc + of) AS out, reduce(acc = [], of IN collect(back) | acc + of) AS back,
         reduce(acc = [], of IN collect(sent) | acc + of) AS sent
}
// What victims whom a report names paid into his accounts.
CALL (selves) {
  UNWIND selves AS self
  MATCH (self)-[held:HOLDS]->(account:Account)
  WHERE any(s IN held.scopes WHERE s IN $scopes)
    AND NOT EXISTS { (account)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(s IN h.scopes WHERE s IN $scopes) }
  OPTIONAL MATCH (account)-[p:PART_IN {role: 'first-account'}]->()
  WHERE any(s IN p.scopes WHERE s IN $scopes)
  WITH account, collect(held)[0] AS held, collect(p)[0] AS named
  WHERE named IS NOT NULL OR $counted = 'held'
  MATCH (account)<-[t:TRANSFERRED]-(victim:Account)
  WHERE t.currency = $largeCurrency AND any(s IN t.scopes WHERE s IN $scopes)
    AND ($windowSince IS NULL OR t.at >= datetime($windowSince)) AND ($windowUntil IS NULL OR t.at < datetime($windowUntil))
    AND EXISTS { (victim)-[p:PART_IN {role: 'victim-account'}]->() WHERE any(s IN p.scopes WHERE s IN $scopes) }
  WITH account, held, named, collect(DISTINCT t) AS paid
  RETURN collect(account.ref) AS accounts, reduce(acc = [], of IN collect([held, named] + paid) | acc + of) AS holding,
         reduce(sum = 0, of IN collect(paid) | sum + reduce(s = 0, t IN of | s + t.amount)) AS sum
}
WITH person, lines, accounts, size(out) + size(back) AS called, size(back) AS callbacks, size(sent) AS messaged, sum,
     reduce(acc = [], spell IN spells | acc + [spell.owned, spell.named]) + holding + out + back + sent AS ties
WHERE called + messaged + sum > 0
RETURN person, lines, accounts, called, callbacks, messaged, [$largeCurrency, sum] AS taken,
       CASE WHEN called >= 10 * $calls OR messaged >= 10 * $messages THEN 'gravest'
            WHEN called >= $calls OR messaged >= $messages THEN 'grave' ELSE 'below' END AS byCount,
       CASE WHEN sum >= $most AND $mostCurrency = $largeCurrency THEN 'most' WHEN sum >= $huge AND $hugeCurrency = $largeCurrency THEN 'huge'
            WHEN sum >= $large THEN 'large' ELSE 'below' END AS bySum,
       [t IN ties WHERE t IS NOT NULL | type(t) + '|' + t.id] AS claims
ORDER BY CASE $by WHEN 'calls' THEN called WHEN 'messages' THEN messaged ELSE sum END DESC, person
