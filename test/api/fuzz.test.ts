import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { random as randomOf } from '../../seed/random.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { makeSchema } from '../../server/schema.ts';
import { strange } from '../support/documents.ts';
import { freshGraph } from '../support/graph.ts';
import { memory } from '../support/memory.ts';
import { keep, part } from '../support/proof.ts';
import { served } from '../support/served.ts';
import { viewerOf } from '../support/world.ts';

const SEED = 2016;
/** Documents that a stranger to the schema's sense may write (safety.md's bar: 100,000). */
const DOCUMENTS = part(100_000, 1_500);

let graph: Graph;
let office: Office;
let folder: string;
let api: Awaited<ReturnType<typeof served>>;

beforeAll(async () => {
  graph = await freshGraph();
  // On the disk, as it is: the log in memory would be counted with what the answers leave there.
  folder = mkdtempSync(path.join(os.tmpdir(), 'headwater-fuzz-'));
  office = await openOffice(path.join(folder, 'office.sqlite'));
  api = await served({ graph, office, viewer: () => viewerOf('A'), demo: false });
});
afterAll(async () => {
  await api.close();
  await office.destroy();
  rmSync(folder, { recursive: true, force: true });
  await graph.close();
});

test('whatever document an analyst sends, it is answered or refused with a code, and nothing of the inside shows', {
  timeout: 30_000 + DOCUMENTS * 40,
}, async () => {
  const schema = makeSchema();
  const random = randomOf(SEED, 'documents');
  const refusals: number[] = [];
  let answered = 0;
  const held = memory();
  for (let n = 0; n < DOCUMENTS; n++) {
    if (n % (DOCUMENTS / 50) === 0) held.look(n < DOCUMENTS / 10 ? 'early' : 'late');
    const body = JSON.stringify({
      query: strange(schema, random),
      variables: random.chance(20) ? { x: n } : undefined,
    });
    const began = performance.now();
    const { status, text } = await api.send(body);
    const took = performance.now() - began;
    const reply = JSON.parse(text) as { data?: unknown; errors?: { message: string; extensions: { code: string } }[] };
    const said = `${n}: ${status} ${text.slice(0, 500)} to ${body.slice(0, 500)}`;
    expect(status, said).toBeLessThan(500);
    expect(text, said).not.toMatch(/node_modules|\bat [^ ]+:\d+:\d+|did you mean \\?"[a-z]/i);
    for (const { extensions } of reply.errors ?? []) expect(extensions.code, said).toMatch(/^[A-Z_]+$/);
    expect(reply.errors?.some(({ extensions }) => extensions.code === 'INTERNAL') ?? false, said).toBe(false);
    if (status === 200) answered += 1;
    else refusals.push(took);
  }
  // Both roads were taken: documents that reach the graph, and documents that do not.
  expect(answered).toBeGreaterThan(DOCUMENTS / 50);
  expect(refusals.length).toBeGreaterThan(DOCUMENTS / 10);
  const grown = held.grown();
  // What V8 gives back to the system, and when, is its own affair; what lives on after a collection is ours.
  expect(grown.heap).toBeLessThan(50);
  const sorted = refusals.toSorted((a, b) => a - b);
  keep('Whatever document is sent, it is answered or refused with a code', {
    documents: DOCUMENTS,
    'reached the graph or the office': answered,
    'refused, ms at the 99th of a hundred': sorted[Math.floor(sorted.length * 0.99)]!.toFixed(1),
    'MB of live heap grown after the first tenth': grown.heap.toFixed(1),
    'outside the heap': grown.outside.toFixed(1),
    resident: grown.resident.toFixed(0),
    seed: SEED,
  });
});
