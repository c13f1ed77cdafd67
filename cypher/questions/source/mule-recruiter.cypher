// What have these accounts' holders in common: an inviter, a branch, a phone that signs in, a number left at the bank?
// in: $accounts, $least, $share, $scopes   out: common, how, accounts, among, total, share, first, last, claims
MATCH (a:Entity)
WHERE a.ref IN $accounts
CALL (a) {
  MATCH (x:Entity)-[t:CONTACT_FOR]->(a)
  WHERE any(s IN t.scopes WHERE s IN $scopes)
  RETURN x, 'number' AS how, t, [] AS more
  UNION ALL
  MATCH (x:Device)-[t:LOGGED_IN]->(a)
  WHERE any(s IN t.scopes WHERE s IN $scopes)
  RETURN x, 'device' AS how, t, [] AS more
  UNION ALL
  MATCH (a)-[t:ACTIVATED_BY]->(x:Entity)
  WHERE any(s IN t.scopes WHERE s IN $scopes)
  RETURN x, 'branch' AS how, t, [] AS more
  UNION ALL
  MATCH (a)<-[h:HOLDS]-(holder:Entity)-[same:SAME_AS*0..2]-(member:Entity)<-[t:INVITED]-(x:Entity)
  WHERE any(s IN h.scopes WHERE s IN $scopes) AND all(j IN same WHERE any(s IN j.scopes WHERE s IN $scopes))
    AND any(s IN t.scopes WHERE s IN $scopes)
  RETURN x, 'inviter' AS how, t, [h] + same AS more
}
WITH x, how, count(DISTINCT a) AS among, collect(DISTINCT a.ref) AS accounts, min(t.at) AS first, max(t.at) AS last,
     reduce(all = [], ties IN collect([t] + more) | all + ties) AS ties
WHERE among >= $least
  AND NOT EXISTS { MATCH (x)<-[:ABOUT]-(h:Statement {property: 'hub'}) WHERE any(s IN h.scopes WHERE s IN $scopes) }
CALL (x, how, first, last) {
  MATCH (x)-[t:CONTACT_FOR|LOGGED_IN|ACTIVATED_BY|INVITED]-(o:Entity)
  WHERE any(s IN t.scopes WHERE s IN $scopes) AND first <= t.at <= last
    AND (how = 'inviter' AND type(t) = 'INVITED' AND startNode(t) = x
      OR o:Account AND type(t) = CASE how WHEN 'number' THEN 'CONTACT_FOR' WHEN 'device' THEN 'LOGGED_IN' ELSE 'ACTIVATED_BY' END)
  RETURN count(DISTINCT o) AS total
}
WITH *, toFloat(among) / total AS share
WHERE share >= $share
UNWIND ties AS t
WITH x, how, accounts, among, total, share, first, last, collect(DISTINCT type(t) + '|' + t.id) AS claims
RETURN x.ref AS common, how, accounts, among, total, share, first, last, claims
ORDER BY among DESC, share DESC, common
