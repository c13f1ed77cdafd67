import { afterAll, beforeAll, expect, test } from 'vitest';
import { naturalKinds, table } from '../../server/graph/table.ts';
import { TEN, visibleWorld } from '../support/hiding.ts';
import { exported, seenBy } from '../support/reference/graph.ts';
import { isMasked } from '../support/reference/said.ts';
import { moment, Seen } from '../support/reference/things.ts';
import { pool } from '../support/strewn.ts';
import { viewerOf } from '../support/world.ts';
import { type Opened, opened } from './opened.ts';

let desk: Opened;
beforeAll(async () => {
  desk = await opened(TEN);
  await visibleWorld(desk.graph, 7, pool(30)).write();
});
afterAll(() => desk.close());

const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
const second = (at: unknown) => (at === null ? null : moment(at as string));

test.each([
  [['A', 'C3']],
  [['C1', 'C5', 'C7']],
])('the analysis graph of scopes %s holds what they show and nothing else', {
  timeout: 300_000,
}, async (scopes) => {
  const { graph, rows } = desk;
  const viewer = viewerOf(...scopes);
  const seen = new Seen(seenBy(await exported(graph), scopes));
  // Whoever stands beyond the twenty that are taken as one is masked with them all the same.
  const masked = (ref: string) => {
    const { members } = seen.thing(ref)!;
    return isMasked(seen, { ref, members: [...new Set([...members, ref])] }, new Set());
  };

  const ties = await rows(
    viewer,
    `MATCH (a:Entity)-[t]->(b:Entity) RETURN type(t), a.ref, b.ref, t.from, t.to, t.at, t.until, t.amount, t.currency,
     t.direction, t.duration, t.deliveries`,
  );
  expect(ties.found.length).toBeGreaterThan(20);
  expect(
    sorted(
      ties.found.map(([type, a, b, from, to, at, until, amount, ...rest]) => {
        expect([a, b]).toEqual([from, to]);
        return [type, a, b, second(at!), second(until!), amount === null ? null : String(amount), ...rest.map(plain)];
      }),
    ),
  ).toEqual(
    sorted(
      seen.all.map(({ type, from, to, second: at, amount, currency, direction, deliveries }) => {
        const ends = deliveries.flatMap(({ end }) => (end === null || /^9999/.test(end) ? [] : [moment(end)]));
        const duration = deliveries.map((d) => d.duration).find((seconds) => seconds !== null && seconds >= 0) ?? null;
        return [
          ...[type, from, to, second(at), ends.length > 0 ? Math.min(...ends) : null],
          ...[amount === null ? null : String(amount), currency, direction, duration, deliveries.length],
        ];
      }),
    ),
  );

  const entities = await rows(
    viewer,
    'MATCH (e:Entity) RETURN e.ref, e.kind, labels(e), e.masked, e.name IS NULL, e.identifier IS NULL',
  );
  expect(sorted(entities.found.map(([ref, kind, labels, isMasked]) => [ref, kind, labels, isMasked]))).toEqual(
    sorted([...seen.identities.values()].map(({ ref, kind }) => [ref, kind, ['Entity', kind], masked(ref)])),
  );
  for (const [, , , isMasked, hasNoName, hasNoIdentifier] of entities.found)
    if (isMasked) expect([hasNoName, hasNoIdentifier]).toEqual([true, true]);
  expect(entities.found.some(([, , , isMasked]) => isMasked)).toBe(true);

  const said = await rows(
    viewer,
    'MATCH (s:Statement)-[:ABOUT]->(e) RETURN e.ref, s.about, s.property, s.value, s.at, s.deliveries',
  );
  expect(
    sorted(
      said.found.map(([ref, about, property, value, at, n]) => [ref, about, property, value, second(at!), plain(n)]),
    ),
  ).toEqual(
    sorted(
      seen.statements
        .filter(({ about, property, value }) => {
          const { kind } = seen.identities.get(about)!;
          const row = table.statements[property]!;
          if (property === 'slip' || row.free) return false;
          if (property === 'role' && naturalKinds.includes(kind)) return isRole(value);
          return !(row.personal && masked(about));
        })
        .map(({ about, property, value, second: at, deliveries }) => [
          ...[about, about, property, value, second(at), deliveries.length],
        ]),
    ),
  );
});

const plain = (value: unknown) => (typeof value === 'bigint' ? Number(value) : value);

const isRole = (text: string) => {
  const word = text.normalize('NFKC').trim().toLowerCase();
  return Object.entries(table.roles).some(([role, { label, words }]) =>
    [role, label.en, label.zh, ...words].some((one) => one.normalize('NFKC').trim().toLowerCase() === word),
  );
};
