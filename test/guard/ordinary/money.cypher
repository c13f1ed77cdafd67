MATCH (a:Account)-[t:TRANSFERRED]->(b:Account) WHERE t.currency = 'CNY' RETURN a.ref, b.ref, sum(t.amount) / 100.0 AS sum, count(*) AS n, min(t.at) AS first, max(t.at) AS last ORDER BY sum DESC LIMIT 50

MATCH (a:Account {ref: $ref})<-[t:TRANSFERRED]-(b) WHERE t.currency = 'CNY' AND t.amount >= $amount RETURN b, t ORDER BY t.amount DESC

MATCH (v)-[i:TRANSFERRED {currency: 'CNY'}]->(m:Account)-[o:TRANSFERRED {currency: 'CNY'}]->(x) WHERE i.at < o.at AND duration.between(i.at, o.at).minutes < 30 AND abs(i.amount - o.amount) < 0.1 * i.amount RETURN m.ref, count(*) AS passes ORDER BY passes DESC

MATCH (a:Account)-[t:TRANSFERRED]->(b:Account) WHERE t.currency = 'USD' RETURN a.ref, b.ref, sum(t.amount) / 100.0 AS sum, count(*) AS n, min(t.at) AS first, max(t.at) AS last ORDER BY sum DESC LIMIT 50

MATCH (a:Account {ref: $ref})<-[t:TRANSFERRED]-(b) WHERE t.currency = 'USD' AND t.amount >= $amount RETURN b, t ORDER BY t.amount DESC

MATCH (v)-[i:TRANSFERRED {currency: 'USD'}]->(m:Account)-[o:TRANSFERRED {currency: 'USD'}]->(x) WHERE i.at < o.at AND duration.between(i.at, o.at).minutes < 30 AND abs(i.amount - o.amount) < 0.1 * i.amount RETURN m.ref, count(*) AS passes ORDER BY passes DESC

MATCH (a:Account)-[t:TRANSFERRED]->(b:Account) WHERE t.currency = 'TWD' RETURN a.ref, b.ref, sum(t.amount) / 100.0 AS sum, count(*) AS n, min(t.at) AS first, max(t.at) AS last ORDER BY sum DESC LIMIT 50

MATCH (a:Account {ref: $ref})<-[t:TRANSFERRED]-(b) WHERE t.currency = 'TWD' AND t.amount >= $amount RETURN b, t ORDER BY t.amount DESC

MATCH (v)-[i:TRANSFERRED {currency: 'TWD'}]->(m:Account)-[o:TRANSFERRED {currency: 'TWD'}]->(x) WHERE i.at < o.at AND duration.between(i.at, o.at).minutes < 30 AND abs(i.amount - o.amount) < 0.1 * i.amount RETURN m.ref, count(*) AS passes ORDER BY passes DESC

MATCH (a:Account)-[t:TRANSFERRED]->(b:Account) WHERE t.currency = 'EUR' RETURN a.ref, b.ref, sum(t.amount) / 100.0 AS sum, count(*) AS n, min(t.at) AS first, max(t.at) AS last ORDER BY sum DESC LIMIT 50

MATCH (a:Account {ref: $ref})<-[t:TRANSFERRED]-(b) WHERE t.currency = 'EUR' AND t.amount >= $amount RETURN b, t ORDER BY t.amount DESC

MATCH (v)-[i:TRANSFERRED {currency: 'EUR'}]->(m:Account)-[o:TRANSFERRED {currency: 'EUR'}]->(x) WHERE i.at < o.at AND duration.between(i.at, o.at).minutes < 30 AND abs(i.amount - o.amount) < 0.1 * i.amount RETURN m.ref, count(*) AS passes ORDER BY passes DESC

MATCH (a:Account)-[t:TRANSFERRED]->() WITH a, t.currency AS currency, sum(t.amount) AS out
OPTIONAL MATCH (a)<-[u:TRANSFERRED]-() WHERE u.currency = currency
WITH a, currency, out, sum(u.amount) AS in_
WHERE out > 0 AND 1.0 * in_ / out > 0.9
RETURN a.ref, currency, in_, out, round(100.0 * in_ / out, 1) AS percent

MATCH (a:Account)-[t:TRANSFERRED]->(b) RETURN percentileCont(t.amount, 0.5) AS median, percentileDisc(t.amount, 0.95) AS p95, avg(t.amount), stDev(t.amount)

MATCH (a)-[t:TRANSFERRED]->(b) RETURN CASE WHEN t.amount < 100000 THEN 'small' WHEN t.amount < 5000000 THEN 'middle' ELSE 'large' END AS size, count(*) AS n

MATCH (a)-[t:TRANSFERRED]->(b) RETURN CASE t.currency WHEN 'CNY' THEN '元' WHEN 'USD', 'EUR' THEN '外币' ELSE t.currency END AS `币种`, count(*) AS `笔数`

MATCH (a)-[t:WITHDREW]->(p:Place) WHERE t.at >= datetime('2016-03-01T00:00:00+08:00') RETURN p.ref, sum(t.amount) AS sum ORDER BY sum DESC LIMIT 10

MATCH (a)-[t:TRANSFERRED]->(b) WITH date.truncate('month', date(t.at)) AS month, sum(t.amount) AS sum RETURN month, sum ORDER BY month

