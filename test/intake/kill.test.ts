import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Graph } from '../../server/graph/graph.ts';
import { undo } from '../../server/intake/undo.ts';
import { digest } from '../support/digest.ts';
import { freshGraph, TEST_KEY, wipe } from '../support/graph.ts';
import { desk, sheet, transfer } from '../support/intake.ts';
import { isWhole, keep } from '../support/proof.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await freshGraph();
});
afterAll(() => graph.close());

const rows = Array.from({ length: 300 }, (_, i) =>
  transfer(
    String(1000 + (i % 7)),
    String(2000 + (i % 11)),
    String(1 + (i % 3)),
    `2016-03-01 12:00:0${i % 5}`,
    i % 4 ? `R${i}` : '',
  ),
);

/** The load takes 41 steps and more, as long as it is not killed. */
const STEPS = isWhole ? Array.from({ length: 41 }, (_, i) => i + 1) : [1, 2, 3, 5, 14, 29, 41];

const dies = (dataDir: string, file: string, step: number): Promise<NodeJS.Signals | null> => {
  const { uri, password } = inject('graph');
  const script = path.resolve(import.meta.dirname, '../support/dying-intake.ts');
  const words = [uri, TEST_KEY.toString('hex'), dataDir, file, String(step), '40'];
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...words], {
    env: { ...process.env, DYING_PASSWORD: password },
    stdio: 'inherit',
  });
  return new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
};

test('killed at any point and asked again, the graph is that of an undisturbed load', {
  timeout: 60_000 + STEPS.length * 20_000,
}, async () => {
  await wipe(graph);
  const calm = await desk(graph, 40);
  expect(await calm.load('bank-transfers', calm.file('t.csv', sheet(...rows)))).toMatchObject({
    read: 300,
    loaded: 300,
  });
  const expected = await digest(graph);
  await calm.close();
  for (const step of STEPS) {
    await wipe(graph);
    const at = await desk(graph, 40);
    const file = at.file('t.csv', sheet(...rows));
    expect(await dies(at.parts.dataDir, file, step), `killed at step ${step}`).toBe('SIGKILL');
    expect(await at.load('bank-transfers', file)).toMatchObject({
      status: 'resumed',
      read: 300,
      loaded: 300,
      there: 0,
    });
    expect(await digest(graph), `killed at step ${step}`).toBe(expected);
    await at.close();
  }
  keep('A load killed (-9) at any step and asked again ends as one that nobody disturbed', {
    'kills, each at another step': STEPS.length,
  });
});

test('a batch that was killed can be undone without being ended first', { timeout: 60_000 }, async () => {
  await wipe(graph);
  const at = await desk(graph, 40);
  expect(await dies(at.parts.dataDir, at.file('t.csv', sheet(...rows)), 14)).toBe('SIGKILL');
  await undo(at.parts, 1);
  expect(await graph.run('MATCH (n) RETURN count(n) AS n')).toEqual([{ n: 0n }]);
  await at.close();
});
