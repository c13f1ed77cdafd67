MATCH p = (a:PhoneNumber {ref: $ref})-[:CALLED*1..2]-(b) RETURN p LIMIT 100

MATCH p = (a:PhoneNumber {ref: $ref})-[:MESSAGED*1..3]-(b) RETURN p LIMIT 100

MATCH p = (a:Account {ref: $ref})-[:TRANSFERRED*1..4]-(b) RETURN p LIMIT 100

MATCH p = (a:Account {ref: $ref})-[:WITHDREW*1..5]-(b) RETURN p LIMIT 100

MATCH p = (a:Person {ref: $ref})-[:HOLDS*1..2]-(b) RETURN p LIMIT 100

MATCH p = (a:Person {ref: $ref})-[:REGISTERED*1..3]-(b) RETURN p LIMIT 100

MATCH p = (a:Sim {ref: $ref})-[:SIM_IN_DEVICE*1..4]-(b) RETURN p LIMIT 100

MATCH p = (a:PhoneNumber {ref: $ref})-[:NUMBER_ON_SIM*1..5]-(b) RETURN p LIMIT 100

MATCH p = (a:Device {ref: $ref})-[:LOGGED_IN*1..2]-(b) RETURN p LIMIT 100

MATCH p = (a:Person {ref: $ref})-[:LOCATED_AT*1..3]-(b) RETURN p LIMIT 100

MATCH p = (a:Platform {ref: $ref})-[:SERVES*1..4]-(b) RETURN p LIMIT 100

MATCH p = (a:Person {ref: $ref})-[:PART_IN*1..5]-(b) RETURN p LIMIT 100

MATCH p = shortestPath((a {ref: $from})-[*]-(b {ref: $to})) RETURN p

MATCH p = shortestPath((a:Person {ref: $from})-[*..6]-(b:Person {ref: $to})) RETURN length(p), [n IN nodes(p) | n.ref] AS refs

MATCH p = allShortestPaths((a {ref: $from})-[:CALLED|TRANSFERRED*..8]-(b {ref: $to})) RETURN p

MATCH (a {ref: $from}), (b {ref: $to}) MATCH p = shortestPath((a)-[*..10]->(b)) WHERE none(n IN nodes(p) WHERE n:Organisation) RETURN p

MATCH (a {ref: $from}), (b {ref: $to}) RETURN length(shortestPath((a)-[*..5]-(b))) AS steps

MATCH p = SHORTEST 3 (a {ref: $from})-[:TRANSFERRED]->+(b {ref: $to}) RETURN p

MATCH p = ALL SHORTEST (a {ref: $from})-[:CALLED]-{1,6}(b {ref: $to}) RETURN p

MATCH p = ANY SHORTEST (a {ref: $from})--+(b {ref: $to}) RETURN p

MATCH p = SHORTEST 2 GROUPS (a {ref: $from})-[]-{1,5}(b {ref: $to}) RETURN p

MATCH p = ANY (a {ref: $from})-->{1,4}(b {ref: $to}) RETURN p

MATCH p = SHORTEST 1 PATHS (a {ref: $from})-[:HOLDS|TRANSFERRED]-*(b {ref: $to}) RETURN p

MATCH p = (a:Account {ref: $ref}) ((x)-[t:TRANSFERRED]->(y) WHERE t.amount > 100000){1,4} (b:Account) RETURN [e IN t | e.amount] AS amounts

MATCH (a:Account {ref: $ref})-[t:TRANSFERRED]->{2,4}(b) RETURN b.ref, [e IN t | e.at] AS at, size(t) AS hops

MATCH ((a:Account)-[t:TRANSFERRED]->(b:Account) WHERE t.currency = 'CNY'){3} RETURN count(*)

MATCH (a {ref: $ref})-[*2]-(b) RETURN DISTINCT b

MATCH (a {ref: $ref})-[*..3]-(b:Den) RETURN DISTINCT b

MATCH (a {ref: $ref})-[*0..2]-(b) RETURN count(DISTINCT b)

MATCH (a {ref: $ref})-[*1..]->(b) RETURN count(DISTINCT b)

MATCH (a {ref: $ref})-[*]->(b) RETURN b LIMIT 5

MATCH (a {ref: $ref})-[t:TRANSFERRED*1..4 {currency: 'CNY'}]->(b) RETURN b, last(t).amount, head(t).amount

MATCH p = (a {ref: $ref})-[t:TRANSFERRED*2..4]->(b) WHERE all(i IN range(0, size(t) - 2) WHERE t[i].at < t[i + 1].at) RETURN p

MATCH p = (a {ref: $ref})-[*1..3]-(b) WHERE single(n IN nodes(p) WHERE n:Den) AND any(r IN relationships(p) WHERE type(r) = 'LOCATED_AT') RETURN p

MATCH p = (a {ref: $ref})-[*1..3]-(b) UNWIND nodes(p) AS n WITH DISTINCT n RETURN n.kind, count(*)

MATCH p = (a)-[:TRANSFERRED*3]->(a) RETURN p LIMIT 10

MATCH p = (:Person)-[:HOLDS]->(:Account)-[:TRANSFERRED*1..3]->(:Account)<-[:HOLDS]-(:Person) RETURN p LIMIT 10

MATCH p = (a {ref: $ref})-[t:TRANSFERRED*1..3]->(b) RETURN b.ref, reduce(s = 0, x IN t | s + x.amount) AS sum, reduce(s = '', n IN nodes(p) | s + '/' + n.ref) AS way

MATCH p = (a)-[r:CALLED]->(b)-[s:CALLED]->(c) WHERE a.ref = $ref AND r <> s RETURN p

MATCH p = (a {ref: $ref})--(b)--(c) WHERE NOT (a)--(c) AND a <> c RETURN c, count(DISTINCT b) AS common ORDER BY common DESC LIMIT 10

MATCH (a:PhoneNumber)-[:CALLED]->(v)<-[:CALLED]-(b:PhoneNumber) WHERE a.ref < b.ref RETURN a, b, count(DISTINCT v) AS shared ORDER BY shared DESC LIMIT 10

MATCH p = (a {ref: $ref})-[:SAME_AS*0..5]-(same)-[t]-(b) RETURN b, collect(DISTINCT type(t))

MATCH p = ((a)-[:CALLED]->(b)){1,3} RETURN length(p) LIMIT 5

MATCH p = (a {ref: $ref})-[:TRANSFERRED]->{,3}(b) RETURN b

MATCH p = (a {ref: $ref})-[:TRANSFERRED]->{2}(b) RETURN b
