import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../fault.ts';
import type { Graph } from './graph.ts';
import { table, tieTypes } from './table.ts';

const SCHEMA = path.resolve(import.meta.dirname, '../../cypher/schema');

/** The statements of one schema file; comments stay in it, a semicolon ends each. */
const statements = (file: string) =>
  readFileSync(path.join(SCHEMA, `${file}.cypher`), 'utf8')
    .replace(/^\/\/.*$/gm, '')
    .split(';')
    .map((s) => s.trim())
    .filter(Boolean);

/** Creates what is missing of constraints and indexes, and waits until they serve. Safe to run at each start. */
export async function createSchema(graph: Graph): Promise<void> {
  for (const text of [...statements('identity'), ...statements('search')]) await graph.run(text);
  for (const type of tieTypes) for (const text of statements('tie')) await graph.run(text.replaceAll('<TIE>', type));
  await graph.run('CALL db.awaitIndexes(120)');
}

/** The same for an analysis graph, which is read by other ways and kept up to date by refs. */
export async function createAnalysisSchema(graph: Graph): Promise<void> {
  for (const text of statements('analysis')) await graph.run(text);
  for (const kind of Object.keys(table.kinds))
    for (const text of statements('analysis-kind')) await graph.run(text.replaceAll('<KIND>', kind));
  for (const type of tieTypes)
    for (const text of statements('analysis-tie')) await graph.run(text.replaceAll('<TIE>', type));
  await graph.run('CALL db.awaitIndexes(120)');
}

/**
 * Takes out of an analysis graph what another unit left in it.
 * @throws Fault GRAPH_FOREIGN where it is no analysis graph: the operational one, or somebody else's.
 */
export async function emptyAnalysis(graph: Graph): Promise<void> {
  const [other] = await graph.run(
    'MATCH (n) WHERE n.id IS NOT NULL OR NOT n:Entity AND NOT n:Statement RETURN labels(n) AS labels LIMIT 1',
  );
  if (other)
    throw new Fault('GRAPH_FOREIGN', `This database is no analysis graph: it holds ${String(other.labels)}.`, {
      mend: 'Name an empty database for it (HEADWATER_ANALYSIS_URI), of a server of its own.',
    });
  await graph.run('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS');
  await graph.run('MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS');
}

/**
 * Refuses a database that is not ours, before anything is written to it: a node without our labels, or an entity whose
 * ref was made under another installation's key (its boards and links would silently point nowhere).
 * @throws Fault GRAPH_FOREIGN
 */
export async function refuseForeign(graph: Graph): Promise<void> {
  const [foreign] = await graph.run(
    'MATCH (n) WHERE NOT n:Entity AND NOT n:Statement RETURN labels(n) AS labels LIMIT 1',
  );
  if (foreign)
    throw new Fault(
      'GRAPH_FOREIGN',
      `This database holds nodes that are not Headwater's (${String(foreign.labels)}).`,
      {
        mend: 'Name an empty database (NEO4J_DATABASE), or one that Headwater made.',
      },
    );
  const [entity] = await graph.run('MATCH (e:Entity) RETURN e.id AS id, e.ref AS ref LIMIT 1');
  if (entity && graph.refOfId(String(entity.id)) !== entity.ref)
    throw new Fault('GRAPH_FOREIGN', 'This graph was made under another installation key than the data folder holds.', {
      mend: 'Name the data folder that belongs to this graph (HEADWATER_DATA), or restore keys/ from its backup.',
    });
}
