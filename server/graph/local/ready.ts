import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../fault.ts';
import type { Progress } from '../../progress.ts';
import { type GraphAddress, openGraph } from '../graph.ts';
import { lastWord, linesOf, tail } from './log.ts';
import type { Place } from './place.ts';
import { lives, type Running } from './process.ts';

const MENDS: readonly [RegExp, string][] = [
  [/already in use|BindException/i, 'End the program that has the port, or set HEADWATER_BOLT_PORT to another.'],
  [
    /locked by another process|StoreLock/i,
    'Another Neo4j has this store open: end it, or name another HEADWATER_DATA.',
  ],
  [
    /heap|reserve enough space|OutOfMemory|memory/i,
    'Give it what the machine has: HEADWATER_HEAP_MB, HEADWATER_PAGECACHE_MB.',
  ],
  [/space left/i, 'Make room on the disk of the data folder.'],
];

/**
 * Waits until a query answers, for as long as the server lives: a recovery after a crash may take minutes.
 * @throws Fault SETUP when it ends instead, or refuses the password.
 */
export async function untilReady(
  { address, server, at }: { address: GraphAddress; server: Running; at: Place },
  progress: Progress,
  signal?: AbortSignal,
): Promise<void> {
  const graph = openGraph(address, Buffer.alloc(0));
  const begun = Date.now();
  const logged = sizeOf(at.debug);
  try {
    for (;;) {
      signal?.throwIfAborted();
      if (!lives(server)) throw diedAtStart(at);
      if (await graph.answers()) return;
      const seconds = Math.round((Date.now() - begun) / 1000);
      progress(recovery(tail(at.debug, logged)) ?? { what: 'starting Neo4j', done: seconds, unit: 's' });
      await sleep(250, undefined, signal ? { signal } : {});
    }
  } finally {
    await graph.close();
  }
}

export function diedAtStart(at: Place): Fault {
  const reason = lastWord(linesOf(at.console));
  return new Fault('SETUP', `Neo4j ended while it was starting: ${reason}`, {
    mend: `${MENDS.find(([sign]) => sign.test(reason))?.[1] ?? 'Mend what it names, then start again.'} Its whole log: ${at.console}`,
    place: { file: at.console },
  });
}

/** After a crash each database goes through its transaction log before it opens, and says how far in tenths. */
export function recovery(log: string): { what: string; done?: number; total?: number; unit?: string } | undefined {
  const under = log.slice(log.lastIndexOf('Recovery required from position'));
  if (!under.startsWith('Recovery required') || /Recovery in .* completed/.test(under)) return undefined;
  const percent = [...under.matchAll(/(\d+)% completed/g)].at(-1)?.[1];
  return { what: 'recovering the graph after a crash', done: Number(percent ?? 0), total: 100, unit: '%' };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
