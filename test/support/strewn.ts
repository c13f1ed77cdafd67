import type { Random } from '../../seed/random.ts';
import { table, tieTypes } from '../../server/graph/table.ts';
import type { World } from './world.ts';

export const NAMES = ['Müller 张小明', '李雷', 'muller', 'Mulan'];
const words = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Entities that claims are strewn among, by kind. */
export type Pool = { names: readonly string[]; of(kind: string): readonly string[] };

const LETTER: Record<string, string> = { Person: 'p', PhoneNumber: 'n', Account: 'a' };

/** `size` entities of each of the busiest kinds, half as many of the others. */
export function pool(size: number): Pool {
  const byKind = new Map(
    Object.keys(table.kinds).map((kind) => {
      const many = LETTER[kind] ? size : Math.ceil(size / 2);
      return [kind, Array.from({ length: many }, (_, i) => `${kind}:${LETTER[kind] ?? 'x'}${i}`)];
    }),
  );
  return { names: [...byKind.values()].flat(), of: (kind) => byKind.get(kind)! };
}

/** Half of all ties are of these, so that pairs meet more than once. */
const BUSY = ['CALLED', 'TRANSFERRED', 'REGISTERED', 'HOLDS', 'LOGGED_IN', 'LOCATED_AT', 'SIM_IN_DEVICE', 'SAME_AS'];

type Strew = {
  random: Random;
  scope: string;
  ties: number;
  statements: number;
  /** Another source of the same claims: what is no part of a claim's identity differs with this number. */
  other?: number;
};

const day = (n: number) => new Date(Date.UTC(2016, 2, 1 + n)).toISOString().replace('.000', '');

const OFFSETS = ['+08:00', '-05:00', '+05:30'];
/** The same second as another source writes it: with an offset, and with a fraction that the first did not measure. */
function asWrittenBy(n: number, other: number): string {
  if (other === 0) return day(n);
  const offset = OFFSETS[other % OFFSETS.length]!;
  const local = Date.parse(day(n)) - (Date.parse(`2016-03-01T00:00:00${offset}`) - Date.parse('2016-03-01T00:00:00Z'));
  return `${new Date(local).toISOString().slice(0, 19)}${other % 4 ? `.${other % 10 || 5}` : ''}${offset}`;
}

/** Random claims among these entities. The same random numbers make the same claims, whatever the scope. */
export function strew(world: World, among: Pool, { random, scope, ties, statements, other = 0 }: Strew): void {
  for (let i = 0; i < ties; i++) {
    const type = random.pick(random.chance(50) ? BUSY : tieTypes);
    const { from, to, time, identity, measure } = table.ties[type]!;
    const end = (kinds: readonly string[]) =>
      random.pick(
        kinds[0] === '*' ? among.of(random.pick(['PhoneNumber', 'Sim', 'Person'])) : among.of(random.pick(kinds)),
      );
    const ends = [end(from), end(to)] as const;
    const start = random.int(25);
    const last = start + 1 + random.int(12);
    const stated = random.chance(60);
    const amount = BigInt(1 + random.int(3) * 50_000);
    const currency = random.pick(['CNY', 'USD']);
    const event = `event-${random.int(30)}`;
    const role = random.pick(['victim', 'suspect']);
    const direction = random.pick(['in', 'out']);
    const duration = random.int(600);
    if (ends[0] === ends[1]) continue;
    world.tie(type, ...ends, time === 'none' ? '' : asWrittenBy(start, other), {
      scope,
      details: JSON.stringify({ comment: `said ${other}` }),
      ...(time === 'interval' && stated ? { end: day(last + 5 * other) } : {}),
      ...(identity.includes('amount') ? { amount, currency } : {}),
      ...(identity.includes('event') ? { event } : {}),
      ...(identity.includes('role') ? { role } : {}),
      ...(identity.includes('direction') ? { direction } : {}),
      ...(measure === 'duration' ? { duration: BigInt(duration + other) } : {}),
    });
  }
  for (let i = 0; i < statements; i++) {
    const about = random.pick(among.names);
    const property = random.pick(['name', 'name', 'alias', 'role', 'status', 'hub', 'note']);
    const named = property === 'name' || property === 'alias';
    const value = named ? random.pick(NAMES) : random.pick(['one', 'two']);
    const at = random.chance(50) ? asWrittenBy(random.int(25), other) : '';
    world.say(about, property, value, { scope, at, ...(named ? { words: words(value) } : {}) });
  }
}
