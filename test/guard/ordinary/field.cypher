MATCH (c:Case {ref: $ref})<-[:PART_IN]-(x)-[t:CALLED]-(y) WHERE (x:PhoneNumber OR y:PhoneNumber) AND NOT (y)-[:PART_IN]->(c) RETURN y.ref, collect(DISTINCT x.ref) AS via, count(*) AS n ORDER BY n DESC LIMIT 25

MATCH (c:Case {ref: $ref})<-[:PART_IN]-(x)-[t:MESSAGED]-(y) WHERE (x:PhoneNumber OR y:PhoneNumber) AND NOT (y)-[:PART_IN]->(c) RETURN y.ref, collect(DISTINCT x.ref) AS via, count(*) AS n ORDER BY n DESC LIMIT 25

MATCH (c:Case {ref: $ref})<-[:PART_IN]-(x)-[t:TRANSFERRED]-(y) WHERE (x:Account OR y:Account) AND NOT (y)-[:PART_IN]->(c) RETURN y.ref, collect(DISTINCT x.ref) AS via, count(*) AS n ORDER BY n DESC LIMIT 25

MATCH (c:Case {ref: $ref})<-[:PART_IN]-(x)-[t:WITHDREW]-(y) WHERE (x:Account OR y:Place) AND NOT (y)-[:PART_IN]->(c) RETURN y.ref, collect(DISTINCT x.ref) AS via, count(*) AS n ORDER BY n DESC LIMIT 25

MATCH (c:Case {ref: $ref})<-[:PART_IN]-(x)-[t:HOLDS]-(y) WHERE (x:Person OR y:Account) AND NOT (y)-[:PART_IN]->(c) RETURN y.ref, collect(DISTINCT x.ref) AS via, count(*) AS n ORDER BY n DESC LIMIT 25

MATCH (c:Case {ref: $ref})<-[:PART_IN]-(x)-[t:REGISTERED]-(y) WHERE (x:Person OR y:PhoneNumber) AND NOT (y)-[:PART_IN]->(c) RETURN y.ref, collect(DISTINCT x.ref) AS via, count(*) AS n ORDER BY n DESC LIMIT 25

MATCH (c:Case {ref: $ref})<-[:PART_IN]-(x)-[t:SIM_IN_DEVICE]-(y) WHERE (x:Sim OR y:Device) AND NOT (y)-[:PART_IN]->(c) RETURN y.ref, collect(DISTINCT x.ref) AS via, count(*) AS n ORDER BY n DESC LIMIT 25

MATCH (c:Case {ref: $ref})<-[:PART_IN]-(x)-[t:NUMBER_ON_SIM]-(y) WHERE (x:PhoneNumber OR y:Sim) AND NOT (y)-[:PART_IN]->(c) RETURN y.ref, collect(DISTINCT x.ref) AS via, count(*) AS n ORDER BY n DESC LIMIT 25

MATCH (c:Case {ref: $ref})<-[:PART_IN]-(x)-[t:LOGGED_IN]-(y) WHERE (x:Device OR y:Account) AND NOT (y)-[:PART_IN]->(c) RETURN y.ref, collect(DISTINCT x.ref) AS via, count(*) AS n ORDER BY n DESC LIMIT 25

MATCH (c:Case {ref: $ref})<-[:PART_IN]-(x)-[t:LOCATED_AT]-(y) WHERE (x:Person OR y:Den) AND NOT (y)-[:PART_IN]->(c) RETURN y.ref, collect(DISTINCT x.ref) AS via, count(*) AS n ORDER BY n DESC LIMIT 25

MATCH (c:Case {ref: $ref})<-[:PART_IN]-(x)-[t:SERVES]-(y) WHERE (x:Platform OR y:Account) AND NOT (y)-[:PART_IN]->(c) RETURN y.ref, collect(DISTINCT x.ref) AS via, count(*) AS n ORDER BY n DESC LIMIT 25

