import { FROM, moments, RHYTHM } from './clock.ts';
import { telecomDesk, type Write } from './desk-telecom.ts';
import { CAST, type Identities } from './identities.ts';
import { hashAt, type Random } from './random.ts';
import type { Size } from './sizes.ts';

/** Invented short numbers of the kind that everybody calls; public-lines.csv publishes them. */
export const SERVICE_LINES = [
  {
    number: '10077',
    name: '客服热线 Operator customer service 10077 (invented)',
    note: 'customer service of Operator A',
  },
  { number: '95577', name: '银行客服 Bank hotline 95577 (invented)', note: 'customer service of Nanchuan Bank' },
  { number: '95377', name: '快递客服 Courier hotline 95377 (invented)', note: 'parcel deliveries' },
] as const;

const AGENTS = 24;

/** The numbers, phones, calls and messages of everyone who is nobody in particular. */
export function ordinaryTelecom(ids: Identities, size: Size, write: Write, chance: Random): void {
  const desk = telecomDesk({ write, mark: 'c' });
  const cellOf = (i: number) => ids.cell((hashAt(77, i) % size.cells) * 5 + (ids.operator(i) === 'a' ? 0 : 3));
  const line = (i: number) => ({
    number: ids.number(i),
    sim: ids.sim(i),
    imei: ids.imei(i),
    operator: ids.operator(i),
  });

  // Three years of sales, in the order in which they were made.
  const sold = (i: number) => FROM - 1000 * 86_400 + Math.floor((i * 990 * 86_400) / size.people);
  for (let i = 0; i < size.people; i++) {
    const agent = i % AGENTS;
    desk.register(line(i), ids.person(i), sold(i), { agent: agentName(agent), shop: `门店 ${100 + agent}` });
    desk.insert(line(i), sold(i) + 900 + chance.int(7200));
  }

  const [hubCalls, hubMessages] = [Math.floor(size.hub * 0.75), Math.floor(size.hub * 0.25)];
  let n = 0;
  for (const at of moments(size.calls, RHYTHM.calls, chance.int)) {
    n++;
    const i = chance.int(size.people);
    const service = everyNth(n, hubCalls, size.calls) ? 0 : chance.chance(3) ? chance.between(1, 2) : undefined;
    const other = friend(i, size.people, chance);
    const [by, theirs] = [ids.operator(i), ids.operator(other)];
    const between = service === undefined && by !== theirs && n % 25 === 0;
    desk.call({
      at,
      from: ids.number(i),
      to: service === undefined ? ids.number(other) : SERVICE_LINES[service]!.number,
      seconds: chance.chance(12) ? 0 : talk(chance),
      by,
      imei: ids.imei(i),
      imsi: ids.sim(i).imsi,
      cell: cellOf(i),
      ...(between ? { alsoBy: theirs } : {}),
    });
  }
  n = 0;
  for (const at of moments(size.messages, RHYTHM.calls, chance.int)) {
    const i = chance.int(size.people);
    if (everyNth(++n, hubMessages, size.messages))
      desk.message(at, SERVICE_LINES[0].number, ids.number(i), ids.operator(i));
    else desk.message(at, ids.number(i), ids.number(friend(i, size.people, chance)), ids.operator(i));
  }
}

export const agentName = (agent: number): string => `${agent}号通讯店 Phone shop ${agent} (invented)`;
export const AGENT_OF_CAST = (index: number): string => agentName((index - CAST) % AGENTS);

/** Spreads exactly `count` of `of` evenly. */
const everyNth = (n: number, count: number, of: number): boolean =>
  Math.floor((n * count) / of) > Math.floor(((n - 1) * count) / of);

/** Most calls stay within one's circle; the few that do not make the world one. */
export function friend(i: number, people: number, chance: Random): number {
  const step = chance.chance(92) ? chance.between(1, 6) ** 2 : chance.between(40, people - 1);
  const other = (i + (chance.chance(50) ? step : people - step)) % people;
  return other === i ? (i + 1) % people : other;
}

/** Many short calls, few long ones. */
const talk = (chance: Random): number =>
  chance.chance(60) ? chance.between(8, 90) : chance.chance(85) ? chance.between(90, 420) : chance.between(420, 2400);
