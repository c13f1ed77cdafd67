// Of the analysis graph: what users' questions begin at, and how it is kept up to date.
CREATE CONSTRAINT entity_ref IF NOT EXISTS FOR (e:Entity) REQUIRE e.ref IS UNIQUE;
CREATE INDEX statement_value IF NOT EXISTS FOR (s:Statement) ON (s.property, s.value);