MATCH (c:Case {ref: $ref})<-[:PART_IN]-(x)-[t:PART_IN]-(y) WHERE (x:Person OR y:Case) AND NOT (y)-[:PART_IN]->(c) RETURN y.ref, collect(DISTINCT x.ref) AS via, count(*) AS n ORDER BY n DESC LIMIT 25

MATCH (c:Case {ref: $ref})<-[:PART_IN]-(x)-[t:CROSSED]-(y) WHERE (x:Person OR y:Place) AND NOT (y)-[:PART_IN]->(c) RETURN y.ref, collect(DISTINCT x.ref) AS via, count(*) AS n ORDER BY n DESC LIMIT 25

MATCH (c:Case {ref: $ref})<-[:PART_IN]-(x)-[t:AT_CELL]-(y) WHERE (x:PhoneNumber OR y:Place) AND NOT (y)-[:PART_IN]->(c) RETURN y.ref, collect(DISTINCT x.ref) AS via, count(*) AS n ORDER BY n DESC LIMIT 25

MATCH (c:Case {ref: $ref})<-[:PART_IN]-(x)-[t:USED_DEVICE]-(y) WHERE (x:PhoneNumber OR y:Device) AND NOT (y)-[:PART_IN]->(c) RETURN y.ref, collect(DISTINCT x.ref) AS via, count(*) AS n ORDER BY n DESC LIMIT 25

MATCH (c:Case {ref: $ref})<-[:PART_IN]-(x)-[t:CONVERTED]-(y) WHERE (x:Account OR y:Wallet) AND NOT (y)-[:PART_IN]->(c) RETURN y.ref, collect(DISTINCT x.ref) AS via, count(*) AS n ORDER BY n DESC LIMIT 25

MATCH (c:Case {ref: $ref})<-[:PART_IN]-(x)-[t:FORWARDED_TO]-(y) WHERE (x:PhoneNumber OR y:PhoneNumber) AND NOT (y)-[:PART_IN]->(c) RETURN y.ref, collect(DISTINCT x.ref) AS via, count(*) AS n ORDER BY n DESC LIMIT 25

MATCH (c:Case {ref: $ref})<-[:PART_IN]-(x)-[t:TRANSFERRED]-(y) WHERE (x:Wallet OR y:Wallet) AND NOT (y)-[:PART_IN]->(c) RETURN y.ref, collect(DISTINCT x.ref) AS via, count(*) AS n ORDER BY n DESC LIMIT 25

MATCH (c:Case {ref: $ref})<-[:PART_IN]-(x)-[t:SERVES]-(y) WHERE (x:Platform OR y:Den) AND NOT (y)-[:PART_IN]->(c) RETURN y.ref, collect(DISTINCT x.ref) AS via, count(*) AS n ORDER BY n DESC LIMIT 25

MATCH (c:Case {ref: $ref})<-[:PART_IN]-(x)-[t:PRESENTED]-(y) WHERE (x:PhoneNumber OR y:PhoneNumber) AND NOT (y)-[:PART_IN]->(c) RETURN y.ref, collect(DISTINCT x.ref) AS via, count(*) AS n ORDER BY n DESC LIMIT 25

MATCH (a:Account)-[t:TRANSFERRED]->(b:Account)
WITH b, collect(DISTINCT a) AS all
WHERE size(all) >= 2
UNWIND all AS x UNWIND all AS y
WITH b, x, y WHERE x.ref < y.ref
RETURN x.ref AS one, y.ref AS other, count(DISTINCT b) AS shared
ORDER BY shared DESC

MATCH (a:Account)-[t:WITHDREW]->(b:Place)
WITH b, collect(DISTINCT a) AS all
WHERE size(all) >= 2
UNWIND all AS x UNWIND all AS y
WITH b, x, y WHERE x.ref < y.ref
RETURN x.ref AS one, y.ref AS other, count(DISTINCT b) AS shared
ORDER BY shared DESC

MATCH (a:Person)-[t:HOLDS]->(b:Account)
WITH b, collect(DISTINCT a) AS all
WHERE size(all) >= 2
UNWIND all AS x UNWIND all AS y
WITH b, x, y WHERE x.ref < y.ref
RETURN x.ref AS one, y.ref AS other, count(DISTINCT b) AS shared
ORDER BY shared DESC

