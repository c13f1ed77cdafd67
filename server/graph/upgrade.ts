import { z } from 'zod';
import type { Progress } from '../progress.ts';
import type { Graph } from './graph.ts';
import { command, type Query, queryPerTie } from './query.ts';
import { tieTypes } from './table.ts';
import { Int, Text } from './values.ts';
import type { GraphRecord } from './whole.ts';

const shape = { params: { after: Text, limit: Int }, row: { last: z.string().nullable() } };
const recheckEntities = command('upkeep/recheck-entities', shape);
const redateStatements = command('upkeep/redate-statements', shape);
const redateTies = queryPerTie('upkeep/redate-ties', { ...shape, scoped: false });

const PAGE = 5_000;

/**
 * Brings a graph of an earlier version up to this one's form, once: until then its indexes of time bear their old name,
 * which is what it is known by, so that nothing need be asked of the claims. Goes on where a crash left it.
 */
export async function upgrade(graph: Graph, progress: Progress): Promise<void> {
  const old = await graph.run("SHOW INDEXES YIELD name WHERE name STARTS WITH 'tie_time_' RETURN name");
  if (old.length === 0) return;
  await reform(graph, progress);
  for (const { name } of old) await graph.run(`DROP INDEX ${String(name)} IF EXISTS`);
}

/** A record of a backup that an earlier version made: a graph that was put back from it has to be reformed. */
export const isOld = ({ properties }: GraphRecord): boolean => 'at' in properties && !('ats' in properties);

/** A claim's instant to its deliveries, a verdict on check digits to the key. What has this form already is left as it is. */
export async function reform(graph: Graph, progress: Progress): Promise<void> {
  const commands = [recheckEntities, redateStatements, ...tieTypes.map(redateTies)];
  for (const [done, one] of commands.entries()) {
    progress({ what: 'giving each delivery its own instant', done, total: commands.length, unit: 'kinds' });
    await throughout(graph, one);
  }
}

async function throughout(graph: Graph, one: Query<typeof shape.params, typeof shape.row>): Promise<void> {
  for (let after: string | null = ''; after !== null; ) {
    const at: string = after;
    const [page] = await graph.write((tx) => tx.run(one, { after: at, limit: PAGE }));
    after = page!.last;
  }
}
