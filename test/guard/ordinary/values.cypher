RETURN [x IN range(1, 10) WHERE x % 2 = 0 | x * x] AS squares

RETURN [1, 2, 3] + [4] AS l, 'a' + 'b' AS t, 'a' || 'b' AS u, [1] || [2] AS v

WITH [1, 2, 3] AS l RETURN head(l), last(l), tail(l), size(l), reverse(l), l[0], l[-1], l[1..2]

RETURN {a: 1, b: {c: [1, 2]}}.b.c[0] AS deep

RETURN 'it\'s' AS a, "say \"hi\"" AS b, 'tab\there' AS c, 'back\\slash' AS d, '\u4e2d' AS e

RETURN split('a,b,c', ',') AS parts, replace('a-b', '-', '') AS joined, trim('  x ') AS x, ltrim(' y'), rtrim('z ')

RETURN toUpper('a'), toLower('B'), left('abc', 2), right('abc', 2), substring('abcdef', 2, 3), reverse('abc'), size('abc')

RETURN coalesce(null, 'x') AS x, nullIf(1, 2) AS y, isEmpty([]) AS z

RETURN trim(BOTH '-' FROM '--x--') AS x, trim(LEADING FROM ' y') AS y, btrim('zz'), normalize('é', NFC) AS n

RETURN 1 + 2 * 3 - 4 / 2.0 ^ 2 % 3 AS n, -5 ^ 2 AS m

RETURN 1 < 2 AND 2 <= 2 OR NOT 3 > 4 XOR true AS b

RETURN NOT NOT true AS t, null IS NULL AS n, 1 IS NOT NULL AS m

RETURN 1 IN [1, 2] AS a, NOT 1 IN [2] AS b, [1] = [1] AS c, 'a' <> 'b' AS d

RETURN any(x IN [1] WHERE x > 0), all(x IN [] WHERE x > 0), none(x IN [1] WHERE x > 1), single(x IN [1] WHERE x = 1)

UNWIND [1, 2, null] AS x RETURN count(x), count(*), sum(x), collect(x), avg(x), min(x), max(x)

UNWIND [[1, 2], [3]] AS l UNWIND l AS x RETURN x

UNWIND [{a: 1}, {a: 2}] AS row RETURN row.a AS a, row['a'] AS b

WITH 1 AS a, 2 AS b WITH *, a + b AS c RETURN *

WITH {name: 'x'} AS m RETURN m {.*, extra: 1} AS m

RETURN CASE WHEN true THEN 1 END AS x

RETURN case when 1 > 0 then 'a' when 1 = 0 then 'b' else null end as x

RETURN pi(), e(), rand() < 2, abs(-1), round(2.567, 2), sin(1), radians(180)

RETURN toInteger('1'), toFloat('1.5'), toBoolean('true'), toString(1), toIntegerOrNull('x'), toStringList([1, 2])

RETURN keys({a: 1}) AS k, [k IN keys({a: 1}) | k + '!'] AS l

RETURN true AS t, false AS f, null AS n, NaN AS a, Infinity AS i

RETURN [n IN [1, 2] | n] AS copy, [n IN [1, 2] WHERE n > 1] AS some, [x IN [[1]] | x[0]] AS first

RETURN 'x' STARTS WITH 'x' AND 'xyz' CONTAINS 'y' AND 'z' ENDS WITH 'z' AS b

RETURN size([x IN range(1, 100) | x]) AS n

RETURN range(10, 0, -2) AS down, range(0, 10, 5)

RETURN 1 AS `a``b`, 2 AS `二`

RETURN valueType(1), 1 IS :: INTEGER AS i, 'x' IS TYPED STRING AS s, [1] IS :: LIST<INTEGER> AS l, null IS :: INTEGER | STRING AS n

RETURN reduce(acc = [], x IN [3, 1, 3] | CASE WHEN x IN acc THEN acc ELSE acc + x END) AS distinctOnes

RETURN reduce(s = '', w IN ['a', 'b'] | CASE WHEN s = '' THEN w ELSE s + ', ' + w END) AS joined

RETURN vector.similarity.cosine([1.0, 2.0], [1.0, 2.5]) AS like

RETURN 5 AS n UNION RETURN 6 AS n

RETURN 5 AS n UNION ALL RETURN 5 AS n UNION ALL RETURN 7 AS n

MATCH (p:Person) RETURN p.ref AS ref, 'person' AS kind UNION MATCH (o:Organisation) RETURN o.ref AS ref, 'organisation' AS kind

MATCH (n) RETURN n.kind AS kind, collect(n.ref)[..3] AS some, count(*) AS n ORDER BY n DESC

MATCH (n) WITH n.kind AS kind, count(*) AS n ORDER BY n DESC LIMIT 3 RETURN collect({kind: kind, n: n}) AS top

MATCH (n) WITH count(n) AS all MATCH (m:Person) WITH all, count(m) AS some RETURN toFloat(some) / all AS share

WITH $amount AS least MATCH ()-[t:TRANSFERRED]->() WHERE t.amount >= least RETURN count(*)

MATCH (n:Person) WITH n ORDER BY n.ref SKIP 5 LIMIT 5 MATCH (n)--(m) RETURN n, m

MATCH (n:Person) WITH n, [(n)-[:HOLDS]->(a) | a.ref] AS accounts WHERE size(accounts) > 1 RETURN n.ref, accounts

MATCH (n:Person) WITH DISTINCT n.kind AS kind RETURN kind

MATCH (n:Person)-[:PART_IN]->(case:Case) RETURN case.ref, count(n) AS people ORDER BY people DESC

MATCH (end:Person)-[:HOLDS]->(order:Account) RETURN end, order LIMIT 1

MATCH (n) WHERE n.kind = 'Person' AND (n.name = $text OR $text IS NULL) RETURN n LIMIT 10

MATCH (n) RETURN n ORDER BY rand() LIMIT 5

MATCH (n) RETURN n ORDER BY n.kind ASCENDING, n.ref DESCENDING LIMIT 5

MATCH (n:Person) OPTIONAL MATCH (n)-[:HOLDS]->(a) OPTIONAL MATCH (a)-[:TRANSFERRED]->(b) RETURN n.ref, a.ref, count(b)
