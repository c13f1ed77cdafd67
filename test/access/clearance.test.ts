import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Random, random as randomOf } from '../../seed/random.ts';
import { casesOf, givingNow, isMember, scopesOf } from '../../server/access/clearance.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import type { OfficeTables } from '../../server/office/tables.ts';
import { keep, part } from '../support/proof.ts';

const SEED = 2016;
const OFFICES = part(20_000, 500);
/** Offices that lie side by side in one store, none of the others' concern. */
const AT_ONCE = 100;
const NOW = '2016-06-01T12:00:00.000Z';
/** Before, at and after: an end is out, a beginning is in. */
const INSTANTS = [
  '2015-01-01T00:00:00.000Z',
  '2016-06-01T11:59:59.999Z',
  NOW,
  '2016-06-01T12:00:00.001Z',
  '2030-01-01T00:00:00.000Z',
];
const TABLES = ['agency', 'user', 'case_file', 'case_agency', 'member', 'scope', 'case_scope'] as const;

type Rows = { [T in (typeof TABLES)[number]]: OfficeTables[T][] };

let office: Office;
beforeAll(async () => {
  office = await openOffice(':memory:');
});
afterAll(() => office.destroy());

function strew(random: Random, no: number): Rows {
  const named = (...ids: string[]) => ids.map((id) => `${no}-${id}`);
  const some = <T>(list: readonly T[], chance: number) => list.filter(() => random.chance(chance));
  const later = () => (random.chance(40) ? null : random.pick(INSTANTS));
  const agencies = named('a1', 'a2');
  const users = named('u1', 'u2', 'u3');
  const cases = named('c1', 'c2', 'c3');
  const scopes = named('s1', 's2', 's3', 's4');
  const at = INSTANTS[0]!;
  return {
    agency: agencies.map((id) => ({ id, name: id, kind: 'police', host: 0, created_at: at })),
    user: users.map((id) => ({
      ...{
        id,
        agency: random.pick(agencies),
        name: id,
        display: id,
        roles: 'investigator',
        password: null,
        subject: null,
      },
      ...{ status: random.pick(['active', 'active', 'active', 'disabled', 'invited'] as const), created_at: at },
    })),
    case_file: cases.map((id) => ({
      ...{ id, name: id, agency: random.pick(agencies), lead: random.pick(users), typology: null, legal_basis: '' },
      ...{ opened_at: at, closed_at: random.chance(25) ? random.pick(INSTANTS) : null },
    })),
    case_agency: cases.flatMap((case_id) => some(agencies, 70).map((agency) => ({ case_id, agency, since: at }))),
    member: cases.flatMap((case_id) =>
      some([...users, ...users], 40).map((user, i) => ({
        ...{ id: `${case_id}-${i}`, case_id, user, part: random.pick(['lead', 'member'] as const) },
        ...{ begins_at: random.pick(INSTANTS), ends_at: later(), added_by: user, ended_why: null },
      })),
    ),
    scope: scopes.map((id) => ({
      ...{ id, title: id, kind: 'holding', agency: null, holder: '', legal_basis: '', instrument: '' },
      ...{ begins_at: random.pick(INSTANTS), ends_at: later(), keep_until: later(), created_at: at },
      erased_at: random.chance(15) ? random.pick(INSTANTS) : null,
    })),
    case_scope: cases.flatMap((case_id) => some(scopes, 50).map((scope) => ({ case_id, scope, since: at }))),
  };
}

async function furnish(all: readonly Rows[]): Promise<void> {
  for (const table of TABLES) {
    await office.deleteFrom(table).execute();
    await office
      .insertInto(table)
      .values(all.flatMap((rows) => rows[table] as never[]))
      .execute();
  }
}

/** Slow and plain: times are compared as numbers, and each condition stands for itself. */
function reference(rows: Rows, user: string) {
  const now = Date.parse(NOW);
  const within = (from: string, to: string | null) => Date.parse(from) <= now && (to === null || now < Date.parse(to));
  const members = new Set<string>();
  const cases = new Set<string>();
  const scopes = new Set<string>();
  const me = rows.user.find((one) => one.id === user)!;
  for (const member of rows.member) {
    if (member.user !== user || me.status !== 'active') continue;
    if (!within(member.begins_at, member.ends_at)) continue;
    const file = rows.case_file.find((one) => one.id === member.case_id)!;
    if (file.closed_at !== null) continue;
    if (!rows.case_agency.some((one) => one.case_id === file.id && one.agency === me.agency)) continue;
    members.add(member.id);
    cases.add(file.id);
    for (const use of rows.case_scope) {
      if (use.case_id !== file.id) continue;
      const scope = rows.scope.find((one) => one.id === use.scope)!;
      if (scope.erased_at === null && within(scope.begins_at, scope.ends_at)) scopes.add(scope.id);
    }
  }
  return { members, cases, scopes };
}

test('clearance is what a plain reading of members, agencies, cases and scopes gives, in random offices', {
  timeout: 600_000,
}, async () => {
  let [compared, seeing] = [0, 0];
  for (let first = 0; first < OFFICES; first += AT_ONCE) {
    const all = Array.from({ length: AT_ONCE }, (_, i) => strew(randomOf(SEED, `office ${first + i}`), first + i));
    await furnish(all);
    for (const rows of all) {
      const expected = new Set<string>();
      for (const { id } of rows.user) {
        const { members, cases, scopes } = reference(rows, id);
        for (const one of members) expected.add(one);
        const found = await scopesOf(office, id, NOW);
        expect(found, `scopes of ${id}`).toEqual([...scopes].sort());
        expect(new Set((await casesOf(office, id, NOW)).map((one) => one.id)), `cases of ${id}`).toEqual(cases);
        const file = rows.case_file[compared % rows.case_file.length]!.id;
        expect(await isMember(office, id, file, NOW), `${id} in ${file}`).toBe(cases.has(file));
        compared += 1;
        if (found.length > 0) seeing += 1;
      }
      const files = rows.case_file.map((one) => one.id);
      expect(await givingNow(office, files, NOW), `members in ${files}`).toEqual(expected);
    }
  }
  // A comparison of nothing with nothing would pass whatever was wrong.
  expect(seeing).toBeGreaterThan(compared / 10);
  expect(seeing).toBeLessThan((compared * 4) / 5);
  keep('clearance', { 'random offices': OFFICES, 'users compared': compared, 'of them with clearance': seeing });
});
