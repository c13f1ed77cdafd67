import { expect, test } from 'vitest';
import { canonical } from '../../server/bundle/canonical.ts';
import { type Claims, isTie } from '../../server/bundle/shape.ts';
import { areaOf } from '../../server/exchange/areas.ts';
import { bandOf } from '../../server/exchange/coarse.ts';
import { profiles } from '../../server/exchange/profiles.ts';
import { redact } from '../../server/exchange/redact.ts';
import type { Change, Gathered } from '../../server/exchange/release.ts';

const seed = (text: string) => Buffer.alloc(32, text);
const by = (profile: string, changes: readonly Change[] = [], own: readonly string[] = ['Ours']) => ({
  ...{ profile: profiles[profile]!, changes, own, seed: seed('one') },
});

type Says = Claims['claims'][number];
/** As gathered: two accounts of different banks, a suspect who holds one of them, and what each row says of them. */
function gathered(more: readonly Says[] = []): Gathered {
  const claims: Says[] = [
    { about: 0, property: 'bank', value: 'Ours', at: null },
    { about: 1, property: 'bank', value: 'Another', at: null },
    { about: 2, property: 'role', value: 'suspect', at: null },
    { about: 2, property: 'name', value: 'Xu Shan (invented)', at: null },
    { tie: 'HOLDS', from: 2, to: 0, at: '2016-01-01T00:00:00Z' },
    { tie: 'TRANSFERRED', from: 0, to: 1, at: '2016-02-03T23:05:06Z', amount: '4200000', currency: 'CNY' },
    ...more,
  ];
  const entities = [
    ['Account', 'card:6222020000000011'],
    ['Account', 'card:6222020000000029'],
    ['Person', 'passport:MM:M1234567'],
  ] as const;
  const id = ([kind, key]: readonly [string, string]) => `${kind}:${key}`;
  const link = (claim: Says) => (isTie(claim) ? `r${claim.from}|${claim.tie}|r${claim.to}` : `r${claim.about}`);
  return {
    claims: {
      sources: [{ agency: 'Third (invented)', grade: 'B2', tlp: 'GREEN', handling: '', asOf: '2016-06-01T00:00:00Z' }],
      entities: entities.map(([kind, key]) => {
        const no = key.split(':').at(-1)!.toLowerCase();
        return { kind, key, check: 'none' as const, no, placeholder: false };
      }),
      claims,
      rows: claims.map((claim, i) => ({
        ...{ source: 0, says: [{ claim: i, ...(claim.at ? { at: claim.at } : {}) }] },
        ...{ details: { channel: 'app', teller: '9' }, personal: [] },
      })),
    },
    here: {
      entities: entities.map((one, i) => ({
        id: id(one),
        ref: `r${i}`,
        stands: `r${i}`,
        bystander: false,
        masked: false,
      })),
      claims: claims.map((claim, i) => ({
        ...{ id: `claim-${i}`, ref: `c${i}`, on: link(claim), exact: true },
        event: isTie(claim) && claim.event !== undefined ? `claim-${claim.event}` : null,
      })),
      rows: claims.map((_, row) => ({ batch: 1, row })),
    },
    ...{ agency: 'Us (invented)', secrets: [], left: [] },
  };
}

test('a bank is told of its own accounts; what is paid to another bank’s cannot be counted with exact payments', () => {
  const { claims, told, map } = redact(gathered(), by('bank'));
  const numbers = claims.entities.map(({ kind, key }) => [kind, key.startsWith('release:') ? 'release' : key]).sort();
  expect(numbers).toEqual([
    ['Account', 'card:6222020000000011'],
    ['Account', 'release'],
    ['Person', 'passport:MM:M1234567'],
  ]);
  const paid = claims.claims.find((claim) => isTie(claim) && claim.tie === 'TRANSFERRED')!;
  expect(paid).toMatchObject({ amount: '4200000', coarser: expect.stringMatching(/^[\w-]{22}$/) });
  expect(claims.sources.map(({ agency }) => agency)).toEqual(['Us (invented)']);
  expect(claims.rows.every(({ details }) => Object.keys(details).join() === 'channel')).toBe(true);
  expect(told).toContainEqual({
    what: 'entity',
    name: 'Account',
    did: 'pseudonymised',
    why: 'NOT_OWN',
    count: 1,
    on: ['r1'],
  });
  expect(told).toContainEqual({
    ...{ what: 'event', name: 'TRANSFERRED', did: 'coarser', why: 'END_HIDDEN', count: 1, on: ['r0|TRANSFERRED|r1'] },
  });
  expect(Object.values(map.claims)).toEqual(['claim-5']);
  const other = claims.entities.find(({ key }) => key.startsWith('release:'))!;
  expect(map.entities[`Account:${other.key}`]).toBe('Account:card:6222020000000029');
});

