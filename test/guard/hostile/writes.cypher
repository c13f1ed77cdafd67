CREATE (n:Person {name: 'x'})

CREATE (n:Person) RETURN n

MERGE (n:Person {id: 'x'}) RETURN n

MERGE (n:Person {id: 'x'}) ON CREATE SET n.a = 1 ON MATCH SET n.b = 2

MATCH (n) SET n.x = 1 RETURN n

MATCH (n) SET n += {x: 1}

MATCH (n) SET n = {} RETURN n

MATCH (n) SET n:Hacked

MATCH (n) REMOVE n.id

MATCH (n) REMOVE n:Entity RETURN n

MATCH (n) DELETE n

MATCH (n) DETACH DELETE n

MATCH (n) NODETACH DELETE n

MATCH ()-[r]->() DELETE r RETURN 1 AS x

FOREACH (x IN [1, 2] | CREATE (:Hacked {n: x}))

MATCH (n) FOREACH (x IN [n] | SET x.y = 1) RETURN n

MATCH (n) CALL (n) { SET n.x = 1 } RETURN n

MATCH (n) CALL { WITH n DELETE n } RETURN 1 AS x

MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10 ROWS

UNWIND [1] AS x CREATE (:Hacked) RETURN x

WITH 1 AS x MERGE (a:Hacked) RETURN a

MATCH (n) WHERE EXISTS { CREATE (m:Hacked) } RETURN n

MATCH (n) RETURN COUNT { CREATE (m:Hacked) } AS c

MATCH (n) RETURN COLLECT { CREATE (m:Hacked) RETURN m } AS c

MATCH (n) RETURN n UNION CREATE (n:Hacked) RETURN n

MATCH (n) RETURN n UNION ALL MATCH (n) DELETE n RETURN n

INSERT (n:Hacked)

MATCH (a), (b) CREATE (a)-[:HACKED]->(b)

OPTIONAL MATCH (n) SET n.x = null RETURN n

MATCH (n) WITH n LIMIT 1 SET n[$p] = 1 RETURN n

MATCH (n) SET n.`a b` = 'x'

CREATE (a)-[:X]->(b) WITH a MATCH (m) RETURN m

match (n) SeT n.x=1 rEtUrN n

MATCH(n)DELETE(n)

MATCH (n)
SET
n.x
=
1

CALL { CREATE (n:Hacked) } RETURN 1 AS one

CALL () { CREATE (n:Hacked) RETURN n } RETURN n

OPTIONAL CALL () { MERGE (n:Hacked) RETURN n } RETURN n

MATCH (n) RETURN [x IN [1] | CREATE (y)]

MATCH (n:Person) SET n:$($ref) RETURN n

CREATE (n:$('Hacked'))

MATCH (n) REMOVE n['id']
