import { expect, test } from 'vitest';
import { type Facet, facetKey, groups, shares } from '../../client/model/facetChoice.ts';
import { type Event, feed, unopened } from '../../client/model/feed.ts';
import { formatInstant, formatSpan, midnight } from '../../client/model/instant.ts';
import { eventsBehind, strengths } from '../../client/model/strength.ts';
import { tie } from './world.ts';

test('a time keeps the offset its source stated', () => {
  expect(formatInstant('2026-05-14T09:22:41+08:00')).toBe('2026-05-14 09:22:41 +08');
  expect(formatInstant('2026-05-14T09:22:41.25+05:30')).toBe('2026-05-14 09:22:41.25 +05:30');
  expect(formatInstant('2026-05-14T09:22:41.000Z')).toBe('2026-05-14 09:22:41 UTC');
  expect(formatInstant('2026-05-14T09:22Z')).toBe('2026-05-14 09:22 UTC');
  expect(formatInstant('some time in May')).toBe('some time in May');
  expect(formatSpan('2026-05-14T09:22Z', '2026-05-14T11:00Z')).toBe('2026-05-14');
});

test('a day that does not exist is no day', () => {
  expect(midnight('2026-02-30')).toBeNull();
  expect(midnight('yesterday')).toBeNull();
  expect(new Date(midnight('2026-02-28', 1)!).getDate()).toBe(1);
});

test('the strongest tie comes first, and no yuan is weighed against a dollar', () => {
  const sum = (currency: string, amount: string) => [{ currency, amount }];
  const ties = [
    tie('a', 'usd', { sums: sum('USD', '999999999') }),
    tie('a', 'small', { sums: sum('CNY', '100'), count: 9 }),
    tie('big', 'a', { sums: sum('CNY', '90071992547409930000') }),
    tie('called', 'a', { count: 50 }),
  ];
  expect(strengths(ties, 'a', 'sum').map((one) => one.other)).toEqual(['big', 'small', 'usd', 'called']);
  expect(strengths(ties, 'a', 'sum').map((one) => one.share)).toEqual([1, 0, 1, 1]);
  expect(strengths(ties, 'a', 'count').map((one) => one.other)).toEqual(['called', 'small', 'usd', 'big']);
  expect(strengths(ties, 'a', 'sum')[0]!.outward).toBe(false);
});

test('a tie of nine transfers is nine events', () => {
  expect(eventsBehind([tie('a', 'b', { count: 9 }), tie('c', 'a')])).toBe(10);
});

const event = (ref: string, at: string | null): Event => ({
  ref,
  at,
  until: null,
  amount: null,
  duration: null,
  role: null,
  direction: null,
  conflict: false,
  deliveries: [],
});

test('events of several ties are one list, and a tie is opened no sooner than its last event', () => {
  const old = tie('a', 'b', { last: '2026-01-05T00:00:00Z' });
  const busy = tie('a', 'c', { last: '2026-03-01T00:00:00Z' });
  expect(feed([unopened(old), unopened(busy)])).toEqual({ rows: [], wanted: busy });

  const page = [event('e3', '2026-03-01T00:00:00Z'), event('e2', '2026-02-01T00:00:00Z')];
  const first = { tie: busy, opened: true, next: 'more', events: page };
  expect(feed([unopened(old), first]).rows.map((row) => row.event.ref)).toEqual(['e3', 'e2']);
  expect(feed([unopened(old), first]).wanted).toBe(busy);

  const whole = { ...first, next: null, events: [...page, event('e1', '2026-01-01T00:00:00Z')] };
  expect(feed([unopened(old), whole]).rows.map((row) => row.event.ref)).toEqual(['e3', 'e2']);
  expect(feed([unopened(old), whole]).wanted).toBe(old);

  const opened = { tie: old, opened: true, next: null, events: [event('o', '2026-01-05T08:00:00+08:00')] };
  expect(feed([opened, whole])).toMatchObject({ wanted: null });
  expect(feed([opened, whole]).rows.map((row) => row.event.ref)).toEqual(['e3', 'e2', 'o', 'e1']);
});

const facet = (type: string, kind: string, direction: Facet['direction'] = 'OUT'): Facet => ({
  type,
  kind,
  direction,
  neighbours: 1,
  events: 1,
});

test('chosen facets become few questions that ask for nothing else', () => {
  const all = [
    facet('TRANSFERRED', 'Account', 'IN'),
    facet('TRANSFERRED', 'Account', 'OUT'),
    facet('TRANSFERRED', 'Wallet', 'OUT'),
    facet('HOLDS', 'Person', 'IN'),
    facet('LOGGED_IN', 'Device', 'IN'),
  ];
  const pick = (...at: number[]) => groups(all, new Set(at.map((i) => facetKey(all[i]!))));
  expect(pick(0, 1, 2, 3, 4)).toHaveLength(1);
  expect(pick(0, 1)).toEqual([{ types: ['TRANSFERRED'], kinds: ['Account'], direction: 'BOTH' }]);
  expect(pick(3, 4)).toEqual([{ types: ['HOLDS', 'LOGGED_IN'], kinds: ['Person', 'Device'], direction: 'IN' }]);
  expect(pick(0, 2)).toHaveLength(2);
  expect(pick()).toEqual([]);
  expect(shares(40, 3)).toEqual([14, 13, 13]);
});
