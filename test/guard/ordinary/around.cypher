MATCH (a:PhoneNumber)-[t:CALLED]->(b:PhoneNumber) WHERE a.ref = $ref RETURN b, count(t) AS n ORDER BY n DESC LIMIT 20

MATCH (a:PhoneNumber)-[t:MESSAGED]->(b:PhoneNumber) WHERE a.ref = $ref RETURN b, count(t) AS n ORDER BY n DESC LIMIT 20

MATCH (a:Account)-[t:TRANSFERRED]->(b:Account) WHERE a.ref = $ref RETURN b, count(t) AS n ORDER BY n DESC LIMIT 20

MATCH (a:Account)-[t:WITHDREW]->(b:Place) WHERE a.ref = $ref RETURN b, count(t) AS n ORDER BY n DESC LIMIT 20

MATCH (a:Person)-[t:HOLDS]->(b:Account) WHERE a.ref = $ref RETURN b, count(t) AS n ORDER BY n DESC LIMIT 20

MATCH (a:Person)-[t:REGISTERED]->(b:PhoneNumber) WHERE a.ref = $ref RETURN b, count(t) AS n ORDER BY n DESC LIMIT 20

MATCH (a:Sim)-[t:SIM_IN_DEVICE]->(b:Device) WHERE a.ref = $ref RETURN b, count(t) AS n ORDER BY n DESC LIMIT 20

MATCH (a:PhoneNumber)-[t:NUMBER_ON_SIM]->(b:Sim) WHERE a.ref = $ref RETURN b, count(t) AS n ORDER BY n DESC LIMIT 20

MATCH (a:Device)-[t:LOGGED_IN]->(b:Account) WHERE a.ref = $ref RETURN b, count(t) AS n ORDER BY n DESC LIMIT 20

MATCH (a:Person)-[t:LOCATED_AT]->(b:Den) WHERE a.ref = $ref RETURN b, count(t) AS n ORDER BY n DESC LIMIT 20

MATCH (a:Platform)-[t:SERVES]->(b:Account) WHERE a.ref = $ref RETURN b, count(t) AS n ORDER BY n DESC LIMIT 20

MATCH (a:Person)-[t:PART_IN]->(b:Case) WHERE a.ref = $ref RETURN b, count(t) AS n ORDER BY n DESC LIMIT 20

MATCH (a:Person)-[t:CROSSED]->(b:Place) WHERE a.ref = $ref RETURN b, count(t) AS n ORDER BY n DESC LIMIT 20

MATCH (a:PhoneNumber)-[t:AT_CELL]->(b:Place) WHERE a.ref = $ref RETURN b, count(t) AS n ORDER BY n DESC LIMIT 20

MATCH (a:PhoneNumber)-[t:USED_DEVICE]->(b:Device) WHERE a.ref = $ref RETURN b, count(t) AS n ORDER BY n DESC LIMIT 20

MATCH (a:Account)-[t:CONVERTED]->(b:Wallet) WHERE a.ref = $ref RETURN b, count(t) AS n ORDER BY n DESC LIMIT 20

MATCH (a:PhoneNumber)-[t:FORWARDED_TO]->(b:PhoneNumber) WHERE a.ref = $ref RETURN b, count(t) AS n ORDER BY n DESC LIMIT 20

MATCH (a:Wallet)-[t:TRANSFERRED]->(b:Wallet) WHERE a.ref = $ref RETURN b, count(t) AS n ORDER BY n DESC LIMIT 20

MATCH (a:Platform)-[t:SERVES]->(b:Den) WHERE a.ref = $ref RETURN b, count(t) AS n ORDER BY n DESC LIMIT 20

MATCH (a:PhoneNumber)-[t:PRESENTED]->(b:PhoneNumber) WHERE a.ref = $ref RETURN b, count(t) AS n ORDER BY n DESC LIMIT 20

MATCH (a:Person {ref: $ref})-[t:HOLDS]->(b:Account) WHERE $since <= t.at < $until RETURN a, t, b

