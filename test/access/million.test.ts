import { expect, test } from 'vitest';
import { besideOf, logged, read, verified } from '../support/log.ts';
import { memory } from '../support/memory.ts';
import { keep, part } from '../support/proof.ts';

/** Three entries a read and an event among eight reads: 25 entries of 8 reads. */
const READS = part(320_000, 3_200);
const TOGETHER = 1_600;

test('a log of any length is verified in memory that does not grow with it', { timeout: 900_000 }, async () => {
  const { office, log, key, dataDir, close } = await logged();
  for (let i = 0; i < READS; i += TOGETHER) await read(log, TOGETHER);
  const held = (await log.checkpoint())!;
  expect(held.size).toBe((READS / 8) * 25);

  const beside = besideOf(dataDir);
  const began = performance.now();
  expect(await verified(office, { key, beside, outside: [held] })).toMatchObject({
    ...{ findings: [], size: held.size, vouched: held.size, underWay: 0 },
    checkpoints: beside.length,
  });
  const seconds = (performance.now() - began) / 1000;

  // Once more, looking at the heap, since a collection takes time.
  const looked = memory();
  let next = 0;
  const progress = (size: number) => {
    if (size < next) return;
    next += held.size / 20;
    looked.look(size <= held.size / 4 ? 'early' : 'late');
  };
  await verified(office, { key, beside, outside: [held], progress });
  const grown = looked.grown().heap;
  expect(looked.most.early.heap).toBeGreaterThan(0);
  expect(grown).toBeLessThan(20);
  keep('A log of any length is verified in bounded memory', {
    entries: held.size,
    'seconds, with every signature': Math.round(seconds * 10) / 10,
    'heap grown after the first quarter, MB': Math.round(grown * 10) / 10,
  });
  await close();
});
