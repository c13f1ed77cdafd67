import { type Random, random as randomOf } from '../../seed/random.ts';
import type { Graph } from '../../server/graph/graph.ts';
import type { Office } from '../../server/office/office.ts';
import { table } from '../../server/graph/table.ts';
import { HIDDEN_BOARD } from './questions.ts';
import { type Pool, pool, strew } from './strewn.ts';
import { World } from './world.ts';

/** What the viewer of ten scopes may see. */
export const TEN = ['A', ...Array.from({ length: 9 }, (_, i) => `C${i + 1}`)];
const OTHERS = ['H1', 'H2', 'H3', 'H4'];

/** The scopes of the world that is there all along, strewn over ten of them. */
export function visibleWorld(graph: Graph, seed: number, people: Pool): World {
  const world = new World(graph, 1, { before: true });
  for (const scope of TEN) strewSeen(world, seed, people, scope, scope, 0);
  // A pair that has dealt in one currency alone, as far as anybody may see.
  for (let n = 1; n <= 3; n++)
    world.tie('TRANSFERRED', 'Account:pair0', 'Account:pair1', `2016-03-0${n}T00:00:00Z`, {
      ...{ amount: BigInt(n) * 100n, currency: 'CNY' },
    });
  // More identities of one person than are taken as one.
  for (let n = 0; n < 22; n++) world.tie('SAME_AS', `Person:chain${n}`, `Person:chain${n + 1}`, '');
  world.say('Person:chain3', 'name', 'Mulan Chain').say('Person:p0', 'role', 'suspect', { at: '2016-03-02T00:00:00Z' });
  world.say('PhoneNumber:busy', 'name', 'busy line');
  // Identifiers whose keys leave the check digit out, and two whose keys keep it.
  for (const { kind, recipe, right } of CHECKED)
    world.say(world.written(kind, recipe, right), 'status', 'seen', { at: '2016-03-02T09:00:00+08:00' });
  world.say(world.written('Device', 'imei', '356938035643808'), 'status', 'seen');
  for (const card of ['4111111111111111', '4111111111111112'])
    world.say(world.written('Account', 'card', card), 'status', 'seen');
  // Each of these is asked about in every run, whatever the dice left out.
  for (const type of ['LOCATED_AT', 'REGISTERED', 'PART_IN', 'CROSSED']) {
    const { from, to, identity } = table.ties[type]!;
    world.tie(type, people.of(from[0]!)[0]!, people.of(to[0]!)[1]!, '2016-03-02T00:00:00Z', {
      ...(identity.includes('direction') ? { direction: 'in' } : {}),
      ...(identity.includes('role') ? { role: 'victim' } : {}),
    });
  }
  for (let n = 0; n < 4; n++) world.tie('CALLED', `PhoneNumber:n${n}`, 'PhoneNumber:busy', '2016-03-04T00:00:00Z');
  return world;
}

/** One identifier, written with a check digit that is right, and with one that is not. */
const CHECKED = [
  { kind: 'Device', recipe: 'imei', right: '490154203237518', wrong: '490154203237517' },
  { kind: 'Sim', recipe: 'iccid', right: '89860112345678901237', wrong: '89860112345678901230' },
];
/** Who bears them, and one that the viewer sees with a wrong one. */
export const CHECKED_NAMES = [
  ...['Device:49015420323751', 'Sim:8986011234567890123', 'Device:35693803564380'],
  ...['Account:4111111111111111', 'Account:4111111111111112'],
];

const strewSeen = (world: World, seed: number, people: Pool, as: string, scope: string, other: number) =>
  strew(world, people, {
    ...{ random: randomOf(seed, `seen ${as}`), scope, other },
    ...(as === 'A' ? { ties: 120, statements: 40 } : { ties: 12, statements: 6 }),
  });

/**
 * Random claims in scopes that the viewer does not have: among the same entities and new ones, and the very claims that
 * the viewer sees, said by others with other ends and details; and a crowd around one number.
 */
