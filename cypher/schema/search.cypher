// Search: `no` is the identifier's bare digits and letters, `tail` the same reversed (for 尾号, its last digits);
// `words` is a name folded to plain lower-case Latin, so that muller finds Müller; cjk cuts Chinese into pairs.
CREATE INDEX entity_no IF NOT EXISTS FOR (e:Entity) ON (e.no);
CREATE INDEX entity_tail IF NOT EXISTS FOR (e:Entity) ON (e.tail);
CREATE FULLTEXT INDEX statement_words IF NOT EXISTS FOR (s:Statement) ON EACH [s.words]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false } };
