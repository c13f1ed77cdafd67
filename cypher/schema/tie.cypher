// For each tie of the table: an event is there once, whatever is loaded twice or at once; and it is found by time.
// The index was tie_time_<TIE> while `at` was the first source's own (server/graph/upgrade.ts).
CREATE CONSTRAINT tie_id_<TIE> IF NOT EXISTS FOR ()-[t:<TIE>]-() REQUIRE t.id IS UNIQUE;
CREATE INDEX tie_second_<TIE> IF NOT EXISTS FOR ()-[t:<TIE>]-() ON (t.at);
