MATCH (n) /* hidden */ DELETE n

MATCH (n) // hidden
DELETE n

CRE/**/ATE (n:Hacked)

/* a */ CREATE (n:Hacked) // b

MATCH (n) RETURN n /* open

MATCH (n) RETURN n // */ DELETE n
DELETE n

/* /* */ CREATE (n:Hacked) /* */ */

RETURN '/*' AS a CREATE (n:Hacked) //*/

RETURN 1 AS x /*/ CREATE (n:Hacked) /*/

RETURN "//" AS a DELETE a

MATCH (n) RETURN `/*` DELETE n //`*/`

--comment
CREATE (n:Hacked)

# x
CREATE (n)

MATCH (n) SET /* ' */ n.x = 1 /* ' */

RETURN 'a' /* ' */ AS b CREATE (n) /* ' */
