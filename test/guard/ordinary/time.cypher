MATCH (a)-[t:CALLED]->(b) RETURN datetime.truncate('day', t.at) AS day, count(*) AS calls ORDER BY day

MATCH (a)-[t:CALLED]->(b) RETURN datetime.truncate('week', t.at) AS week, count(*) AS calls ORDER BY week

MATCH (a)-[t:CALLED]->(b) RETURN datetime.truncate('month', t.at) AS month, count(*) AS calls ORDER BY month

MATCH (a)-[t:CALLED]->(b) RETURN datetime.truncate('quarter', t.at) AS quarter, count(*) AS calls ORDER BY quarter

MATCH (a)-[t:CALLED]->(b) RETURN datetime.truncate('year', t.at) AS year, count(*) AS calls ORDER BY year

MATCH (a)-[t:CALLED]->(b) RETURN datetime.truncate('hour', t.at) AS hour, count(*) AS calls ORDER BY hour

RETURN date() AS value

RETURN datetime() AS value

RETURN localdatetime() AS value

RETURN time() AS value

RETURN localtime() AS value

RETURN date('2016-03-05') AS value

RETURN datetime('2016-03-05T09:00:00+08:00') AS value

RETURN datetime({year: 2016, month: 3, day: 5, hour: 9}) AS value

RETURN duration('P1DT2H') AS value

RETURN duration({days: 3, hours: 2}) AS value

RETURN datetime.fromEpochMillis(1457139600000) AS value

RETURN datetime.fromEpoch(1457139600, 0) AS value

RETURN datetime({timezone: 'Asia/Shanghai'}) AS value

RETURN date({year: 2016, week: 9}) AS value

RETURN localtime('10:15') AS value

RETURN date.realtime() AS value

RETURN datetime.transaction() AS value

RETURN point({latitude: 31.2, longitude: 121.5}) AS value

RETURN point({x: 1, y: 2, crs: 'cartesian'}) AS value

MATCH (a)-[t:CALLED]->(b) WHERE t.at > datetime() - duration({days: 7}) RETURN count(*)

MATCH (a)-[t:CALLED]->(b) WHERE t.at.year = 2016 AND t.at.month IN [3, 4] AND t.at.dayOfWeek < 6 RETURN count(*)

MATCH (a)-[t:CALLED]->(b) WITH a, min(t.at) AS first, max(t.at) AS last RETURN a.ref, duration.inDays(first, last).days AS days ORDER BY days DESC LIMIT 10

MATCH (p:PhoneNumber)<-[r:REGISTERED]-(o) WITH o, date(r.from) AS day, collect(p.ref) AS numbers WHERE size(numbers) > 2 RETURN o.ref, day, numbers

MATCH (a)-[t:CALLED]->(b)-[u:CALLED]->(c) WHERE u.at > t.at AND u.at < t.at + duration('PT10M') RETURN a.ref, b.ref, c.ref, u.at - duration({minutes: 1}) AS around

MATCH (a)-[t:LOCATED_AT]->(d:Den) WHERE t.from <= $until AND (t.ends IS NULL OR any(e IN t.ends WHERE e >= $since)) RETURN a, d

MATCH (a:PhoneNumber)-[t:CALLED]->(b:PhoneNumber) WITH a, count(*) AS n, count(DISTINCT b) AS others, count(DISTINCT date(t.at)) AS days RETURN a.ref AS `号码`, n AS `次数`, others AS `对端`, days AS `天数` ORDER BY `次数` DESC LIMIT 20

UNWIND range(0, 23) AS hour OPTIONAL MATCH ()-[t:CALLED]->() WHERE t.at.hour = hour RETURN hour, count(t) AS n

WITH date('2016-03-01') AS start UNWIND range(0, 30) AS i WITH start + duration({days: i}) AS day OPTIONAL MATCH ()-[t:CALLED]->() WHERE date(t.at) = day RETURN day, count(t)

MATCH (a)-[t:CALLED]->(b) WHERE time(t.at) >= time('22:00') OR t.at.hour < 6 RETURN a.ref, count(*) AS nightly ORDER BY nightly DESC LIMIT 5

MATCH ()-[t:CALLED]->() RETURN max(t.at) AS newest, toString(min(t.at)) AS oldest

MATCH (p:Place) WHERE point.distance(p.point, point({latitude: 31.23, longitude: 121.47})) < 500 RETURN p

MATCH (p:Place) WHERE point.withinBBox(p.point, point({x: 0, y: 0}), point({x: 1, y: 1})) RETURN p

RETURN duration.between(date('2016-01-01'), date('2016-03-05')) AS d, duration.inMonths(date('2016-01-01'), date('2016-03-05')).months AS m

MATCH (a)-[t:CALLED]->(b) RETURN substring(toString(t.at), 0, 10) AS day, count(*) ORDER BY day

MATCH (a)-[t:CALLED]->(b) RETURN t.at.epochSeconds / 3600 AS slot, count(*) AS n

MATCH (a)-[t:CALLED]->(b) WITH a, b, collect(t.at) AS at WHERE size(at) > 5 AND all(x IN at WHERE x.hour >= 9 AND x.hour < 17) RETURN a, b
