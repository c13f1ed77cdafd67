// How much the analysis graph holds.
// out: entities, ties
RETURN COUNT { (:Entity) } AS entities, COUNT { ()-[]->() } - COUNT { (:Statement) } AS ties