MATCH (a:Person)-[t:REGISTERED]->(b:PhoneNumber)
WITH b, collect(DISTINCT a) AS all
WHERE size(all) >= 2
UNWIND all AS x UNWIND all AS y
WITH b, x, y WHERE x.ref < y.ref
RETURN x.ref AS one, y.ref AS other, count(DISTINCT b) AS shared
ORDER BY shared DESC

MATCH (a:Sim)-[t:SIM_IN_DEVICE]->(b:Device)
WITH b, collect(DISTINCT a) AS all
WHERE size(all) >= 2
UNWIND all AS x UNWIND all AS y
WITH b, x, y WHERE x.ref < y.ref
RETURN x.ref AS one, y.ref AS other, count(DISTINCT b) AS shared
ORDER BY shared DESC

MATCH (a:PhoneNumber)-[t:NUMBER_ON_SIM]->(b:Sim)
WITH b, collect(DISTINCT a) AS all
WHERE size(all) >= 2
UNWIND all AS x UNWIND all AS y
WITH b, x, y WHERE x.ref < y.ref
RETURN x.ref AS one, y.ref AS other, count(DISTINCT b) AS shared
ORDER BY shared DESC

MATCH (a:Device)-[t:LOGGED_IN]->(b:Account)
WITH b, collect(DISTINCT a) AS all
WHERE size(all) >= 2
UNWIND all AS x UNWIND all AS y
WITH b, x, y WHERE x.ref < y.ref
RETURN x.ref AS one, y.ref AS other, count(DISTINCT b) AS shared
ORDER BY shared DESC

MATCH (a:Person)-[t:LOCATED_AT]->(b:Den)
WITH b, collect(DISTINCT a) AS all
WHERE size(all) >= 2
UNWIND all AS x UNWIND all AS y
WITH b, x, y WHERE x.ref < y.ref
RETURN x.ref AS one, y.ref AS other, count(DISTINCT b) AS shared
ORDER BY shared DESC

MATCH (a:Platform)-[t:SERVES]->(b:Account)
WITH b, collect(DISTINCT a) AS all
WHERE size(all) >= 2
UNWIND all AS x UNWIND all AS y
WITH b, x, y WHERE x.ref < y.ref
RETURN x.ref AS one, y.ref AS other, count(DISTINCT b) AS shared
ORDER BY shared DESC

MATCH (a:Person)-[t:PART_IN]->(b:Case)
WITH b, collect(DISTINCT a) AS all
WHERE size(all) >= 2
UNWIND all AS x UNWIND all AS y
WITH b, x, y WHERE x.ref < y.ref
RETURN x.ref AS one, y.ref AS other, count(DISTINCT b) AS shared
ORDER BY shared DESC

MATCH (a:Person)-[t:CROSSED]->(b:Place)
WITH b, collect(DISTINCT a) AS all
WHERE size(all) >= 2
UNWIND all AS x UNWIND all AS y
WITH b, x, y WHERE x.ref < y.ref
RETURN x.ref AS one, y.ref AS other, count(DISTINCT b) AS shared
ORDER BY shared DESC

MATCH (a:PhoneNumber)-[t:AT_CELL]->(b:Place)
WITH b, collect(DISTINCT a) AS all
WHERE size(all) >= 2
UNWIND all AS x UNWIND all AS y
WITH b, x, y WHERE x.ref < y.ref
RETURN x.ref AS one, y.ref AS other, count(DISTINCT b) AS shared
ORDER BY shared DESC

MATCH (a:PhoneNumber)-[t:USED_DEVICE]->(b:Device)
WITH b, collect(DISTINCT a) AS all
WHERE size(all) >= 2
UNWIND all AS x UNWIND all AS y
WITH b, x, y WHERE x.ref < y.ref
RETURN x.ref AS one, y.ref AS other, count(DISTINCT b) AS shared
ORDER BY shared DESC

