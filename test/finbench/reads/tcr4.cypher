// FinBench 4: who closes the cycle of three between two accounts of which the first paid the second.
// in: $from, $to, $since, $until, $scopes   out: other, backs, backSum, backMost, ons, onSum, onMost
MATCH (a:Account)-[t:TRANSFERRED]->(b:Account)
WHERE a.ref IN $from AND b.ref IN $to AND t.at > datetime($since) AND t.at < datetime($until) AND any(s IN t.scopes WHERE s IN $scopes)
WITH DISTINCT a, b
MATCH (b)-[on:TRANSFERRED]->(other:Account)
WHERE on.at > datetime($since) AND on.at < datetime($until) AND any(s IN on.scopes WHERE s IN $scopes)
WITH a, other, count(on) AS ons, sum(on.amount) AS onSum, max(on.amount) AS onMost
MATCH (other)-[back:TRANSFERRED]->(a)
WHERE back.at > datetime($since) AND back.at < datetime($until) AND any(s IN back.scopes WHERE s IN $scopes)
RETURN other.ref AS other, count(back) AS backs, sum(back.amount) AS backSum, max(back.amount) AS backMost, ons, onSum, onMost
