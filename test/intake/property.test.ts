import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/graph.ts';
import { digest } from '../support/digest.ts';
import { freshGraph, wipe } from '../support/graph.ts';
import { desk, TRANSFERS, transfer } from '../support/intake.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await freshGraph();
});
afterAll(() => graph.close());

const HEADER = `${TRANSFERS},device_imei`;
/** Few accounts, amounts and seconds, so that equal rows are common within a part and between parts. */
const good = fc
  .record({
    from: fc.constantFrom('1001', '1002', '1003'),
    to: fc.constantFrom('1002', '1003', '1004', '1005'),
    amount: fc.constantFrom('5', '5.00', '6.5'),
    second: fc.integer({ min: 0, max: 2 }),
    comment: fc.constantFrom('', 'rent', '"a, ""b"""', '"two\nlines"'),
    device: fc.constantFrom('', '', '490154203237518', '000000000000000'),
  })
  .map((r) => `${transfer(r.from, r.to, r.amount, `2016-03-01 12:00:0${r.second}`, '', r.comment)},${r.device}`);
const bad = fc.constantFrom(
  `${transfer('1001', '1002', 'five', '2016-03-01 12:00:00')},`,
  `${transfer('1001', '1002', '5', '2016-02-30 12:00:00')},`,
  `${transfer('', '1002', '5', '2016-03-01 12:00:00')},`,
  '2016-03-01 12:00:00,1001,X',
  transfer('1001', '1002', '5', '2016-03-01 12:00:00', '', '"never closed,'),
);
const row = fc.oneof(
  { weight: 5, arbitrary: good.map((text) => ({ text, good: true })) },
  { weight: 1, arbitrary: bad.map((text) => ({ text, good: false })) },
);
const part = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 25 }),
  chunk: fc.integer({ min: 1, max: 30 }),
});

test('whatever the parts, the order and the chunks: every row is told of, and the graph is the same', {
  timeout: 60_000,
}, async () => {
  /** The graph that comes of the parts in this order; batches are called by their part. */
  const loaded = async (parts: readonly { rows: { text: string; good: boolean }[]; chunk: number; n: number }[]) => {
    await wipe(graph);
    const at = await desk(graph);
    const names: Record<string, string> = {};
    for (const { rows, chunk, n } of parts) {
      at.parts.chunkRows = chunk;
      // Blank lines at the end, which are no rows, tell parts of equal rows apart: one file twice is told to be that.
      const file = at.file(`part${n}.csv`, `${[HEADER, ...rows.map((r) => r.text)].join('\n')}${'\n'.repeat(n + 1)}`);
      const outcome = await at.load('bank-transfers', file);
      names[outcome.batch] = `part ${n}`;
      expect(outcome).toMatchObject({ status: 'loaded', read: rows.length });
      expect(outcome.read).toBe(outcome.loaded + outcome.there + outcome.setAside);
      expect(outcome.setAside).toBe(rows.filter((r) => !r.good).length);
    }
    const made = await digest(graph, names);
    await at.close();
    return made;
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { minLength: 1, maxLength: 3 }).chain((parts) =>
        fc.record({
          parts: fc.constant(parts.map((p, n) => ({ ...p, n }))),
          order: fc.shuffledSubarray([...parts.keys()], { minLength: parts.length, maxLength: parts.length }),
          chunks: fc.array(fc.integer({ min: 4, max: 30 }), { minLength: parts.length, maxLength: parts.length }),
        }),
      ),
      async ({ parts, order, chunks }) => {
        const one = await loaded(parts);
        expect(await loaded(order.map((i, at) => ({ ...parts[i]!, chunk: chunks[at]! })))).toBe(one);
      },
    ),
    { numRuns: 8, endOnFailure: true },
  );
});