MATCH (a:Account)-[t:CONVERTED]->(b:Wallet)
WITH b, collect(DISTINCT a) AS all
WHERE size(all) >= 2
UNWIND all AS x UNWIND all AS y
WITH b, x, y WHERE x.ref < y.ref
RETURN x.ref AS one, y.ref AS other, count(DISTINCT b) AS shared
ORDER BY shared DESC

MATCH (a:PhoneNumber)-[t:FORWARDED_TO]->(b:PhoneNumber)
WITH b, collect(DISTINCT a) AS all
WHERE size(all) >= 2
UNWIND all AS x UNWIND all AS y
WITH b, x, y WHERE x.ref < y.ref
RETURN x.ref AS one, y.ref AS other, count(DISTINCT b) AS shared
ORDER BY shared DESC

MATCH (a:Wallet)-[t:TRANSFERRED]->(b:Wallet)
WITH b, collect(DISTINCT a) AS all
WHERE size(all) >= 2
UNWIND all AS x UNWIND all AS y
WITH b, x, y WHERE x.ref < y.ref
RETURN x.ref AS one, y.ref AS other, count(DISTINCT b) AS shared
ORDER BY shared DESC

MATCH (a:Platform)-[t:SERVES]->(b:Den)
WITH b, collect(DISTINCT a) AS all
WHERE size(all) >= 2
UNWIND all AS x UNWIND all AS y
WITH b, x, y WHERE x.ref < y.ref
RETURN x.ref AS one, y.ref AS other, count(DISTINCT b) AS shared
ORDER BY shared DESC

MATCH (a:PhoneNumber)-[t:PRESENTED]->(b:PhoneNumber)
WITH b, collect(DISTINCT a) AS all
WHERE size(all) >= 2
UNWIND all AS x UNWIND all AS y
WITH b, x, y WHERE x.ref < y.ref
RETURN x.ref AS one, y.ref AS other, count(DISTINCT b) AS shared
ORDER BY shared DESC

MATCH (a:PhoneNumber)-[t:CALLED]->(b:PhoneNumber)
WITH b, collect(DISTINCT a) AS all
WHERE size(all) >= 2
UNWIND all AS x UNWIND all AS y
WITH b, x, y WHERE x.ref < y.ref
RETURN x.ref AS one, y.ref AS other, count(DISTINCT b) AS shared
ORDER BY shared DESC

MATCH (a:PhoneNumber)-[t:MESSAGED]->(b:PhoneNumber)
WITH b, collect(DISTINCT a) AS all
WHERE size(all) >= 2
UNWIND all AS x UNWIND all AS y
WITH b, x, y WHERE x.ref < y.ref
RETURN x.ref AS one, y.ref AS other, count(DISTINCT b) AS shared
ORDER BY shared DESC

MATCH (a:Person)
WHERE COUNT { (a)-[:HOLDS]->(:Account) } > 10 AND NOT EXISTS { (a)<-[:ABOUT]-(:Statement {property: 'hub'}) }
RETURN a.ref

MATCH (a:Person)
WHERE COUNT { (a)-[:REGISTERED]->(:PhoneNumber) } > 10 AND NOT EXISTS { (a)<-[:ABOUT]-(:Statement {property: 'hub'}) }
RETURN a.ref

MATCH (a:Sim)
WHERE COUNT { (a)-[:SIM_IN_DEVICE]->(:Device) } > 10 AND NOT EXISTS { (a)<-[:ABOUT]-(:Statement {property: 'hub'}) }
RETURN a.ref

MATCH (a:PhoneNumber)
WHERE COUNT { (a)-[:NUMBER_ON_SIM]->(:Sim) } > 10 AND NOT EXISTS { (a)<-[:ABOUT]-(:Statement {property: 'hub'}) }
RETURN a.ref

MATCH (a:Device)
WHERE COUNT { (a)-[:LOGGED_IN]->(:Account) } > 10 AND NOT EXISTS { (a)<-[:ABOUT]-(:Statement {property: 'hub'}) }
RETURN a.ref

