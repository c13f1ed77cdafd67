// Of the analysis graph, for each kind: questions name the kind, and find things by what people call them.
CREATE INDEX identifier_<KIND> IF NOT EXISTS FOR (e:<KIND>) ON (e.identifier);
CREATE INDEX name_<KIND> IF NOT EXISTS FOR (e:<KIND>) ON (e.name);
CREATE INDEX ref_<KIND> IF NOT EXISTS FOR (e:<KIND>) ON (e.ref);
