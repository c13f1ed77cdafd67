import { setTimeout as sleep } from 'node:timers/promises';
import { isFault } from '../../fault.ts';
import type { Progress } from '../../progress.ts';
import type { GraphAddress } from '../graph.ts';
import type { Place } from './place.ts';
import { end, lives, type Running } from './process.ts';
import { untilReady } from './ready.ts';

const LOOK_MS = 250;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;
/** A server that lived this long had started well; what ends it later is a new trouble. */
const STEADY_MS = 60_000;

type Watched = { address: GraphAddress; server: Running; at: Place; spawn: () => Running };

/** Starts the server again whenever it dies, each time in a row a little later, until it is stopped. */
export function keepUp({ address, server, at, spawn }: Watched, progress: Progress) {
  const stopping = new AbortController();
  const { signal } = stopping;
  let state: 'up' | 'starting' | 'down' = 'up';
  let waitMs = FIRST_WAIT_MS;
  let since = Date.now();

  const again = async () => {
    state = 'down';
    waitMs = Date.now() - since > STEADY_MS ? FIRST_WAIT_MS : Math.min(waitMs * 2, LONGEST_WAIT_MS);
    progress({ what: 'Neo4j ended; starting it again' });
    await sleep(waitMs, undefined, { signal, ref: false });
    server = spawn();
    since = Date.now();
    state = 'starting';
    await untilReady({ address, server, at }, progress, signal);
    state = 'up';
    progress({ what: 'Neo4j answers again' });
  };

  const loop = async () => {
    while (!signal.aborted)
      try {
        await sleep(LOOK_MS, undefined, { signal, ref: false });
        if (!lives(server)) await again();
      } catch (error) {
        if (signal.aborted) return;
        progress({ what: isFault(error) ? error.message : `Neo4j could not be started again: ${error}` });
        await end(server);
      }
  };
  const watching = loop();

  return {
    state: () => state,
    async stop(): Promise<void> {
      stopping.abort();
      await watching;
      await end(server);
      state = 'down';
    },
  };
}
