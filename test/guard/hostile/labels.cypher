MATCH (n:Person) WHERE n:`x` DELETE n RETURN n

MATCH (n:`Person`) DETACH DELETE n //`) RETURN n

MATCH (n:`Person``) DETACH DELETE n //`) RETURN n

MATCH (n:`A`)-[:`B`]->() SET n.x = 1

MATCH (n:$($ref)) RETURN n

MATCH (n:$all(['Person'])) RETURN n

MATCH (n:$any(labels(n))) RETURN n

MATCH ()-[r:$($ref)]->() RETURN r

MATCH (n) WHERE n:$($ref) RETURN n

MATCH (n) RETURN n AS `x`) DELETE n //`

MATCH (n {name: 'x'}) DELETE n //'}) RETURN n

MATCH (n {name: 'x'}) RETURN n//'
DELETE n

MATCH (n:Person {name: "x"}) SET n.y = "}) RETURN n"

MATCH (n:{ref}) RETURN n

MATCH (n:Person) RETURN n.`x` SET n.`y` = 1

MATCH (n:``) RETURN n

MATCH (n:Person-[:X]->()) DELETE n

MATCH (n:Person`) RETURN n

MATCH (n)-[r:`T`|`U` {a: 1}]->(m) DELETE r