MATCH (a:Person)
WHERE COUNT { (a)-[:LOCATED_AT]->(:Den) } > 10 AND NOT EXISTS { (a)<-[:ABOUT]-(:Statement {property: 'hub'}) }
RETURN a.ref

MATCH (a:Platform)
WHERE COUNT { (a)-[:SERVES]->(:Account) } > 10 AND NOT EXISTS { (a)<-[:ABOUT]-(:Statement {property: 'hub'}) }
RETURN a.ref

MATCH (a:Person)
WHERE COUNT { (a)-[:PART_IN]->(:Case) } > 10 AND NOT EXISTS { (a)<-[:ABOUT]-(:Statement {property: 'hub'}) }
RETURN a.ref

MATCH (a:Person)
WHERE COUNT { (a)-[:CROSSED]->(:Place) } > 10 AND NOT EXISTS { (a)<-[:ABOUT]-(:Statement {property: 'hub'}) }
RETURN a.ref

MATCH (a:PhoneNumber)
WHERE COUNT { (a)-[:AT_CELL]->(:Place) } > 10 AND NOT EXISTS { (a)<-[:ABOUT]-(:Statement {property: 'hub'}) }
RETURN a.ref

MATCH (a:PhoneNumber)
WHERE COUNT { (a)-[:USED_DEVICE]->(:Device) } > 10 AND NOT EXISTS { (a)<-[:ABOUT]-(:Statement {property: 'hub'}) }
RETURN a.ref

MATCH (a:Account)
WHERE COUNT { (a)-[:CONVERTED]->(:Wallet) } > 10 AND NOT EXISTS { (a)<-[:ABOUT]-(:Statement {property: 'hub'}) }
RETURN a.ref

MATCH (a:PhoneNumber)
WHERE COUNT { (a)-[:FORWARDED_TO]->(:PhoneNumber) } > 10 AND NOT EXISTS { (a)<-[:ABOUT]-(:Statement {property: 'hub'}) }
RETURN a.ref

MATCH (a:Wallet)
WHERE COUNT { (a)-[:TRANSFERRED]->(:Wallet) } > 10 AND NOT EXISTS { (a)<-[:ABOUT]-(:Statement {property: 'hub'}) }
RETURN a.ref

MATCH (a:Platform)
WHERE COUNT { (a)-[:SERVES]->(:Den) } > 10 AND NOT EXISTS { (a)<-[:ABOUT]-(:Statement {property: 'hub'}) }
RETURN a.ref

MATCH (a:PhoneNumber)
WHERE COUNT { (a)-[:PRESENTED]->(:PhoneNumber) } > 10 AND NOT EXISTS { (a)<-[:ABOUT]-(:Statement {property: 'hub'}) }
RETURN a.ref

MATCH (a:PhoneNumber)
WHERE COUNT { (a)-[:CALLED]->(:PhoneNumber) } > 10 AND NOT EXISTS { (a)<-[:ABOUT]-(:Statement {property: 'hub'}) }
RETURN a.ref

MATCH (a:PhoneNumber)
WHERE COUNT { (a)-[:MESSAGED]->(:PhoneNumber) } > 10 AND NOT EXISTS { (a)<-[:ABOUT]-(:Statement {property: 'hub'}) }
RETURN a.ref

MATCH (a:Account)
WHERE COUNT { (a)-[:TRANSFERRED]->(:Account) } > 10 AND NOT EXISTS { (a)<-[:ABOUT]-(:Statement {property: 'hub'}) }
RETURN a.ref

MATCH (a:Account)
WHERE COUNT { (a)-[:WITHDREW]->(:Place) } > 10 AND NOT EXISTS { (a)<-[:ABOUT]-(:Statement {property: 'hub'}) }
RETURN a.ref

MATCH (a:Person)-[t:LOCATED_AT]->(b:Den) WITH a, b, t ORDER BY t.at WITH a, b, collect(t)[0] AS first, count(t) AS n RETURN a.ref, b.ref, first.at AS `首次`, n AS `次数` LIMIT 50

