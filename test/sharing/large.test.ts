import { randomBytes } from 'node:crypto';
import { generateX25519Identity } from 'age-encryption';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { random as randomOf } from '../../seed/random.ts';
import { judge } from '../../server/bundle/judge.ts';
import { type Self, selfOf } from '../../server/bundle/party.ts';
import { open, seal } from '../../server/bundle/seal.ts';
import type { Claims } from '../../server/bundle/shape.ts';
import { gather } from '../../server/exchange/gather.ts';
import { load } from '../../server/exchange/load.ts';
import { NOTHING } from '../../server/exchange/part.ts';
import { profiles } from '../../server/exchange/profiles.ts';
import { redact } from '../../server/exchange/redact.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { entityId, tieId } from '../../server/graph/ids.ts';
import { freshGraph, wipe } from '../support/graph.ts';
import { desk, sheet, transfer } from '../support/intake.ts';
import { keep, part } from '../support/proof.ts';
import { claimsIn } from '../support/released.ts';
import { viewerOf } from '../support/world.ts';

/** What the aim is stated for: 10,000 entities and 50,000 events, made, verified and loaded in half a minute. */
const [ENTITIES, EVENTS] = [part(10_000, 500), part(50_000, 2_500)];
const SEED = 11;

let graph: Graph;
beforeAll(async () => {
  graph = await freshGraph();
});
afterAll(() => graph.close());

test('a large release that leaves nothing out is made, verified and loaded, and is there what it was here', {
  timeout: 600_000,
}, async () => {
  const random = randomOf(SEED, 'large');
  const account = (i: number) => String(1_000_000 + i);
  const rows = Array.from({ length: EVENTS }, (_, i) => {
    const from = i % ENTITIES;
    const to = (from + 1 + random.int(ENTITIES - 1)) % ENTITIES;
    const at = new Date(Date.UTC(2016, 0, 1) + i * 61_000).toISOString().slice(0, 19).replace('T', ' ');
    return [
      from,
      to,
      transfer(account(from), account(to), `${1 + random.int(90_000)}.${random.int(90) + 10}`, at),
    ] as const;
  });
  const ours = await desk(graph);
  const terms = { scope: 'A', agency: 'test', tlp: 'GREEN' as const };
  await ours.load('bank-transfers', ours.file('all.csv', sheet(...rows.map(([, , row]) => row))), terms);
  const before = await claimsIn(graph);

  const ref = (i: number) => graph.refOfId(entityId('Account', `domestic:X:${account(i)}`));
  const choice = {
    entities: Array.from({ length: ENTITIES }, (_, i) => ref(i)),
    links: [...new Set(rows.map(([from, to]) => tieId(ref(from), 'TRANSFERRED', ref(to))))],
  };
  const [sender, recipient] = (await Promise.all(['Ours', 'Theirs'].map(someone))) as [Self, Self];
  const took: Record<string, number> = {};
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
  const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const began = performance.now();
    const done = await work();
    took[name] = (performance.now() - began) / 1_000;
    return done;
  };
  const gathered = await timed('gathered', () => gather(viewerOf('A'), { graph, office: ours.parts.office }, choice));
  const redaction = { profile: profiles.prosecutor!, changes: [], own: [], seed: randomBytes(32) };
  const { claims } = await timed('redacted', () => redact(gathered, redaction));
  const { bytes } = await timed('sealed', () =>
    seal(
      sender,
      {
        ...{ kind: 'release', to: recipient.party, number: 1, previous: null, expiresAt: '2099-01-01T00:00:00Z' },
        ...{ purpose: 'test', legalBasis: 'test', tlp: 'GREEN', handling: '', answers: null },
      },
      claims,
    ),
  );
  await ours.close();
  await wipe(graph);

  const theirs = await desk(graph);
  const now = '2016-06-01T00:00:00.000Z';
  await theirs.parts.office
    .insertInto('scope')
    .values({
      ...{ id: 'release', title: 'r', kind: 'release', agency: null, holder: 'Ours', legal_basis: 'test' },
      ...{ instrument: '', begins_at: now, ends_at: null, keep_until: null, erased_at: null, created_at: now },
    })
    .execute();
  const opened = await timed('verified', async () => {
    const found = await open(recipient, bytes);
    expect(judge(found, { sender: { revokedAt: null }, before: [] }, new Date())).toEqual([]);
    return found;
  });
  const release = { manifest: opened.manifest, content: opened.content as Claims, hash: opened.hash, partner: 'Ours' };
  const loaded = await timed('loaded', () => load(theirs.parts, release, { scope: 'release', without: NOTHING }));
  clearInterval(watch);
  expect(loaded).toMatchObject({ loaded: EVENTS, setAside: 0 });
  const fields = (lines: readonly string[]) => lines.map((line) => JSON.stringify(JSON.parse(line).slice(0, 4)));
  expect(fields(await claimsIn(graph))).toEqual(fields(before));
  await theirs.close();

  const all = Object.values(took).reduce((sum, one) => sum + one, 0);
  keep('A large release is made, verified and loaded', {
    ...{ entities: ENTITIES, events: EVENTS, 'bundle (MB)': Number((bytes.length / 1e6).toFixed(1)) },
    ...Object.fromEntries(Object.entries(took).map(([name, s]) => [`${name} (s)`, Number(s.toFixed(1))])),
    ...{ 'in all (s)': Number(all.toFixed(1)), 'resident at most (MB)': Math.round(peak / 1e6), seed: SEED },
  });
});

const someone = async (name: string) => selfOf(name, randomBytes(32), await generateX25519Identity());
