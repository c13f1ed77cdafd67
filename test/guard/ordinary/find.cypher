MATCH (n:Person) RETURN n LIMIT 25

MATCH (n:PhoneNumber) RETURN n LIMIT 25

MATCH (n:Account) RETURN n LIMIT 25

MATCH (n:Device) RETURN n LIMIT 25

MATCH (n:Den) RETURN n LIMIT 25

MATCH (n:Platform) RETURN n LIMIT 25

MATCH (n:Wallet) RETURN n LIMIT 25

MATCH (n:Vehicle) RETURN n LIMIT 25

MATCH (n:Case) RETURN n LIMIT 25

MATCH (n:Report) RETURN n LIMIT 25

MATCH (n:Sim) RETURN n LIMIT 25

MATCH (n:Place) RETURN n LIMIT 25

match (n:Person) where n.ref = $ref return n, labels(n) as labels

match (n:PhoneNumber) where n.ref = $ref return n, labels(n) as labels

match (n:Account) where n.ref = $ref return n, labels(n) as labels

match (n:Device) where n.ref = $ref return n, labels(n) as labels

match (n:Den) where n.ref = $ref return n, labels(n) as labels

match (n:Platform) where n.ref = $ref return n, labels(n) as labels

match (n:Wallet) where n.ref = $ref return n, labels(n) as labels

match (n:Vehicle) where n.ref = $ref return n, labels(n) as labels

MATCH (n:Device {ref: $ref})-[t]-(m) RETURN type(t) AS type, count(*) AS n ORDER BY n DESC

MATCH (n:Den {ref: $ref})-[t]-(m) RETURN type(t) AS type, count(*) AS n ORDER BY n DESC

MATCH (n:Platform {ref: $ref})-[t]-(m) RETURN type(t) AS type, count(*) AS n ORDER BY n DESC

MATCH (n:Wallet {ref: $ref})-[t]-(m) RETURN type(t) AS type, count(*) AS n ORDER BY n DESC

MATCH (n:Vehicle {ref: $ref})-[t]-(m) RETURN type(t) AS type, count(*) AS n ORDER BY n DESC

MATCH (n:Case {ref: $ref})-[t]-(m) RETURN type(t) AS type, count(*) AS n ORDER BY n DESC

MATCH (n:Report {ref: $ref})-[t]-(m) RETURN type(t) AS type, count(*) AS n ORDER BY n DESC

MATCH (n:Sim {ref: $ref})-[t]-(m) RETURN type(t) AS type, count(*) AS n ORDER BY n DESC

MATCH (n:PhoneNumber) WHERE n.key STARTS WITH '86' OR n.key ENDS WITH "4321" RETURN n.key, n.kind SKIP 10 LIMIT 10

MATCH (n:Account) WHERE n.key STARTS WITH '86' OR n.key ENDS WITH "4321" RETURN n.key, n.kind SKIP 10 LIMIT 10

MATCH (n:Device) WHERE n.key STARTS WITH '86' OR n.key ENDS WITH "4321" RETURN n.key, n.kind SKIP 10 LIMIT 10

MATCH (n:Den) WHERE n.key STARTS WITH '86' OR n.key ENDS WITH "4321" RETURN n.key, n.kind SKIP 10 LIMIT 10

MATCH (n:Platform) WHERE n.key STARTS WITH '86' OR n.key ENDS WITH "4321" RETURN n.key, n.kind SKIP 10 LIMIT 10

MATCH (n:Wallet) WHERE n.key STARTS WITH '86' OR n.key ENDS WITH "4321" RETURN n.key, n.kind SKIP 10 LIMIT 10

MATCH (n:Person)<-[:ABOUT]-(s:Statement {property: 'name'}) WHERE toLower(s.value) CONTAINS toLower($text) RETURN n.ref, s.value

MATCH (n:PhoneNumber)<-[:ABOUT]-(s:Statement {property: 'name'}) WHERE toLower(s.value) CONTAINS toLower($text) RETURN n.ref, s.value

MATCH (n:Account)<-[:ABOUT]-(s:Statement {property: 'name'}) WHERE toLower(s.value) CONTAINS toLower($text) RETURN n.ref, s.value

MATCH (n:Device)<-[:ABOUT]-(s:Statement {property: 'name'}) WHERE toLower(s.value) CONTAINS toLower($text) RETURN n.ref, s.value

MATCH (n:Den)<-[:ABOUT]-(s:Statement {property: 'name'}) WHERE toLower(s.value) CONTAINS toLower($text) RETURN n.ref, s.value

MATCH (n:Platform)<-[:ABOUT]-(s:Statement {property: 'name'}) WHERE toLower(s.value) CONTAINS toLower($text) RETURN n.ref, s.value

MATCH (n:Wallet)<-[:ABOUT]-(s:Statement {property: 'name'}) WHERE toLower(s.value) CONTAINS toLower($text) RETURN n.ref, s.value

