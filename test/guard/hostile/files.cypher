LOAD CSV FROM 'file:///canary.csv' AS line RETURN line

LOAD CSV WITH HEADERS FROM 'file:///canary.csv' AS line RETURN line

LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line

LOAD CSV FROM '<CANARY>/a' AS line RETURN line

LOAD CSV FROM "<CANARY>/b" AS line FIELDTERMINATOR ';' RETURN line

load csv from $ref as line return line

UNWIND ['<CANARY>/c'] AS u LOAD CSV FROM u AS line RETURN line

MATCH (n) CALL (n) { LOAD CSV FROM '<CANARY>/d' AS l RETURN l } RETURN l

MATCH (n) WHERE EXISTS { LOAD CSV FROM '<CANARY>/e' AS l RETURN l } RETURN n

RETURN COUNT { LOAD CSV FROM '<CANARY>/f' AS l RETURN l } AS c

RETURN COLLECT { LOAD CSV FROM 'file:///canary.csv' AS l RETURN l } AS c

RETURN 1 AS l UNION LOAD CSV FROM '<CANARY>/g' AS l RETURN l

LOAD CSV FROM 'ftp://127.0.0.1/x' AS l RETURN l

LOAD CSV FROM 'jar:file:///x!/y' AS l RETURN l

LOAD
CSV
FROM '<CANARY>/h' AS l RETURN l

LOAD/**/CSV FROM '<CANARY>/i' AS l RETURN l

OPTIONAL LOAD CSV FROM '<CANARY>/j' AS l RETURN l

RETURN file() AS f

RETURN linenumber() AS l

USING PERIODIC COMMIT LOAD CSV FROM '<CANARY>/k' AS l RETURN l

WITH '<CANARY>/l' AS url LOAD CSV FROM url AS l RETURN l LIMIT 1

CALL () { LOAD CSV FROM '<CANARY>/m' AS l RETURN l } RETURN l

CALL apoc.load.json('<CANARY>/n') YIELD value RETURN value

CALL apoc.load.csv('file:///canary.csv') YIELD list RETURN list

CALL apoc.load.xml('<CANARY>/o') YIELD value RETURN value

CALL apoc.load.jdbc('<CANARY>', 'x') YIELD row RETURN row

CALL apoc.export.csv.all('canary.out', {})

CALL apoc.import.csv([], [], {})

RETURN apoc.load.json('<CANARY>/p') AS x

RETURN apoc.util.sha1(['x']) AS x

CALL apoc.cypher.run('CREATE (n)', {}) YIELD value RETURN value

CALL apoc.cypher.doIt('CREATE (n)', {}) YIELD value RETURN value

RETURN apoc.cypher.runFirstColumnSingle('CREATE (n:Hacked) RETURN n', {}) AS x

CALL apoc.periodic.iterate('MATCH (n) RETURN n', 'DELETE n', {})

CALL apoc.trigger.add('x', 'CREATE (n)', {})

CALL genai.vector.encodeBatch(['x'], 'OpenAI', {token: 'x'}) YIELD vector RETURN vector

RETURN genai.vector.encode('x', 'OpenAI', {endpoint: '<CANARY>'}) AS v