MATCH (a:Person {ref: $ref})-[t:REGISTERED]->(b:PhoneNumber) WHERE $since <= t.at < $until RETURN a, t, b

MATCH (a:Sim {ref: $ref})-[t:SIM_IN_DEVICE]->(b:Device) WHERE $since <= t.at < $until RETURN a, t, b

MATCH (a:PhoneNumber {ref: $ref})-[t:NUMBER_ON_SIM]->(b:Sim) WHERE $since <= t.at < $until RETURN a, t, b

MATCH (a:Device {ref: $ref})-[t:LOGGED_IN]->(b:Account) WHERE $since <= t.at < $until RETURN a, t, b

MATCH (a:Person {ref: $ref})-[t:LOCATED_AT]->(b:Den) WHERE $since <= t.at < $until RETURN a, t, b

MATCH (a:Platform {ref: $ref})-[t:SERVES]->(b:Account) WHERE $since <= t.at < $until RETURN a, t, b

MATCH (a:Person {ref: $ref})-[t:PART_IN]->(b:Case) WHERE $since <= t.at < $until RETURN a, t, b

MATCH (a:Person {ref: $ref})-[t:CROSSED]->(b:Place) WHERE $since <= t.at < $until RETURN a, t, b

MATCH (a:PhoneNumber {ref: $ref})-[t:AT_CELL]->(b:Place) WHERE $since <= t.at < $until RETURN a, t, b

MATCH (a:Device)<--(x)-->(b:Account) WHERE a.ref = $ref AND a <> b RETURN DISTINCT x, b LIMIT 50

MATCH (a:Person)<--(x)-->(b:Den) WHERE a.ref = $ref AND a <> b RETURN DISTINCT x, b LIMIT 50

MATCH (a:Platform)<--(x)-->(b:Account) WHERE a.ref = $ref AND a <> b RETURN DISTINCT x, b LIMIT 50

MATCH (a:Person)<--(x)-->(b:Case) WHERE a.ref = $ref AND a <> b RETURN DISTINCT x, b LIMIT 50

MATCH (a:Person)<--(x)-->(b:Place) WHERE a.ref = $ref AND a <> b RETURN DISTINCT x, b LIMIT 50

MATCH (a:PhoneNumber)<--(x)-->(b:Place) WHERE a.ref = $ref AND a <> b RETURN DISTINCT x, b LIMIT 50

MATCH (a:Account)
OPTIONAL MATCH (a)-[t:TRANSFERRED]->(b:Account)
RETURN a.ref AS ref, count(b) AS n, coalesce(max(t.at), null) AS last

MATCH (a:Account)
OPTIONAL MATCH (a)-[t:WITHDREW]->(b:Place)
RETURN a.ref AS ref, count(b) AS n, coalesce(max(t.at), null) AS last

MATCH (a:Person)
OPTIONAL MATCH (a)-[t:HOLDS]->(b:Account)
RETURN a.ref AS ref, count(b) AS n, coalesce(max(t.at), null) AS last

MATCH (a:Person)
OPTIONAL MATCH (a)-[t:REGISTERED]->(b:PhoneNumber)
RETURN a.ref AS ref, count(b) AS n, coalesce(max(t.at), null) AS last

MATCH (a:Sim)
OPTIONAL MATCH (a)-[t:SIM_IN_DEVICE]->(b:Device)
RETURN a.ref AS ref, count(b) AS n, coalesce(max(t.at), null) AS last

MATCH (a:PhoneNumber)
OPTIONAL MATCH (a)-[t:NUMBER_ON_SIM]->(b:Sim)
RETURN a.ref AS ref, count(b) AS n, coalesce(max(t.at), null) AS last

MATCH (a:Device)
OPTIONAL MATCH (a)-[t:LOGGED_IN]->(b:Account)
RETURN a.ref AS ref, count(b) AS n, coalesce(max(t.at), null) AS last

