// FinBench 2: accounts from which money came to this person's accounts in at most three transfers, with the loans paid out to them.
// in: $person, $since, $until, $scopes   out: other, loaned, balance (minor units)
MATCH (person:Person)-[held:HOLDS]->(account:Account)
WHERE person.ref IN $person AND any(s IN held.scopes WHERE s IN $scopes)
MATCH (other:Account)-[ts:TRANSFERRED*1..3]->(account)
WHERE all(t IN ts WHERE t.at > datetime($since) AND t.at < datetime($until) AND any(s IN t.scopes WHERE s IN $scopes))
  AND all(i IN range(1, size(ts) - 1) WHERE ts[i - 1].at < ts[i].at)
WITH DISTINCT other
MATCH (loan:Loan)-[paid:DEPOSITED]->(other)
WHERE paid.at > datetime($since) AND paid.at < datetime($until) AND any(s IN paid.scopes WHERE s IN $scopes)
WITH DISTINCT other, loan
MATCH (loan)<-[:ABOUT]-(amount:Statement {property: 'amount'}) WHERE any(s IN amount.scopes WHERE s IN $scopes)
MATCH (loan)<-[:ABOUT]-(balance:Statement {property: 'balance'}) WHERE any(s IN balance.scopes WHERE s IN $scopes)
RETURN other.ref AS other, sum(toInteger(round(toFloat(amount.value) * 100))) AS loaned,
       sum(toInteger(round(toFloat(balance.value) * 100))) AS balance
