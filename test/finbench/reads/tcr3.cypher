// FinBench 3: how many transfers lie between two accounts at least, whatever their order in time; no row where none lead there.
// in: $from, $to, $since, $until, $scopes   out: length
MATCH (a:Account), (b:Account)
WHERE a.ref IN $from AND b.ref IN $to
MATCH p = SHORTEST 1 (a) (()-[t:TRANSFERRED]->()
  WHERE t.at > datetime($since) AND t.at < datetime($until) AND any(s IN t.scopes WHERE s IN $scopes))+ (b)
RETURN length(p) AS length
