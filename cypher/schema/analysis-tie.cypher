// Of the analysis graph, for each tie of the table: it is there once, and it is found by time.
CREATE CONSTRAINT tie_ref_<TIE> IF NOT EXISTS FOR ()-[t:<TIE>]-() REQUIRE t.ref IS UNIQUE;
CREATE INDEX tie_at_<TIE> IF NOT EXISTS FOR ()-[t:<TIE>]-() ON (t.at);
