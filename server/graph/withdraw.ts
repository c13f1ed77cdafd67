import { z } from 'zod';
import type { Graph } from './graph.ts';
import { command, queryPerTie } from './query.ts';
import { Int, Rows, Texts } from './values.ts';

/** Deliveries taken back: of one claim, those rows of a batch that said it. */
export type Withdrawn = { type: string; id: string; sources: string[] };

const takeFromTies = queryPerTie('intake/take-deliveries', {
  params: { rows: Rows },
  row: { ends: z.array(z.string()) },
  scoped: false,
});
const takeFromStatements = command('intake/take-statement-deliveries', {
  params: { rows: Rows },
  row: { about: z.string() },
});
const removeLone = command('intake/remove-lone', { params: { ids: Texts }, row: {} });
const unmarkJoined = command('intake/unmark-joined', { params: { ids: Texts }, row: {} });
const loneEntities = command('intake/lone-entities', { params: { limit: Int }, row: { id: z.string() } });

/**
 * Claims go with their last delivery, entities with their last claim, all in one transaction: a crash leaves either
 * the whole or nothing of it undone. Taking back what is gone already changes nothing.
 */
export const withdraw = (graph: Graph, withdrawn: readonly Withdrawn[]): Promise<void> =>
  graph.write(async (tx) => {
    const alone = new Set<string>();
    for (const type of new Set(withdrawn.map((w) => w.type))) {
      const rows = onceEach(withdrawn.filter((w) => w.type === type));
      if (type === 'Statement') for (const { about } of await tx.run(takeFromStatements, { rows })) alone.add(about);
      else {
        const ends = (await tx.run(takeFromTies(type), { rows })).flatMap((r) => r.ends);
        for (const id of ends) alone.add(id);
        if (type === 'SAME_AS') await tx.run(unmarkJoined, { ids: ends });
      }
    }
    if (alone.size > 0) await tx.run(removeLone, { ids: [...alone] });
  });

/** A claim named twice must be taken up once: its lists would have shrunk under the second. */
function onceEach(withdrawn: readonly Withdrawn[]): [id: string, sources: string[]][] {
  const rows = new Map<string, string[]>();
  for (const { id, sources } of withdrawn) {
    const row = rows.get(id);
    if (row) row.push(...sources);
    else rows.set(id, [...sources]);
  }
  return [...rows];
}

const PAGE = 10_000;

/** Entities that a crash left between their own transaction and that of their claims. */
export async function sweepLone(graph: Graph): Promise<void> {
  for (;;) {
    const found = await graph.ask(loneEntities, { limit: PAGE }, { timeoutMs: 600_000 });
    if (found.length === 0) return;
    await graph.write((tx) => tx.run(removeLone, { ids: found.map((r) => r.id) }));
  }
}
