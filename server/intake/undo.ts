import path from 'node:path';
import { Fault } from '../fault.ts';
import { claimId } from '../graph/ids.ts';
import { sweepLone, type Withdrawn, withdraw } from '../graph/withdraw.ts';
import { holdLock } from '../office/lock.ts';
import {
  type Batch,
  batchOf,
  type Chunk,
  chunksOf,
  type Delivery,
  deliveriesOf,
  forgetChunk,
  forgetSetAside,
  setStatus,
} from '../office/manifest.ts';
import type { Parts } from './intake.ts';
import { removeSetAside, setAsideFile } from './setaside.ts';

/**
 * Takes a whole batch back, the last chunk first; what a crash interrupts is continued by asking the same again. The
 * batch stays listed as undone; what only it said is no longer in the graph.
 * @throws Fault NOT_FOUND, or CONFLICT while an intake is under way.
 */
export async function undo(parts: Parts, id: number): Promise<Batch> {
  const release = holdLock(path.join(parts.dataDir, 'intake.lock'), 'An intake, its undoing or a backup');
  try {
    const batch = await batchOf(parts.office, id);
    if (!batch || batch.status === 'undone')
      throw new Fault('NOT_FOUND', `There is no batch ${id} to undo.`, {
        mend: 'npm run intake -- list tells which there are.',
      });
    await takeBack(parts, batch);
    return (await batchOf(parts.office, id))!;
  } finally {
    release();
  }
}

/** For whoever holds the lock already. */
export async function takeBack({ graph, office, dataDir, progress }: Parts, batch: Batch): Promise<void> {
  const { id } = batch;
  await setStatus(office, id, 'undoing');
  const chunks = await chunksOf(office, id);
  for (const [i, chunk] of chunks.toReversed().entries()) {
    for (const part of parts(await deliveriesOf(office, chunk))) await withdraw(graph, withdrawn(id, part));
    // Between writing entities and writing their claims a crash leaves entities that no claim names.
    if (!chunk.written) await sweepLone(graph);
    await forgetChunk(office, chunk);
    progress({ what: `undo batch ${id}`, done: i + 1, total: chunks.length, unit: 'chunks' });
  }
  await removeSetAside(setAsideFile(dataDir, batch));
  await forgetSetAside(office, id);
  await setStatus(office, id, 'undone');
}

const DELIVERIES = 5_000;

function* parts(deliveries: readonly Delivery[]): Generator<Delivery[]> {
  for (let at = 0; at < deliveries.length; at += DELIVERIES) yield deliveries.slice(at, at + DELIVERIES);
}

const withdrawn = (batch: Chunk['batch'], deliveries: readonly Delivery[]): Withdrawn[] =>
  deliveries.map(({ type, base, ordinal, row }) => ({
    type,
    id: claimId(base, ordinal),
    sources: [`${batch}:${row}`],
  }));
