// FinBench 11: the loans applied for by everybody for whom this person guarantees, one for the other, however far.
// in: $person, $since, $until, $scopes   out: sum (minor units), loans
MATCH (person:Person) WHERE person.ref IN $person
OPTIONAL MATCH (person) ((:Person)-[g:GUARANTEED]->(:Person)
  WHERE g.at > datetime($since) AND g.at < datetime($until) AND any(s IN g.scopes WHERE s IN $scopes))+ (far:Person)
WITH collect(DISTINCT far) AS chain
OPTIONAL MATCH (one:Person)-[a:APPLIED_FOR]->(loan:Loan)<-[:ABOUT]-(amount:Statement {property: 'amount'})
WHERE one IN chain AND any(s IN a.scopes WHERE s IN $scopes) AND any(s IN amount.scopes WHERE s IN $scopes)
WITH DISTINCT loan, amount
RETURN sum(toInteger(round(toFloat(amount.value) * 100))) AS sum, count(loan) AS loans