test('what is told coarser by a hand has another id in each release, and its row no longer says when or how much', () => {
  const changes: Change[] = [{ on: 'link', link: 'r0|TRANSFERRED|r1', does: 'generalise' }];
  const [one, again, other] = [
    by('prosecutor', changes),
    by('prosecutor', changes),
    { ...by('prosecutor', changes), seed: seed('two') },
  ].map((how) => redact(gathered(), how).claims);
  expect(canonical(one)).toBe(canonical(again));
  const paid = (claims: Claims) => claims.claims.findIndex((claim) => isTie(claim) && claim.tie === 'TRANSFERRED');
  const [first, second] = [one!, other!].map((claims) => claims.claims[paid(claims)]!);
  expect(first).toMatchObject({ at: '2016-02-03', band: '20000-50000', currency: 'CNY' });
  expect(first).not.toHaveProperty('amount');
  expect(first!.coarser).not.toBe(second!.coarser);
  const row = one!.rows.find(({ says }) => says[0]!.claim === paid(one!))!;
  expect(row).toMatchObject({ says: [{ claim: paid(one!) }], details: {} });
  expect(row.says[0]).not.toHaveProperty('at');
});

test('an event is no more exact in one of its ties than in another', () => {
  const cell: Says = { tie: 'LOGGED_IN', from: 0, to: 1, at: '2016-02-03T23:05:06Z', event: 5 };
  const day = redact(
    gathered([cell]),
    by('prosecutor', [{ on: 'claim', claim: 'c5', does: 'generalise', coarse: { time: 'day' } }]),
  );
  const times = day.claims.claims.flatMap((claim) => (isTie(claim) && claim.tie !== 'HOLDS' ? [claim.at] : []));
  expect(times).toEqual(['2016-02-03', '2016-02-03']);
  const gone = redact(gathered([cell]), by('prosecutor', [{ on: 'claim', claim: 'c5', does: 'drop' }]));
  expect(gone.claims.claims.filter(isTie).map(({ tie }) => tie)).toEqual(['HOLDS']);
});

test('nobody can keep what they see masked themselves', () => {
  const all = gathered();
  const masked = { ...all.here.entities[2]!, bystander: true, masked: true };
  const here = { ...all.here, entities: [...all.here.entities.slice(0, 2), masked] };
  const { claims } = redact({ ...all, here }, by('prosecutor', [{ on: 'entity', ref: 'r2', does: 'keep' }]));
  expect(canonical(claims)).not.toContain('M1234567');
  expect(canonical(claims)).not.toContain('Xu Shan');
});

test('equal payments stay as many as they are, in the order that tells them apart', () => {
  const paid = gathered().claims.claims[5]!;
  const all = gathered([paid, paid]);
  const here = {
    ...all.here,
    claims: all.here.claims.map((one, i) => (i < 5 ? one : { ...one, id: `same${i === 5 ? '' : `.${i - 5}`}` })),
  };
  const { claims } = redact({ ...all, here }, by('prosecutor'));
  expect(claims.claims.filter((claim) => isTie(claim) && claim.tie === 'TRANSFERRED')).toHaveLength(3);
});

test('an address becomes the province and city that it begins with, and nothing where none is known', () => {
  const areas = [
    '广东省深圳市福田区某路1号',
    '广东深圳福田',
    '深圳市福田区',
    '北京市海淀区',
    '北京海淀区中关村',
    '河北路12号',
    '12 Main St',
  ];
  expect(areas.map(areaOf)).toEqual(['广东省深圳市', '广东省深圳市', '广东省深圳市', '北京市', '北京市', null, null]);
});

test('an amount becomes a band of its currency', () => {
  const bands = ['4200000', '100', '99', '0', '-4200000', '500000'].map((minor) => bandOf(minor, 'CNY'));
  expect(bands).toEqual(['20000-50000', '1-2', '0-1', '0', '-(20000-50000)', '5000-10000']);
  expect(bandOf('4200000', undefined)).toBe('over 0');
});