MATCH (a:Platform)-[t:SERVES]->(b:Account) WITH a, b, t ORDER BY t.at WITH a, b, collect(t)[0] AS first, count(t) AS n RETURN a.ref, b.ref, first.at AS `首次`, n AS `次数` LIMIT 50

MATCH (a:Person)-[t:PART_IN]->(b:Case) WITH a, b, t ORDER BY t.at WITH a, b, collect(t)[0] AS first, count(t) AS n RETURN a.ref, b.ref, first.at AS `首次`, n AS `次数` LIMIT 50

MATCH (a:Person)-[t:CROSSED]->(b:Place) WITH a, b, t ORDER BY t.at WITH a, b, collect(t)[0] AS first, count(t) AS n RETURN a.ref, b.ref, first.at AS `首次`, n AS `次数` LIMIT 50

MATCH (a:PhoneNumber)-[t:AT_CELL]->(b:Place) WITH a, b, t ORDER BY t.at WITH a, b, collect(t)[0] AS first, count(t) AS n RETURN a.ref, b.ref, first.at AS `首次`, n AS `次数` LIMIT 50

MATCH (a:PhoneNumber)-[t:USED_DEVICE]->(b:Device) WITH a, b, t ORDER BY t.at WITH a, b, collect(t)[0] AS first, count(t) AS n RETURN a.ref, b.ref, first.at AS `首次`, n AS `次数` LIMIT 50

MATCH (a:Account)-[t:CONVERTED]->(b:Wallet) WITH a, b, t ORDER BY t.at WITH a, b, collect(t)[0] AS first, count(t) AS n RETURN a.ref, b.ref, first.at AS `首次`, n AS `次数` LIMIT 50

MATCH (a:PhoneNumber)-[t:FORWARDED_TO]->(b:PhoneNumber) WITH a, b, t ORDER BY t.at WITH a, b, collect(t)[0] AS first, count(t) AS n RETURN a.ref, b.ref, first.at AS `首次`, n AS `次数` LIMIT 50

MATCH (a:Wallet)-[t:TRANSFERRED]->(b:Wallet) WITH a, b, t ORDER BY t.at WITH a, b, collect(t)[0] AS first, count(t) AS n RETURN a.ref, b.ref, first.at AS `首次`, n AS `次数` LIMIT 50

MATCH (a:Platform)-[t:SERVES]->(b:Den) WITH a, b, t ORDER BY t.at WITH a, b, collect(t)[0] AS first, count(t) AS n RETURN a.ref, b.ref, first.at AS `首次`, n AS `次数` LIMIT 50

MATCH (a:PhoneNumber)-[t:PRESENTED]->(b:PhoneNumber) WITH a, b, t ORDER BY t.at WITH a, b, collect(t)[0] AS first, count(t) AS n RETURN a.ref, b.ref, first.at AS `首次`, n AS `次数` LIMIT 50

MATCH (a:PhoneNumber)-[t:CALLED]->(b:PhoneNumber) WITH a, b, t ORDER BY t.at WITH a, b, collect(t)[0] AS first, count(t) AS n RETURN a.ref, b.ref, first.at AS `首次`, n AS `次数` LIMIT 50

MATCH (a:PhoneNumber)-[t:MESSAGED]->(b:PhoneNumber) WITH a, b, t ORDER BY t.at WITH a, b, collect(t)[0] AS first, count(t) AS n RETURN a.ref, b.ref, first.at AS `首次`, n AS `次数` LIMIT 50

MATCH (a:Account)-[t:TRANSFERRED]->(b:Account) WITH a, b, t ORDER BY t.at WITH a, b, collect(t)[0] AS first, count(t) AS n RETURN a.ref, b.ref, first.at AS `首次`, n AS `次数` LIMIT 50

MATCH (a:Account)-[t:WITHDREW]->(b:Place) WITH a, b, t ORDER BY t.at WITH a, b, collect(t)[0] AS first, count(t) AS n RETURN a.ref, b.ref, first.at AS `首次`, n AS `次数` LIMIT 50