MATCH (n:Vehicle)<-[:ABOUT]-(s:Statement {property: 'name'}) WHERE toLower(s.value) CONTAINS toLower($text) RETURN n.ref, s.value

MATCH (s:Statement)-[:ABOUT]->(n:Account)
WHERE s.property = 'status' AND s.value IN ['frozen', 'sealed']
RETURN n.ref AS `编号`, s.value AS `状态`
ORDER BY `状态`

MATCH (s:Statement)-[:ABOUT]->(n:Device)
WHERE s.property = 'status' AND s.value IN ['frozen', 'sealed']
RETURN n.ref AS `编号`, s.value AS `状态`
ORDER BY `状态`

MATCH (s:Statement)-[:ABOUT]->(n:Den)
WHERE s.property = 'status' AND s.value IN ['frozen', 'sealed']
RETURN n.ref AS `编号`, s.value AS `状态`
ORDER BY `状态`

MATCH (s:Statement)-[:ABOUT]->(n:Platform)
WHERE s.property = 'status' AND s.value IN ['frozen', 'sealed']
RETURN n.ref AS `编号`, s.value AS `状态`
ORDER BY `状态`

MATCH (s:Statement)-[:ABOUT]->(n:Wallet)
WHERE s.property = 'status' AND s.value IN ['frozen', 'sealed']
RETURN n.ref AS `编号`, s.value AS `状态`
ORDER BY `状态`

MATCH (s:Statement)-[:ABOUT]->(n:Vehicle)
WHERE s.property = 'status' AND s.value IN ['frozen', 'sealed']
RETURN n.ref AS `编号`, s.value AS `状态`
ORDER BY `状态`

MATCH (n:Den) WHERE NOT (n)--() RETURN count(n) AS alone

MATCH (n:Platform) WHERE NOT (n)--() RETURN count(n) AS alone

MATCH (n:Wallet) WHERE NOT (n)--() RETURN count(n) AS alone

MATCH (n:Vehicle) WHERE NOT (n)--() RETURN count(n) AS alone

MATCH (n:Entity) WHERE n:Platform AND n.ref <> $ref RETURN n.ref ORDER BY n.ref ASC LIMIT $limit

MATCH (n:Entity) WHERE n:Wallet AND n.ref <> $ref RETURN n.ref ORDER BY n.ref ASC LIMIT $limit

MATCH (n:Entity) WHERE n:Vehicle AND n.ref <> $ref RETURN n.ref ORDER BY n.ref ASC LIMIT $limit

MATCH (n:Entity) WHERE n:Case AND n.ref <> $ref RETURN n.ref ORDER BY n.ref ASC LIMIT $limit

MATCH (n:Entity) WHERE n:Report AND n.ref <> $ref RETURN n.ref ORDER BY n.ref ASC LIMIT $limit

MATCH (n) RETURN DISTINCT labels(n)

MATCH (n) RETURN count(*)

MATCH ()-[r]->() RETURN type(r), count(r) ORDER BY count(r) DESC

MATCH (n:Person|Organisation) RETURN n LIMIT 5

MATCH (n:Entity&!Person) RETURN n.kind, count(*)

MATCH (n:(Account|Wallet)&Entity) RETURN n LIMIT 3

MATCH (n:!Statement) RETURN count(n)

MATCH (n:%) RETURN count(n)

MATCH (n IS Person) RETURN n LIMIT 1

MATCH (n:Account WHERE n.key > '6222') RETURN n.key

MATCH (n:Person), (m:Person) WHERE n.ref < m.ref AND n.key = m.key RETURN n, m

MATCH (n) WHERE n.key =~ '1[3-9]\\d{9}' RETURN n

MATCH (n) WHERE n.key =~ '(?i)abc.*' RETURN n.ref

MATCH (n:Device) WHERE n.key =~ "[0-9]+" RETURN n.key

MATCH (n:NetworkAddress) WHERE n.key =~ '(\\d{1,3}\\.){3}\\d{1,3}' RETURN n

MATCH (n:Person) WHERE n.name IS NULL RETURN n

MATCH (n) WHERE n.name IS NOT NULL RETURN n.name AS 姓名

// everyone
MATCH (n:Person) /* all */ RETURN n // rows

MATCH (n:`Person`) RETURN n.`ref` AS `a b`

MATCH (n:Entity) RETURN n.ref AS ref, n.kind AS kind ORDER BY kind, ref DESC SKIP 0 LIMIT 100;

MATCH (嫌疑人:Person)-[:HOLDS]->(账户:Account) RETURN 嫌疑人.ref AS 嫌疑人, collect(账户.ref) AS 账户

MATCH (n:Person) RETURN *

MATCH (n:Person)-[t:HOLDS]->(a) RETURN *, t.from AS since

MATCH (n) WHERE elementId(n) = $id RETURN n

MATCH (n) WHERE id(n) IN [1, 2, 3] RETURN n

MATCH (n:Person) WHERE n['ref'] = $ref RETURN n

MATCH (n {ref: $ref}) RETURN properties(n), keys(n)