MATCH (a:Person)
OPTIONAL MATCH (a)-[t:LOCATED_AT]->(b:Den)
RETURN a.ref AS ref, count(b) AS n, coalesce(max(t.at), null) AS last

MATCH (a:Platform)
OPTIONAL MATCH (a)-[t:SERVES]->(b:Account)
RETURN a.ref AS ref, count(b) AS n, coalesce(max(t.at), null) AS last

MATCH (a:Person)
OPTIONAL MATCH (a)-[t:PART_IN]->(b:Case)
RETURN a.ref AS ref, count(b) AS n, coalesce(max(t.at), null) AS last

MATCH (b:Device)<-[t:SIM_IN_DEVICE]-(a:Sim) WITH b, count(DISTINCT a) AS sources WHERE sources > 3 RETURN b.ref, sources ORDER BY sources DESC

MATCH (b:Sim)<-[t:NUMBER_ON_SIM]-(a:PhoneNumber) WITH b, count(DISTINCT a) AS sources WHERE sources > 3 RETURN b.ref, sources ORDER BY sources DESC

MATCH (b:Account)<-[t:LOGGED_IN]-(a:Device) WITH b, count(DISTINCT a) AS sources WHERE sources > 3 RETURN b.ref, sources ORDER BY sources DESC

MATCH (b:Den)<-[t:LOCATED_AT]-(a:Person) WITH b, count(DISTINCT a) AS sources WHERE sources > 3 RETURN b.ref, sources ORDER BY sources DESC

MATCH (b:Account)<-[t:SERVES]-(a:Platform) WITH b, count(DISTINCT a) AS sources WHERE sources > 3 RETURN b.ref, sources ORDER BY sources DESC

MATCH (b:Case)<-[t:PART_IN]-(a:Person) WITH b, count(DISTINCT a) AS sources WHERE sources > 3 RETURN b.ref, sources ORDER BY sources DESC

MATCH (b:Place)<-[t:CROSSED]-(a:Person) WITH b, count(DISTINCT a) AS sources WHERE sources > 3 RETURN b.ref, sources ORDER BY sources DESC

MATCH (b:Place)<-[t:AT_CELL]-(a:PhoneNumber) WITH b, count(DISTINCT a) AS sources WHERE sources > 3 RETURN b.ref, sources ORDER BY sources DESC

MATCH (b:Device)<-[t:USED_DEVICE]-(a:PhoneNumber) WITH b, count(DISTINCT a) AS sources WHERE sources > 3 RETURN b.ref, sources ORDER BY sources DESC

MATCH (b:Wallet)<-[t:CONVERTED]-(a:Account) WITH b, count(DISTINCT a) AS sources WHERE sources > 3 RETURN b.ref, sources ORDER BY sources DESC

MATCH (a:Platform)-[:SERVES]-(b) WITH a, collect(DISTINCT b) AS others RETURN a.ref, size(others) AS n, [o IN others | o.ref][..5] AS some

MATCH (a:Person)-[:PART_IN]-(b) WITH a, collect(DISTINCT b) AS others RETURN a.ref, size(others) AS n, [o IN others | o.ref][..5] AS some

MATCH (a:Person)-[:CROSSED]-(b) WITH a, collect(DISTINCT b) AS others RETURN a.ref, size(others) AS n, [o IN others | o.ref][..5] AS some

MATCH (a:PhoneNumber)-[:AT_CELL]-(b) WITH a, collect(DISTINCT b) AS others RETURN a.ref, size(others) AS n, [o IN others | o.ref][..5] AS some

MATCH (a:PhoneNumber)-[:USED_DEVICE]-(b) WITH a, collect(DISTINCT b) AS others RETURN a.ref, size(others) AS n, [o IN others | o.ref][..5] AS some

MATCH (a:Account)-[:CONVERTED]-(b) WITH a, collect(DISTINCT b) AS others RETURN a.ref, size(others) AS n, [o IN others | o.ref][..5] AS some