MATCH (a:Person)-[t:HOLDS]->(b:Account) WITH a, b, t ORDER BY t.at WITH a, b, collect(t)[0] AS first, count(t) AS n RETURN a.ref, b.ref, first.at AS `首次`, n AS `次数` LIMIT 50

MATCH (a:Person)-[t:REGISTERED]->(b:PhoneNumber) WITH a, b, t ORDER BY t.at WITH a, b, collect(t)[0] AS first, count(t) AS n RETURN a.ref, b.ref, first.at AS `首次`, n AS `次数` LIMIT 50

MATCH (a:Sim)-[t:SIM_IN_DEVICE]->(b:Device) WITH a, b, t ORDER BY t.at WITH a, b, collect(t)[0] AS first, count(t) AS n RETURN a.ref, b.ref, first.at AS `首次`, n AS `次数` LIMIT 50

MATCH (a:PhoneNumber)-[t:NUMBER_ON_SIM]->(b:Sim) WITH a, b, t ORDER BY t.at WITH a, b, collect(t)[0] AS first, count(t) AS n RETURN a.ref, b.ref, first.at AS `首次`, n AS `次数` LIMIT 50

MATCH (a:Device)-[t:LOGGED_IN]->(b:Account) WITH a, b, t ORDER BY t.at WITH a, b, collect(t)[0] AS first, count(t) AS n RETURN a.ref, b.ref, first.at AS `首次`, n AS `次数` LIMIT 50

MATCH (n:Person)<-[:ABOUT]-(s:Statement)
WITH n, s.property AS property, collect(DISTINCT s.value) AS said
WHERE size(said) > 1
RETURN n.ref, property, said

MATCH (n:PhoneNumber)<-[:ABOUT]-(s:Statement)
WITH n, s.property AS property, collect(DISTINCT s.value) AS said
WHERE size(said) > 1
RETURN n.ref, property, said

MATCH (n:Account)<-[:ABOUT]-(s:Statement)
WITH n, s.property AS property, collect(DISTINCT s.value) AS said
WHERE size(said) > 1
RETURN n.ref, property, said

MATCH (n:Device)<-[:ABOUT]-(s:Statement)
WITH n, s.property AS property, collect(DISTINCT s.value) AS said
WHERE size(said) > 1
RETURN n.ref, property, said

MATCH (n:Den)<-[:ABOUT]-(s:Statement)
WITH n, s.property AS property, collect(DISTINCT s.value) AS said
WHERE size(said) > 1
RETURN n.ref, property, said

MATCH (n:Platform)<-[:ABOUT]-(s:Statement)
WITH n, s.property AS property, collect(DISTINCT s.value) AS said
WHERE size(said) > 1
RETURN n.ref, property, said

MATCH (n:Wallet)<-[:ABOUT]-(s:Statement)
WITH n, s.property AS property, collect(DISTINCT s.value) AS said
WHERE size(said) > 1
RETURN n.ref, property, said

MATCH (n:Vehicle)<-[:ABOUT]-(s:Statement)
WITH n, s.property AS property, collect(DISTINCT s.value) AS said
WHERE size(said) > 1
RETURN n.ref, property, said

MATCH (n:Case)<-[:ABOUT]-(s:Statement)
WITH n, s.property AS property, collect(DISTINCT s.value) AS said
WHERE size(said) > 1
RETURN n.ref, property, said

MATCH (n:Report)<-[:ABOUT]-(s:Statement)
WITH n, s.property AS property, collect(DISTINCT s.value) AS said
WHERE size(said) > 1
RETURN n.ref, property, said

MATCH (n:Sim)<-[:ABOUT]-(s:Statement)
WITH n, s.property AS property, collect(DISTINCT s.value) AS said
WHERE size(said) > 1
RETURN n.ref, property, said

MATCH (n:Place)<-[:ABOUT]-(s:Statement)
WITH n, s.property AS property, collect(DISTINCT s.value) AS said
WHERE size(said) > 1
RETURN n.ref, property, said

