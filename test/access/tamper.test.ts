import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { random } from '../../seed/random.ts';
import type { Checkpoint } from '../../server/access/log/checkpoint.ts';
import { besideOf, logged, read, verified } from '../support/log.ts';
import { keep, part } from '../support/proof.ts';
import { keptCheckpoints, TAMPERS, type Tamper, unchanged } from '../support/tamper.ts';

const SEED = 2016;

let desk: Awaited<ReturnType<typeof logged>>;
/** What a co-signer keeps, and how far it goes; some entries came after. */
let held: Checkpoint;
beforeAll(async () => {
  desk = await logged();
  for (let i = 0; i < 4; i++) {
    await read(desk.log, 16);
    held = (await desk.log.checkpoint())!;
  }
  await read(desk.log, 5);
}, 60_000);
afterAll(() => desk.close());

/** What verification finds once this was done to the office and to checkpoints.txt; then it is taken back. */
async function foundAfter(tamper: Tamper, chance: ReturnType<typeof random>, outside: Checkpoint[]) {
  const { office, key, dataDir } = desk;
  const tx = await office.startTransaction().execute();
  try {
    const beside = (await tamper(tx, chance, held.size, key)) ?? besideOf(dataDir);
    return await verified(tx, { key, outside, beside });
  } finally {
    await tx.rollback().execute();
  }
}

describe('a log', () => {
  test('that nobody touched has no finding, and says how far others vouch for it', async () => {
    const { office, key, dataDir } = desk;
    expect(await verified(office, { key, outside: [held], beside: besideOf(dataDir) })).toMatchObject({
      findings: [],
      signed: held.size,
      vouched: held.size,
      checkpoints: 4,
      size: held.size + 5 * 3 + 1,
    });
    expect(await keptCheckpoints(office)).toEqual(besideOf(dataDir));
  });

  test('that was bent in any way is found so, given a checkpoint from before that somebody else keeps', {
    timeout: 600_000,
  }, async () => {
    const whole = part(1_000);
    const ways = Object.entries(TAMPERS);
    const caught: Record<string, number> = {};
    for (let i = 0; i < whole; i++) {
      const [name, tamper] = ways[i % ways.length]!;
      const { findings } = await foundAfter(tamper, random(SEED, `tamper ${i}`), [held]);
      expect(findings.length, `${name}, number ${i}`).toBeGreaterThan(0);
      caught[name] = (caught[name] ?? 0) + 1;
    }
    expect(Object.values(caught).reduce((a, b) => a + b)).toBe(whole);
    keep('A log that was bent is found so, given a checkpoint that somebody else keeps', {
      ...Object.fromEntries(Object.entries(caught).map(([name, count]) => [`${name}, found of ${count}`, count])),
      seed: SEED,
    });
  });

  test('that was forked or cut by whoever has the key is not found so without such a checkpoint', async () => {
    const chance = random(SEED, 'stolen key');
    // The forger's hand is clean: what was written anew unchanged is the same to the byte.
    expect((await foundAfter(unchanged, chance, [held])).findings).toEqual([]);
    for (const name of ['fork', 'truncate'])
      expect(
        (await foundAfter(TAMPERS[name]!, chance, [])).whats.filter((what) => !/no closing entry/.test(what)),
      ).toEqual([]);
  });

  test('says where it was bent: between which checkpoints, and what is wrong there', async () => {
    const sizes = (await keptCheckpoints(desk.office)).map(({ size }) => size);
    const seq = sizes[1]! + 3;
    const found = await foundAfter(
      async (office) => {
        const { entry } = await office
          .selectFrom('audit')
          .select('entry')
          .where('seq', '=', seq)
          .executeTakeFirstOrThrow();
        const changed = JSON.stringify({ ...JSON.parse(entry), reason: 'another' });
        await office.updateTable('audit').set({ entry: changed }).where('seq', '=', seq).execute();
        return null;
      },
      random(SEED, 'where'),
      [held],
    );
    expect(found.whats).toEqual([
      `the first ${sizes[2]} entries are not those of the checkpoint in checkpoints.txt`,
      expect.stringMatching(`^entries ${sizes[1]} to ${sizes[2]! - 1} are not those that were signed at `),
    ]);
  });
});