MATCH (a:PhoneNumber)-[:FORWARDED_TO]-(b) WITH a, collect(DISTINCT b) AS others RETURN a.ref, size(others) AS n, [o IN others | o.ref][..5] AS some

MATCH (a:Wallet)-[:TRANSFERRED]-(b) WITH a, collect(DISTINCT b) AS others RETURN a.ref, size(others) AS n, [o IN others | o.ref][..5] AS some

MATCH (a:PhoneNumber) WHERE EXISTS { (a)-[:CALLED]->(:PhoneNumber) } RETURN count(a)

MATCH (a:PhoneNumber) WHERE EXISTS { (a)-[:MESSAGED]->(:PhoneNumber) } RETURN count(a)

MATCH (a:Account) WHERE EXISTS { (a)-[:TRANSFERRED]->(:Account) } RETURN count(a)

MATCH (a:Account) WHERE EXISTS { (a)-[:WITHDREW]->(:Place) } RETURN count(a)

MATCH (a:Person) WHERE EXISTS { (a)-[:HOLDS]->(:Account) } RETURN count(a)

MATCH (a:Person) WHERE EXISTS { (a)-[:REGISTERED]->(:PhoneNumber) } RETURN count(a)

MATCH (a:Sim) WHERE EXISTS { (a)-[:SIM_IN_DEVICE]->(:Device) } RETURN count(a)

MATCH (a:PhoneNumber) WHERE EXISTS { (a)-[:NUMBER_ON_SIM]->(:Sim) } RETURN count(a)

MATCH (a:Device) WHERE EXISTS { (a)-[:LOGGED_IN]->(:Account) } RETURN count(a)

MATCH (a:Person) WHERE EXISTS { (a)-[:LOCATED_AT]->(:Den) } RETURN count(a)

MATCH (a:Person) WHERE NOT EXISTS { MATCH (a)-[t:REGISTERED]->(b:PhoneNumber) WHERE t.at > datetime($since) } RETURN a.ref

MATCH (a:Sim) WHERE NOT EXISTS { MATCH (a)-[t:SIM_IN_DEVICE]->(b:Device) WHERE t.at > datetime($since) } RETURN a.ref

MATCH (a:PhoneNumber) WHERE NOT EXISTS { MATCH (a)-[t:NUMBER_ON_SIM]->(b:Sim) WHERE t.at > datetime($since) } RETURN a.ref

MATCH (a:Device) WHERE NOT EXISTS { MATCH (a)-[t:LOGGED_IN]->(b:Account) WHERE t.at > datetime($since) } RETURN a.ref

MATCH (a:Person) WHERE NOT EXISTS { MATCH (a)-[t:LOCATED_AT]->(b:Den) WHERE t.at > datetime($since) } RETURN a.ref

MATCH (a:Platform) WHERE NOT EXISTS { MATCH (a)-[t:SERVES]->(b:Account) WHERE t.at > datetime($since) } RETURN a.ref

MATCH (a:Person) WHERE NOT EXISTS { MATCH (a)-[t:PART_IN]->(b:Case) WHERE t.at > datetime($since) } RETURN a.ref

MATCH (a:Person) WHERE NOT EXISTS { MATCH (a)-[t:CROSSED]->(b:Place) WHERE t.at > datetime($since) } RETURN a.ref

MATCH (a:Person) RETURN a.ref, COUNT { (a)-[:LOCATED_AT]->() } AS out, COUNT { (a)<-[:LOCATED_AT]-() } AS `in` ORDER BY out DESC LIMIT 10

MATCH (a:Platform) RETURN a.ref, COUNT { (a)-[:SERVES]->() } AS out, COUNT { (a)<-[:SERVES]-() } AS `in` ORDER BY out DESC LIMIT 10

MATCH (a:Person) RETURN a.ref, COUNT { (a)-[:PART_IN]->() } AS out, COUNT { (a)<-[:PART_IN]-() } AS `in` ORDER BY out DESC LIMIT 10

MATCH (a:Person) RETURN a.ref, COUNT { (a)-[:CROSSED]->() } AS out, COUNT { (a)<-[:CROSSED]-() } AS `in` ORDER BY out DESC LIMIT 10

