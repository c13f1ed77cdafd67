import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { casesOf, isMember, scopesOf } from '../../server/access/clearance.ts';
import { freshDatabase } from '../support/postgres.ts';
import { keep, part } from '../support/proof.ts';
import { opened } from '../support/stores.ts';

const TABLES = ['agency', 'user', 'case_file', 'case_agency', 'member', 'scope', 'case_scope'] as const;
const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}T00:00:00.000Z`;
const someDay = fc.integer({ min: 1, max: 9 }).map(day);
const maybeDay = fc.option(someDay, { nil: null });
const two = fc.constantFrom('1', '2');
const WORLD = fc.record({
  users: fc.tuple(
    ...[1, 2].map(() => fc.record({ agency: two, status: fc.constantFrom('active', 'disabled', 'invited') })),
  ),
  closed: fc.tuple(maybeDay, maybeDay),
  agencies: fc.uniqueArray(fc.record({ case_id: two, agency: two }), { selector: (r) => r.case_id + r.agency }),
  members: fc.array(fc.record({ case_id: two, user: two, begins_at: someDay, ends_at: maybeDay }), { maxLength: 6 }),
  scopes: fc.tuple(...[1, 2, 3].map(() => fc.record({ begins_at: someDay, ends_at: maybeDay, erased_at: maybeDay }))),
  uses: fc.uniqueArray(fc.record({ case_id: two, scope: fc.constantFrom('1', '2', '3') }), {
    selector: (r) => r.case_id + r.scope,
  }),
  user: two,
  now: someDay,
});

test('who sees which scopes and works under which cases: both stores say what going through all of it by hand says', {
  timeout: 120_000,
}, async () => {
  const offices = [await opened(':memory:'), await opened(await freshDatabase(inject('postgres')))];
  await fc.assert(
    fc.asyncProperty(WORLD, async (w) => {
      const open = (id: string) => w.closed[Number(id) - 1] === null;
      const at = (r: { begins_at: string; ends_at: string | null }) =>
        r.begins_at <= w.now && (r.ends_at === null || r.ends_at > w.now);
      const me = w.users[Number(w.user) - 1]!;
      const mine = ['1', '2'].filter(
        (id) =>
          me.status === 'active' &&
          open(id) &&
          w.agencies.some((a) => a.case_id === id && a.agency === me.agency) &&
          w.members.some((m) => m.case_id === id && m.user === w.user && at(m)),
      );
      const seen = ['1', '2', '3'].filter(
        (id) =>
          at(w.scopes[Number(id) - 1]!) &&
          w.scopes[Number(id) - 1]!.erased_at === null &&
          w.uses.some((u) => u.scope === id && mine.includes(u.case_id)),
      );
      for (const office of offices) {
        await office.transaction().execute(async (tx) => {
          for (const table of TABLES) await tx.deleteFrom(table).execute();
          const put = async (table: (typeof TABLES)[number], rows: object[]) => {
            if (rows.length > 0)
              await tx
                .insertInto(table)
                .values(rows as never)
                .execute();
          };
          const then = { created_at: day(1) };
          await put(
            'user',
            w.users.map((u, i) => ({ id: String(i + 1), name: `u${i}`, display: '', roles: '', ...u, ...then })),
          );
          await put(
            'case_file',
            w.closed.map((closed_at, i) => ({
              ...{
                id: String(i + 1),
                name: `c${i}`,
                agency: '1',
                lead: '1',
                legal_basis: '',
                opened_at: day(1),
                closed_at,
              },
            })),
          );
          await put(
            'case_agency',
            w.agencies.map((a) => ({ ...a, since: day(1) })),
          );
          await put(
            'member',
            w.members.map((m, i) => ({ id: `m${i}`, part: 'member', added_by: '1', ...m })),
          );
          await put(
            'scope',
            w.scopes.map((s, i) => ({
              ...{ id: String(i + 1), title: '', kind: 'holding', holder: '', legal_basis: '', instrument: '' },
              ...{ ...s, ...then },
            })),
          );
          await put(
            'case_scope',
            w.uses.map((u) => ({ ...u, since: day(1) })),
          );
        });
        expect(await scopesOf(office, w.user, w.now)).toEqual(seen);
        expect((await casesOf(office, w.user, w.now)).map((c) => c.id)).toEqual(mine);
        for (const id of ['1', '2']) expect(await isMember(office, w.user, id, w.now)).toBe(mine.includes(id));
      }
    }),
    { numRuns: part(600), seed: 2016 },
  );
  keep('Clearance by SQL is what going through all memberships by hand gives, in both stores', {
    'random offices': part(600),
    seed: 2016,
  });
});