export function hiddenWorld(
  graph: Graph,
  { seed, n, people, seen }: { seed: number; n: number; people: Pool; seen: readonly string[] },
): { world: World; scopes: string[]; only: string } {
  const random = randomOf(seed, `hidden ${n}`);
  const hidden = [...OTHERS, ...TEN].filter((scope) => !seen.includes(scope));
  const scopes = [...new Set([random.pick(OTHERS), random.pick(hidden), random.pick(hidden)])];
  const world = new World(graph, 2 + n, { before: true });
  const more = pool(12 + random.int(8));
  for (const scope of scopes) {
    strew(world, more, { random, scope, ties: 15 + random.int(40), statements: 5 + random.int(20) });
    const said = random.pick(seen.length > 0 ? seen : TEN);
    if (random.chance(60)) strewSeen(world, seed, people, said, scope, n + 1);
  }
  const [scope] = scopes as [string];
  // Whatever a viewer is refused for must be refused by what is visible.
  world.tie('TRANSFERRED', 'Account:pair0', 'Account:pair1', '2016-03-09T00:00:00Z', {
    ...{ scope, amount: 5n, currency: 'THB' },
  });
  // The viewer's own identifiers and claims, written otherwise.
  for (const { kind, recipe, wrong } of CHECKED)
    world.say(world.written(kind, recipe, wrong, scope), 'status', 'seen', { scope, at: '2016-03-02T01:00:00.25Z' });
  world.say(world.written('Device', 'imei', '35693803564380', scope), 'status', 'seen', { scope });
  for (let n = 1; n <= 3; n++)
    world.tie('TRANSFERRED', 'Account:pair0', 'Account:pair1', `2016-03-0${n}T08:00:00.${n}+08:00`, {
      ...{ scope, amount: BigInt(n) * 100n, currency: 'CNY' },
    });
  const person = `Person:p${random.int(5)}`;
  if (random.chance(50)) world.say(person, 'role', 'suspect', { scope });
  if (random.chance(50)) world.tie('PART_IN', person, 'Case:x0', '2016-03-05T00:00:00Z', { scope, role: 'suspect' });
  if (random.chance(30)) world.say(random.pick(people.names), 'hub', 'service line', { scope });
  if (random.chance(50)) world.tie('SAME_AS', random.pick(people.of('Person')), 'Person:chain1', '', { scope });
  const only = `PhoneNumber:only${n}`;
  world.tie('CALLED', only, random.pick(people.of('PhoneNumber')), '2016-03-05T00:00:00Z', { scope });
  crowd(world, scope, crowdOf(n), random);
  return { world, scopes, only };
}

/** Every tenth batch passes the bound of hubs, and a few every bound that there is. */
export const crowdOf = (n: number): number => (n % 125 === 3 ? 5_100 : n % 10 === 1 ? 520 : 14);

/** Neighbours of one number, named alike, so that they pass the bounds of hubs, of rarity, of badges and of search. */
function crowd(world: World, scope: string, size: number, random: Random): void {
  const type = random.pick(['CALLED', 'MESSAGED']);
  for (let i = 0; i < size; i++) {
    world.tie(type, 'PhoneNumber:busy', `PhoneNumber:n12${i}`, '2016-03-06T00:00:00Z', { scope });
    if (i % 4 === 0)
      world.say(`PhoneNumber:n12${i}`, 'name', i % 8 ? 'crowd' : 'Mulan', { scope, words: i % 8 ? 'crowd' : 'mulan' });
  }
}

/** The office's side of a batch: its scope, its file, and a board of somebody else's. */
export async function fileBatch(office: Office, id: number, scope: string): Promise<void> {
  const at = '2016-04-01T00:00:00Z';
  await office
    .insertInto('scope')
    .values({
      ...{
        id: scope,
        title: `of ${scope}`,
        kind: 'case',
        agency: null,
        holder: 'an agency (invented)',
        instrument: '',
      },
      ...{
        legal_basis: `order ${scope}`,
        begins_at: at,
        ends_at: null,
        keep_until: null,
        erased_at: null,
        created_at: at,
      },
    })
    .onConflict((c) => c.column('id').doNothing())
    .execute();
  await office
    .insertInto('batch')
    .values({
      ...{ id, scope, agency: 'an agency (invented)', system: scope, mapping: 'calls', file: `file-${id}.csv` },
      ...{ file_hash: String(id), settings_hash: '', grade: 'B2', handling: 'ask first', tlp: null, as_of: at },
      ...{ status: 'loaded', rows_read: 10 + id, rows_loaded: 9, rows_there: id, rows_set_aside: 1, started_at: at },
    })
    .execute();
}

export const unfileBatch = (office: Office, id: number) => office.deleteFrom('batch').where('id', '=', id).execute();

export const saveAnothersBoard = (office: Office, caseId: string) =>
  office
    .insertInto('board')
    .values({
      ...{ id: HIDDEN_BOARD, name: 'Theirs', owner: 'somebody else', case_id: caseId, view: '{}', version: 3 },
      ...{ created_at: '2016-04-01T00:00:00Z', saved_at: '2030-04-01T00:00:00Z' },
    })
    .execute();

export const dropAnothersBoard = (office: Office) =>
  office.deleteFrom('board').where('id', '=', HIDDEN_BOARD).execute();