MATCH (a:PhoneNumber) RETURN a.ref, COUNT { (a)-[:AT_CELL]->() } AS out, COUNT { (a)<-[:AT_CELL]-() } AS `in` ORDER BY out DESC LIMIT 10

MATCH (a:PhoneNumber) RETURN a.ref, COUNT { (a)-[:USED_DEVICE]->() } AS out, COUNT { (a)<-[:USED_DEVICE]-() } AS `in` ORDER BY out DESC LIMIT 10

MATCH (a:Account) RETURN a.ref, COUNT { (a)-[:CONVERTED]->() } AS out, COUNT { (a)<-[:CONVERTED]-() } AS `in` ORDER BY out DESC LIMIT 10

MATCH (a:PhoneNumber) RETURN a.ref, COUNT { (a)-[:FORWARDED_TO]->() } AS out, COUNT { (a)<-[:FORWARDED_TO]-() } AS `in` ORDER BY out DESC LIMIT 10

MATCH (a:PhoneNumber) WHERE (a)-[:AT_CELL]->(:Place) AND NOT (a)<-[:AT_CELL]-() RETURN a LIMIT 10

MATCH (a:PhoneNumber) WHERE (a)-[:USED_DEVICE]->(:Device) AND NOT (a)<-[:USED_DEVICE]-() RETURN a LIMIT 10

MATCH (a:Account) WHERE (a)-[:CONVERTED]->(:Wallet) AND NOT (a)<-[:CONVERTED]-() RETURN a LIMIT 10

MATCH (a:PhoneNumber) WHERE (a)-[:FORWARDED_TO]->(:PhoneNumber) AND NOT (a)<-[:FORWARDED_TO]-() RETURN a LIMIT 10

MATCH (a:Wallet) WHERE (a)-[:TRANSFERRED]->(:Wallet) AND NOT (a)<-[:TRANSFERRED]-() RETURN a LIMIT 10

MATCH (a:Platform) WHERE (a)-[:SERVES]->(:Den) AND NOT (a)<-[:SERVES]-() RETURN a LIMIT 10

MATCH (a:PhoneNumber) WHERE (a)-[:PRESENTED]->(:PhoneNumber) AND NOT (a)<-[:PRESENTED]-() RETURN a LIMIT 10

MATCH (a:PhoneNumber) WHERE (a)-[:CALLED]->(:PhoneNumber) AND NOT (a)<-[:CALLED]-() RETURN a LIMIT 10

MATCH (a:PhoneNumber) RETURN a.ref AS ref, [(a)-[t:MESSAGED]->(b:PhoneNumber) WHERE t.at IS NOT NULL | {other: b.ref, at: t.at}] AS ties LIMIT 5

MATCH (a:Account) RETURN a.ref AS ref, [(a)-[t:TRANSFERRED]->(b:Account) WHERE t.at IS NOT NULL | {other: b.ref, at: t.at}] AS ties LIMIT 5

MATCH (a:Account) RETURN a.ref AS ref, [(a)-[t:WITHDREW]->(b:Place) WHERE t.at IS NOT NULL | {other: b.ref, at: t.at}] AS ties LIMIT 5

MATCH (a:Person) RETURN a.ref AS ref, [(a)-[t:HOLDS]->(b:Account) WHERE t.at IS NOT NULL | {other: b.ref, at: t.at}] AS ties LIMIT 5

MATCH (a:Person) RETURN a.ref AS ref, [(a)-[t:REGISTERED]->(b:PhoneNumber) WHERE t.at IS NOT NULL | {other: b.ref, at: t.at}] AS ties LIMIT 5

MATCH (a:Sim) RETURN a.ref AS ref, [(a)-[t:SIM_IN_DEVICE]->(b:Device) WHERE t.at IS NOT NULL | {other: b.ref, at: t.at}] AS ties LIMIT 5

