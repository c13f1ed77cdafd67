// Out of the analysis graph: ties of one type, before they are put there as they now are.
// in: $refs
UNWIND $refs AS ref
MATCH ()-[t:<TIE> {ref: ref}]->()
DELETE t
