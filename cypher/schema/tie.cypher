// For each tie of the table: an event is there once, whatever is loaded twice or at once; and it is found by time.
CREATE CONSTRAINT tie_id_<TIE> IF NOT EXISTS FOR ()-[t:<TIE>]-() REQUIRE t.id IS UNIQUE;
CREATE INDEX tie_time_<TIE> IF NOT EXISTS FOR ()-[t:<TIE>]-() ON (t.at);