MATCH (a:PhoneNumber) RETURN a.ref AS ref, [(a)-[t:NUMBER_ON_SIM]->(b:Sim) WHERE t.at IS NOT NULL | {other: b.ref, at: t.at}] AS ties LIMIT 5

MATCH (a:Device) RETURN a.ref AS ref, [(a)-[t:LOGGED_IN]->(b:Account) WHERE t.at IS NOT NULL | {other: b.ref, at: t.at}] AS ties LIMIT 5

MATCH (a:Account) RETURN a {.ref, .kind, others: COLLECT { MATCH (a)-[:WITHDREW]->(b) RETURN b.ref ORDER BY b.ref LIMIT 3 }} AS card

MATCH (a:Person) RETURN a {.ref, .kind, others: COLLECT { MATCH (a)-[:HOLDS]->(b) RETURN b.ref ORDER BY b.ref LIMIT 3 }} AS card

MATCH (a:Person) RETURN a {.ref, .kind, others: COLLECT { MATCH (a)-[:REGISTERED]->(b) RETURN b.ref ORDER BY b.ref LIMIT 3 }} AS card

MATCH (a:Sim) RETURN a {.ref, .kind, others: COLLECT { MATCH (a)-[:SIM_IN_DEVICE]->(b) RETURN b.ref ORDER BY b.ref LIMIT 3 }} AS card

MATCH (a:PhoneNumber) RETURN a {.ref, .kind, others: COLLECT { MATCH (a)-[:NUMBER_ON_SIM]->(b) RETURN b.ref ORDER BY b.ref LIMIT 3 }} AS card

MATCH (a:Device) RETURN a {.ref, .kind, others: COLLECT { MATCH (a)-[:LOGGED_IN]->(b) RETURN b.ref ORDER BY b.ref LIMIT 3 }} AS card

MATCH (a:PhoneNumber)-[t:NUMBER_ON_SIM]->(b:Sim) RETURN startNode(t).ref AS s, endNode(t).ref AS e, t {.*} AS all LIMIT 1

MATCH (a:Device)-[t:LOGGED_IN]->(b:Account) RETURN startNode(t).ref AS s, endNode(t).ref AS e, t {.*} AS all LIMIT 1

MATCH (a:Person)-[t:LOCATED_AT]->(b:Den) RETURN startNode(t).ref AS s, endNode(t).ref AS e, t {.*} AS all LIMIT 1

MATCH (a:Platform)-[t:SERVES]->(b:Account) RETURN startNode(t).ref AS s, endNode(t).ref AS e, t {.*} AS all LIMIT 1

MATCH (a:Person)-[t:PART_IN]->(b:Case) RETURN startNode(t).ref AS s, endNode(t).ref AS e, t {.*} AS all LIMIT 1

MATCH (a)-[r:CALLED|MESSAGED]-(b) RETURN type(r), count(*)

MATCH (a)-[r:CALLED|:MESSAGED]-(b) RETURN count(*) AS n

MATCH (a)-[r:!CALLED]->(b) RETURN type(r) AS t, count(*) AS n

MATCH (a)--(b) WHERE a.ref = $ref RETURN b

MATCH (a)-->(b)<--(c) WHERE a <> c RETURN a, c LIMIT 1

MATCH (a)-[]-(b) RETURN count(DISTINCT b)

MATCH (a)-[r WHERE r.amount > 100000]->(b) RETURN a, r, b LIMIT 10

MATCH (a)<-[r:TRANSFERRED {currency: 'CNY'}]-(b) RETURN b.ref, sum(r.amount)

MATCH (a)-[:HOLDS]->(x), (x)-[:TRANSFERRED]->(y), (b)-[:HOLDS]->(y) WHERE a.ref = $ref RETURN b.ref, count(*)

MATCH (a:Account)<-->(b:Account) RETURN a LIMIT 1

MATCH (a)-[t:TRANSFERRED]->(b), (a)-[:HOLDS]-(p) WHERE exists((b)<-[:HOLDS]-(p)) RETURN p
