// Who talked to a fraud line and within hours paid an account of the fraud, and never reported it?
// in: $lines, $accounts (named besides those of reports), $talked (minutes), $within (hours), $windowSince, $windowUntil, $scopes
// out: victim, line, called, talked, from, to, amount, paid, claims
CALL () {
  MATCH (line:PhoneNumber)-[named:PART_IN {role: 'suspect-number'}]->()
  WHERE any(s IN named.scopes WHERE s IN $scopes)
  RETURN line, collect(named)[0] AS named
  UNION
  MATCH (line:PhoneNumber) WHERE line.ref IN $lines
  RETURN line, null AS named
}
WITH line, collect(named)[0] AS named
WHERE NOT EXISTS { (line)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(s IN h.scopes WHERE s IN $scopes) }
MATCH (line)-[call:CALLED]-(victim:PhoneNumber)
WHERE any(i IN range(0, size(call.scopes) - 1) WHERE call.scopes[i] IN $scopes AND call.durations[i] >= $talked * 60)
  AND ($windowSince IS NULL OR call.at >= datetime($windowSince)) AND ($windowUntil IS NULL OR call.at < datetime($windowUntil))
  AND NOT victim.ref IN $lines
  AND NOT EXISTS { (victim)-[p:PART_IN]->() WHERE p.role IN ['victim-number', 'suspect-number'] AND any(s IN p.scopes WHERE s IN $scopes) }
// The victim's accounts: those that the bank keeps this number for, and those of who owned the number when it rang.
CALL (call, victim) {
  MATCH (victim)-[contact:CONTACT_FOR]->(account:Account)
  WHERE any(s IN contact.scopes WHERE s IN $scopes)
  RETURN account, [contact] AS owning
  UNION
  MATCH (victim)<-[owned:REGISTERED]-(owner:Entity)
  WHERE owned.at <= call.at AND any(s IN owned.scopes WHERE s IN $scopes)
  WITH call, owned, owner ORDER BY owned.at DESC LIMIT 1
  WHERE all(i IN range(0, size(owned.scopes) - 1) WHERE NOT owned.scopes[i] IN $scopes OR owned.ends[i] > call.at)
  MATCH (owner)-[same:SAME_AS*0..2]-(self:Entity)
  WHERE all(t IN same WHERE any(s IN t.scopes WHERE s IN $scopes))
    AND NOT EXISTS { (self)-[p:PART_IN {role: 'victim'}]->() WHERE any(s IN p.scopes WHERE s IN $scopes) }
  MATCH (self)-[held:HOLDS]->(account:Account)
  WHERE any(s IN held.scopes WHERE s IN $scopes)
  RETURN account, [owned] + same + [held] AS owning
}
WITH line, named, call, victim, account, owning ORDER BY size(owning)
WITH line, named, call, victim, account, collect(owning)[0] AS owning
MATCH (account)-[paid:TRANSFERRED]->(to:Entity)
WHERE paid.at >= call.at AND paid.at <= call.at + duration({hours: $within}) AND any(s IN paid.scopes WHERE s IN $scopes)
  AND NOT EXISTS { (account)-[p:PART_IN {role: 'victim-account'}]->() WHERE any(s IN p.scopes WHERE s IN $scopes) }
  AND NOT EXISTS {
    (account)<-[h:HOLDS]-(holder)-[p:PART_IN {role: 'victim'}]->()
    WHERE any(s IN h.scopes WHERE s IN $scopes) AND any(s IN p.scopes WHERE s IN $scopes)
  }
  AND NOT EXISTS { (to)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(s IN h.scopes WHERE s IN $scopes) }
OPTIONAL MATCH (to)-[first:PART_IN {role: 'first-account'}]->()
WHERE any(s IN first.scopes WHERE s IN $scopes)
WITH line, named, call, victim, account, owning, paid, to, collect(first)[0] AS first
WHERE first IS NOT NULL OR to.ref IN $accounts
// Of several calls that a payment may follow, the last.
ORDER BY call.at DESC, line.ref
WITH victim, account, paid, to, first, collect({line: line, named: named, call: call, owning: owning})[0] AS before
RETURN victim.ref AS victim, before.line.ref AS line, before.call.at AS called, 
       head([i IN range(0, size(before.call.scopes) - 1) WHERE before.call.scopes[i] IN $scopes AND before.call.durations[i] >= $talked * 60 |
         before.call.durations[i]]) AS talked,
       account.ref AS from, to.ref AS to, [paid.currency, paid.amount] AS amount, paid.at AS paid,
       [t IN [before.call, paid, before.named, first] + before.owning WHERE t IS NOT NULL | type(t) + '|' + t.id] AS claims
ORDER BY paid DESC, victim, from, to
