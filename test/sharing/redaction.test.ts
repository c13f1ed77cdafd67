import { randomBytes } from 'node:crypto';
import { generateX25519Identity } from 'age-encryption';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { random as randomOf } from '../../seed/random.ts';
import { canonical } from '../../server/bundle/canonical.ts';
import { whole } from '../../server/bundle/check.ts';
import { type Self, selfOf } from '../../server/bundle/party.ts';
import { open, seal, type Terms } from '../../server/bundle/seal.ts';
import { Claims } from '../../server/bundle/shape.ts';
import { gather } from '../../server/exchange/gather.ts';
import { type Profile, profiles } from '../../server/exchange/profiles.ts';
import { redact } from '../../server/exchange/redact.ts';
import type { Gathered, Redaction } from '../../server/exchange/release.ts';
import type { Graph } from '../../server/graph/graph.ts';
import type { Office } from '../../server/office/office.ts';
import { disguises, type Planted, plant } from '../support/canaries.ts';
import { freshGraph } from '../support/graph.ts';
import { keep, part } from '../support/proof.ts';
import { opened } from '../support/stores.ts';
import { viewerOf } from '../support/world.ts';

const SEED = 7;
const ROUNDS = part(50);
const CANARIES = part(1_000);

let graph: Graph;
beforeAll(async () => {
  graph = await freshGraph();
});
afterAll(() => graph.close());

test('of all that a recipient is not to be told, no trace is in what leaves', {
  timeout: 60_000 + ROUNDS * 10_000,
}, async () => {
  const office = await opened(':memory:');
  await office.insertInto('agency').values(OURS).execute();
  const [ours, theirs] = await Promise.all([someone('Ours'), someone('Theirs')]);
  let planted = 0;
  let told = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const profile = Object.values(profiles)[round % Object.keys(profiles).length]!;
    const world = plant(graph, randomOf(SEED, `canaries ${round}`), round, profile);
    await write(office, world);
    const gathered = await gather(viewerOf('A'), { graph, office }, world);
    const by: Redaction<Profile> = { profile, changes: world.changes, own: [world.own], seed: randomBytes(32) };
    const { claims } = redact(gathered, by);
    whole(Claims.parse(claims));

    const { bytes } = await seal(ours, terms(theirs), claims);
    const { content, manifest } = await open(theirs, bytes);
    const text = canonical([content, manifest]);
    const { entities, claims: said } = gathered.here;
    const kept = [
      ...entities.flatMap(({ id, ref }) => [ref, ...(isKey(content, id) ? [] : [id])]),
      ...said.map(({ id }) => id),
    ];
    const traces = (all: readonly string[]) => all.filter((one) => disguises(one).some((as) => text.includes(as)));
    expect({ round, by: profile.name, found: traces(world.never) }).toEqual({ round, by: profile.name, found: [] });
    expect(traces(kept)).toEqual([]);
    expect(world.told.filter((one) => !text.includes(one))).toEqual([]);
    expect(sizeOf(redact(longer(gathered, world.never), by).claims)).toBe(sizeOf(claims));
    planted += world.never.length;
    told += world.told.length;
    for (const one of world.worlds) await one.withdraw();
  }
  expect(planted).toBeGreaterThanOrEqual(CANARIES);
  keep('Of what a recipient is not to be told, nothing is in a release: its bytes, ids, hashes, names and size', {
    releases: ROUNDS,
    canaries: planted,
    found: 0,
    'told as they should be': told,
    seed: SEED,
  });
});

const OURS = {
  ...({ id: 'test', name: 'Ours (invented)', kind: 'police', host: 1, created_at: '2016-01-01T00:00:00Z' } as const),
};
const someone = async (name: string) => selfOf(name, randomBytes(32), await generateX25519Identity());
const terms = ({ party }: Self): Terms => ({
  ...{ kind: 'release', to: party, number: 1, previous: null, expiresAt: '2036-01-01T00:00:00Z', answers: null },
  ...{ purpose: 'Case 7 (invented)', legalBasis: 'Treaty (invented)', tlp: 'AMBER', handling: '' },
});

async function write(office: Office, { batches, worlds }: Planted): Promise<void> {
  const same = {
    system: 'test',
    mapping: 'test',
    file: 'kept.csv',
    grade: 'B2',
    handling: 'H1',
    status: 'loaded',
  } as const;
  for (const { id, agency, tlp, scope } of batches)
    await office
      .insertInto('batch')
      .values({
        ...{
          ...same,
          id,
          agency,
          tlp,
          scope,
          file_hash: `file ${id}`,
          settings_hash: '',
          as_of: '2016-06-01T00:00:00Z',
        },
        ...{ started_at: '2016-06-01T00:00:00Z', ended_at: '2016-06-01T00:00:00Z' },
      })
      .execute();
  for (const world of worlds) await world.write();
}

const isKey = (content: unknown, id: string): boolean =>
  (content as Claims).entities.some(({ kind, key }) => `${kind}:${key}` === id);

/** The same, with every hidden text of another length: what is not told must not be read off the size either. */
function longer(gathered: Gathered, never: readonly string[]): Gathered {
  let text = JSON.stringify(gathered);
  for (const one of never.filter((one) => !/^\d|^[+]/.test(one))) text = text.replaceAll(one, `${one}zzzzz`);
  return JSON.parse(text) as Gathered;
}

/** Places in lists are random and say nothing; their digits are left out. */
const sizeOf = (claims: Claims): number => canonical(claims).replace(/(?<=[:[,])\d+(?=[,}\]])/g, '0').length;
