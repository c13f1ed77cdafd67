import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { library } from '../../server/graph/library.ts';
import type { Asking } from './asking.ts';
import { openWorld } from './world.ts';
import { globSync } from 'tinyglobby';
import path from 'node:path';

/** Each shipped question on its planted story: what must be found, what must not, and who must not rank. */
let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => {
  world = await openWorld();
}, 600_000);
afterAll(() => world.close());

const told = globSync('*/*.ts', { cwd: import.meta.dirname }).map((file) => file.replace(/\.ts$/, ''));
const tests = await Promise.all(
  told.map(async (id) => [id, await import(path.join(import.meta.dirname, `${id}.ts`))] as const),
);

test('every shipped question has a story that it is tried on', () => {
  expect([...told].sort()).toEqual(library.map(({ id }) => id).sort());
});

for (const [id, module] of tests)
  describe(id, () => (module as { default: (world: () => Asking) => void }).default(() => world.asking));
