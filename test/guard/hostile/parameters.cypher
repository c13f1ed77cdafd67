MATCH (n {ref: $nope}) RETURN n

MATCH (n {ref: $_1}) RETURN n

MATCH (n $props) SET n = $props

MATCH (n) WHERE n.x = $`a` DELETE n

RETURN $`a``) DELETE n //` AS x

RETURN {ref} AS x

RETURN $1 AS x

RETURN $0 AS x

CALL $ref()

RETURN $ref()

MATCH (n) RETURN n LIMIT $nope

RETURN $$ref AS x

RETURN $(ref) AS x

RETURN $'ref' AS x

CREATE (n $ref)

UNWIND $refs AS r CREATE (n {x: r})

LOAD CSV FROM $ref AS l RETURN l

USE $ref MATCH (n) RETURN n

CREATE DATABASE $ref

RETURN $ref.x.y.z AS x SET x = 1
