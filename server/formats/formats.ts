import { csv } from './csv.ts';
import { cytoscape } from './cytoscape.ts';
import type { Format } from './format.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';

/** A new format is one file and one line. */
export const formats: readonly Format[] = [graphml, gexf, cytoscape, csv];