MATCH (n:Person)-[:PART_IN]->(c:Case) WITH n, collect(c.ref) AS cases WHERE size(cases) > 1 RETURN n {.ref, .kind, cases: cases} AS linked ORDER BY size(cases) DESC

MATCH (n:PhoneNumber)-[:PART_IN]->(c:Case) WITH n, collect(c.ref) AS cases WHERE size(cases) > 1 RETURN n {.ref, .kind, cases: cases} AS linked ORDER BY size(cases) DESC

MATCH (n:Account)-[:PART_IN]->(c:Case) WITH n, collect(c.ref) AS cases WHERE size(cases) > 1 RETURN n {.ref, .kind, cases: cases} AS linked ORDER BY size(cases) DESC

MATCH (n:Device)-[:PART_IN]->(c:Case) WITH n, collect(c.ref) AS cases WHERE size(cases) > 1 RETURN n {.ref, .kind, cases: cases} AS linked ORDER BY size(cases) DESC

MATCH (n:Den)-[:PART_IN]->(c:Case) WITH n, collect(c.ref) AS cases WHERE size(cases) > 1 RETURN n {.ref, .kind, cases: cases} AS linked ORDER BY size(cases) DESC

MATCH (n:Platform)-[:PART_IN]->(c:Case) WITH n, collect(c.ref) AS cases WHERE size(cases) > 1 RETURN n {.ref, .kind, cases: cases} AS linked ORDER BY size(cases) DESC

MATCH (n:Wallet)-[:PART_IN]->(c:Case) WITH n, collect(c.ref) AS cases WHERE size(cases) > 1 RETURN n {.ref, .kind, cases: cases} AS linked ORDER BY size(cases) DESC

MATCH (n:Vehicle)-[:PART_IN]->(c:Case) WITH n, collect(c.ref) AS cases WHERE size(cases) > 1 RETURN n {.ref, .kind, cases: cases} AS linked ORDER BY size(cases) DESC

MATCH (n:Case)-[:PART_IN]->(c:Case) WITH n, collect(c.ref) AS cases WHERE size(cases) > 1 RETURN n {.ref, .kind, cases: cases} AS linked ORDER BY size(cases) DESC

MATCH (n:Report)-[:PART_IN]->(c:Case) WITH n, collect(c.ref) AS cases WHERE size(cases) > 1 RETURN n {.ref, .kind, cases: cases} AS linked ORDER BY size(cases) DESC

MATCH (n:Person)-[t]-() WHERE t.role IN $roles OR t.direction = 'out' WITH n, t.role AS role, count(*) AS n2 RETURN n.ref, role, n2

MATCH (n:PhoneNumber)-[t]-() WHERE t.role IN $roles OR t.direction = 'out' WITH n, t.role AS role, count(*) AS n2 RETURN n.ref, role, n2

MATCH (n:Account)-[t]-() WHERE t.role IN $roles OR t.direction = 'out' WITH n, t.role AS role, count(*) AS n2 RETURN n.ref, role, n2

MATCH (n:Device)-[t]-() WHERE t.role IN $roles OR t.direction = 'out' WITH n, t.role AS role, count(*) AS n2 RETURN n.ref, role, n2

MATCH (n:Den)-[t]-() WHERE t.role IN $roles OR t.direction = 'out' WITH n, t.role AS role, count(*) AS n2 RETURN n.ref, role, n2

MATCH (n:Platform)-[t]-() WHERE t.role IN $roles OR t.direction = 'out' WITH n, t.role AS role, count(*) AS n2 RETURN n.ref, role, n2

MATCH (n:Wallet)-[t]-() WHERE t.role IN $roles OR t.direction = 'out' WITH n, t.role AS role, count(*) AS n2 RETURN n.ref, role, n2

MATCH (n:Vehicle)-[t]-() WHERE t.role IN $roles OR t.direction = 'out' WITH n, t.role AS role, count(*) AS n2 RETURN n.ref, role, n2
