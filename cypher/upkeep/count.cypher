// How much the graph holds, whatever it is.
// out: entities, statements, relationships
CALL () { MATCH (e:Entity) RETURN count(e) AS entities }
CALL () { MATCH (s:Statement) RETURN count(s) AS statements }
CALL () { MATCH ()-[r]->() RETURN count(r) AS relationships }
RETURN entities, statements, relationships