MATCH (a)-[t:TRANSFERRED]->(b) WITH t.at.hour AS hour, count(*) AS n RETURN hour, n ORDER BY hour

MATCH (a)-[t:TRANSFERRED]->(b) WHERE t.amount % 100000 = 0 RETURN a.ref, count(t) AS round ORDER BY round DESC

MATCH (a)-[t:TRANSFERRED]->(b) WITH a, b, collect(t) AS ts RETURN a.ref, b.ref, reduce(sum = 0, t IN ts | sum + t.amount) AS total

MATCH (a)-[t:TRANSFERRED]->(b) WITH a, collect(t.amount) AS amounts RETURN a.ref, reduce(best = 0, x IN amounts | CASE WHEN x > best THEN x ELSE best END) AS largest

MATCH (a)-[t:TRANSFERRED]->(b) WITH a, t ORDER BY t.at WITH a, collect(t) AS ts UNWIND range(0, size(ts) - 2) AS i WITH a, ts[i] AS x, ts[i + 1] AS y RETURN a.ref, avg(duration.inSeconds(x.at, y.at).seconds) AS pause

MATCH (a)-[t:TRANSFERRED]->(b) WITH a, count(DISTINCT b) AS fan, sum(t.amount) AS sum WHERE fan >= 10 AND sum > 1e6 RETURN a, fan, sum

MATCH (a:Account)-[t:TRANSFERRED]->(b:Account)-[u:TRANSFERRED]->(c:Account)-[v:TRANSFERRED]->(a) WHERE t.at < u.at AND u.at < v.at RETURN a.ref, b.ref, c.ref LIMIT 20

MATCH (a)-[t:TRANSFERRED]->(b) RETURN t.amount ^ 2 AS sq, sqrt(t.amount), -t.amount, +t.amount, t.amount * (1 + 0.05) - 3 LIMIT 1

MATCH (w:Wallet)-[c:CONVERTED]-(a:Account) RETURN w.ref, a.ref, c.amount, toString(c.at) AS at, toInteger(c.amount / 100) AS units

MATCH (a:Account) CALL (a) { MATCH (a)-[t:TRANSFERRED]->(b) RETURN b, t ORDER BY t.amount DESC LIMIT 3 } RETURN a.ref, b.ref, t.amount

MATCH (a:Account) CALL (a) { MATCH (a)-[t:TRANSFERRED]->() RETURN sum(t.amount) AS out UNION ALL MATCH (a)-[t:WITHDREW]->() RETURN sum(t.amount) AS out } RETURN a.ref, sum(out) AS gone

MATCH (a:Account) CALL { WITH a MATCH (a)-[t:TRANSFERRED]->() RETURN count(t) AS n } RETURN a.ref, n ORDER BY n DESC LIMIT 5

MATCH (a:Account) OPTIONAL CALL (a) { MATCH (a)<-[t:TRANSFERRED]-(b) RETURN b LIMIT 1 } RETURN a, b

CALL () { MATCH (a:Account) RETURN count(a) AS accounts } CALL () { MATCH (p:Person) RETURN count(p) AS persons } RETURN accounts, persons

MATCH (a:Account) CALL (*) { MATCH (a)-[:TRANSFERRED]->(b) RETURN count(DISTINCT b) AS n } RETURN a, n

UNWIND $refs AS ref MATCH (a:Account {ref: ref})-[t:TRANSFERRED]->(b) WHERE b.ref IN $refs RETURN a, t, b

WITH ['CNY', 'USD'] AS wanted MATCH ()-[t:TRANSFERRED]->() WHERE t.currency IN wanted RETURN t.currency, sum(t.amount)

MATCH (a)-[t:TRANSFERRED]->(b) WHERE 100000 <= t.amount <= 200000 AND t.amount <> 150000 RETURN count(*)

MATCH (a)-[t:TRANSFERRED]->(b) WITH t.currency AS c, collect(t.amount)[0..3] AS some, collect(t.amount)[-1] AS last RETURN c, some, last, some[1..], some[..2]

MATCH (a)-[t:TRANSFERRED]->(b) WHERE (t.amount > 5 OR t.currency = 'CNY') AND NOT (t.amount = 7 XOR t.currency = 'USD') RETURN t LIMIT 1

MATCH (a)-[t:TRANSFERRED]->(b) RETURN a.ref + '→' + b.ref AS pair, count(*) AS n ORDER BY n DESC, pair LIMIT 10

MATCH (a:Account)-[t:TRANSFERRED]->(b:Account)
WITH a, b, sum(t.amount) AS forth
MATCH (b)-[u:TRANSFERRED]->(a)
RETURN a.ref, b.ref, forth, sum(u.amount) AS back

MATCH (a)-[t]->(b) WHERE type(t) IN ['TRANSFERRED', 'CONVERTED'] RETURN type(t), sum(t.amount)

MATCH (a)-[t:TRANSFERRED]->(b) WHERE t.amount IS :: INTEGER RETURN count(*) AS whole

MATCH (a)-[t:TRANSFERRED]->(b) WHERE t.amount IS NOT :: FLOAT RETURN valueType(t.amount) LIMIT 1

MATCH (a)-[t:TRANSFERRED]->(b) RETURN isNaN(toFloat(t.amount)), sign(t.amount), ceil(t.amount / 3.0), floor(1.5E3), log10(t.amount), 0xFF, 0o17, 1_000_000 LIMIT 1
