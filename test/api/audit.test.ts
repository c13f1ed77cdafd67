import { afterAll, beforeAll, expect, test } from 'vitest';
import { furnishDemo } from '../../seed/office.ts';
import { type Role, rightsOf } from '../../server/access/roles.ts';
import { NOBODY, type Viewer } from '../../server/access/viewer.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { freshGraph } from '../support/graph.ts';
import { logged } from '../support/log.ts';
import { served } from '../support/served.ts';

let graph: Graph;
let desk: Awaited<ReturnType<typeof logged>>;
let api: Awaited<ReturnType<typeof served>>;
let viewer: Viewer = NOBODY;
beforeAll(async () => {
  graph = await freshGraph();
  desk = await logged();
  await furnishDemo(desk.office);
  api = await served({ graph, office: desk.office, log: desk.log, viewer: () => viewer });
  await desk.log.event('command line', 'intake.load', '{"file":"t.csv"}');
});
afterAll(async () => {
  await api.close();
  await desk.close();
  await graph.close();
});

const asUser = (user: string, agency: string, role: Role): Viewer => ({
  ...{ user, name: user, agency, roles: [role], rights: rightsOf([role]), scopes: ['A'], revealed: new Set<string>() },
  purpose: role === 'auditor' ? null : { case: 'qianyun', reason: 'who was paid' },
});
const as = (...who: Parameters<typeof asUser>) => {
  viewer = asUser(...who);
};
const AUDIT = `query ($input: AuditInput!) { audit(input: $input) { next completeness { shown total held { reason count } }
  rows { seq at user { id } case { id name } reason operation variables outcome closedAt entities digest } } }`;
type Row = { seq: number; operation: string; outcome: string | null; user: { id: string } | null; variables: string };
const audit = async (input: object = {}) =>
  (await api.ask(AUDIT, { input })).data.audit as { rows: Row[]; next: string };
const told = (rows: Row[]) => rows.map((row) => [row.user?.id ?? null, row.operation, row.outcome]);

test('who asked what, for which case and why, and what came of it, is read by the auditor of the host’s agency', async () => {
  as('demo-investigator', 'centre', 'investigator');
  await api.ask('query ($ref: ID!) { entity(ref: $ref) { first } }', { ref: 'A'.repeat(22) });
  as('demo-bank', 'bank-a', 'investigator');
  await api.ask('query ($i: SearchInput!) { search(input: $i) { hits { match } } }', { i: { text: '0359' } });
  await api.ask('{ auditState { size } }');
  viewer = NOBODY;
  await api.ask('mutation ($p: String!) { signIn(name: "demo-bank", password: $p) { expiresAt } }', {
    p: 'never in the log',
  });
  await api.ask('{ search(input: { text: "0359" }) { next } }');

  as('demo-auditor', 'centre', 'auditor');
  const { rows } = await audit();
  expect(told(rows)).toEqual([
    ['demo-auditor', 'audit', 'UNDER_WAY'],
    [null, 'signIn', 'NOT_FOUND'],
    ['demo-bank', 'auditState', 'NOT_ALLOWED'],
    ['demo-bank', 'search', 'ANSWERED'],
    ['demo-investigator', 'entity', 'NOT_FOUND'],
    [null, 'intake.load', 'DONE'],
  ]);
  expect(rows[4]).toMatchObject({
    ...{ case: { id: 'qianyun', name: expect.stringContaining('千云') }, reason: 'who was paid', entities: 0 },
    variables: JSON.stringify({ ref: 'A'.repeat(22) }),
    closedAt: expect.stringMatching(/Z$/),
  });
});

test('a password is in no entry', async () => {
  const rows = await desk.office.selectFrom('audit').select('entry').execute();
  const all = rows.map(({ entry }) => entry).join('\n');
  expect(all).toContain('signIn');
  expect(all).toContain('demo-bank');
  expect(all).not.toContain('never in the log');
});

test('an auditor of another agency reads what its own users did, and nothing else, not in any number', async () => {
  as('bank-auditor', 'bank-a', 'auditor');
  await desk.office
    .insertInto('user')
    .values({
      ...{
        id: 'bank-auditor',
        agency: 'bank-a',
        name: 'bank-auditor',
        display: 'Auditor (invented)',
        roles: 'auditor',
      },
      ...{ password: null, subject: null, status: 'active', created_at: '2026-01-01T00:00:00.000Z' },
    })
    .execute();
  const { data } = await api.ask(AUDIT, { input: {} });
  expect(new Set(data.audit.rows.map((row: Row) => row.user?.id))).toEqual(new Set(['bank-auditor', 'demo-bank']));
  expect(data.audit.completeness).toEqual({ shown: 3, total: 3, held: [] });
  expect((await audit({ user: 'demo-investigator' })).rows).toEqual([]);
  expect((await api.ask('{ auditState { unclosed } }')).data.auditState.unclosed).toBe(0);
});

test('the log is filtered and paged without an act twice or left out', async () => {
  as('demo-auditor', 'centre', 'auditor');
  expect(told((await audit({ user: 'demo-bank', outcome: 'ANSWERED' })).rows)).toEqual([
    ['demo-bank', 'search', 'ANSWERED'],
  ]);
  expect(told((await audit({ case: 'qianyun', operation: 'entity' })).rows)).toHaveLength(1);
  expect(told((await audit({ outcome: 'DONE' })).rows)).toEqual([[null, 'intake.load', 'DONE']]);
  const all = (await audit({ first: 200 })).rows.map(({ seq }) => seq).slice(1);
  const paged: number[] = [];
  let after: string | null = String(all[0]! + 1);
  while (after !== null) {
    const page: { rows: Row[]; next: string } = await audit({ first: 2, after });
    paged.push(...page.rows.map(({ seq }) => seq));
    after = page.next;
  }
  expect(paged).toEqual(all);
  const [first] = await desk.office.selectFrom('audit').select('at').orderBy('seq').limit(1).execute();
  const later = new Date(Date.parse(first!.at) + 1).toISOString().replace('Z', '+00:00');
  expect(told((await audit({ to: later, operation: 'intake.load' })).rows)).toHaveLength(1);
  expect((await audit({ from: later, operation: 'intake.load' })).rows).toEqual([]);
  for (const input of [{ first: 0 }, { first: 201 }, { after: 'x' }, { from: 'yesterday' }])
    expect((await api.ask(AUDIT, { input })).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
});

test('an act that was never closed is counted and can be asked for', async () => {
  as('demo-auditor', 'centre', 'auditor');
  const left = asUser('demo-analyst', 'centre', 'analyst');
  // As a process leaves it that is killed.
  const { office, log } = desk;
  const seq = await log.open(left, 'paths', '{}');
  const lost = { ...log, underWay: () => log.underWay().filter((one) => one !== seq) };
  const own = await served({ graph, office, log: lost, viewer: () => viewer });
  const { data } = await own.ask(AUDIT, { input: { outcome: 'OPEN' } });
  expect(told(data.audit.rows)).toEqual([['demo-analyst', 'paths', null]]);
  const checkpoint = await log.checkpoint();
  const state = (await own.ask('{ auditState { size unclosed root key checkpoint { size text cosigners } } }')).data
    .auditState;
  expect(state).toMatchObject({
    unclosed: 1,
    checkpoint: { size: checkpoint!.size, text: checkpoint!.whole, cosigners: [] },
  });
  expect(state.size).toBe(checkpoint!.size + 1);
  expect(state.key).toMatch(/^([0-9a-f]{4} ?){8}$/);
  await own.close();
});
