import type { Role } from '../../server/access/roles.ts';
import type { Analysis } from '../../server/analysis/analysis.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import type { Guard } from '../../server/questions/guarded.ts';
import type { RunLimits } from '../../server/questions/runs.ts';
import { agency, signIn } from '../support/agency.ts';
import { freshGraph } from '../support/graph.ts';
import { type Reply, served } from '../support/served.ts';

const AT = '2016-01-01T00:00:00.000Z';
const USERS: Record<string, readonly Role[]> = {
  ...{ anna: ['analyst'], bo: ['analyst'], ivan: ['investigator'], wide: ['investigator'] },
};
/** Who works on which case; the case `narrow` uses scope A, `wide` both. */
const MEMBERS = { narrow: ['anna', 'bo', 'ivan', 'cara'], wide: ['wide'] };

export type Person = Awaited<ReturnType<typeof personOf>>;
type More = { analysis?: Analysis; guard?: Guard; runLimits?: RunLimits };

/** An office of two agencies and two cases, served over an empty graph; everybody signs in as the page does. */
export async function openDesk(more: More = {}) {
  const graph: Graph = await freshGraph();
  const office: Office = await openOffice(':memory:');
  await agency(office, 'centre', 'police', USERS, 1);
  await agency(office, 'bank', 'bank', { cara: ['analyst'] });
  for (const id of ['A', 'B']) await putScope(office, id);
  for (const [id, users] of Object.entries(MEMBERS))
    await putCase(office, id, id === 'wide' ? ['A', 'B'] : ['A'], users);
  const open = (parts: More = more) => served({ graph, office, looksEveryMs: 200, ...parts });
  let api = await open();
  return {
    ...{ graph, office },
    person: (user: string) => personOf(api.address, user, user === 'wide' ? 'wide' : 'narrow'),
    watch: (now: Date) => api.watch(now),
    /** The same office under a new server. */
    async serveAnew(parts?: More) {
      await api.close();
      api = await open(parts);
    },
    async close() {
      await api.close();
      await office.destroy();
      await graph.close();
    },
  };
}

async function putScope(office: Office, id: string): Promise<void> {
  const said = { id, title: id, kind: 'holding' as const, agency: 'centre', holder: 'Agency (invented)' };
  const days = { begins_at: AT, ends_at: null, keep_until: null, erased_at: null, created_at: AT };
  await office
    .insertInto('scope')
    .values({ ...said, ...days, legal_basis: 'test', instrument: '' })
    .execute();
  await office
    .insertInto('batch')
    .values({
      ...{ id: id === 'A' ? 1 : 2, scope: id, agency: 'Agency (invented)', system: 's', mapping: 'm', as_of: AT },
      ...{ file: `${id}.csv`, file_hash: id, settings_hash: '', grade: 'B2', handling: '', tlp: null },
      ...{ status: 'loaded', rows_read: 1, rows_loaded: 1, rows_there: 0, rows_set_aside: 0, started_at: AT },
    })
    .execute();
}

async function putCase(office: Office, id: string, scopes: string[], users: readonly string[]): Promise<void> {
  const said = { id, name: id, agency: 'centre', lead: 'anna', typology: null, legal_basis: 'test' };
  await office
    .insertInto('case_file')
    .values({ ...said, opened_at: AT, closed_at: null })
    .execute();
  const agencies = ['centre', 'bank'].map((one) => ({ case_id: id, agency: one, since: AT }));
  await office.insertInto('case_agency').values(agencies).execute();
  const used = scopes.map((scope) => ({ case_id: id, scope, since: AT }));
  await office.insertInto('case_scope').values(used).execute();
  const members = users.map((user) => ({
    ...{ id: `${id}-${user}`, case_id: id, user, part: 'member' as const, begins_at: AT, ends_at: null },
    ...{ added_by: 'anna', ended_why: null },
  }));
  await office.insertInto('member').values(members).execute();
}

export const FACE = 'ref label masked identifier { text }';
export const RUN = `id question version status lines startedAt endedAt newSince frozen asOf fault { code message }
  completeness { shown total atLeast held { reason count atLeast } } values { name values }`;
export const PAGE = `run { ${RUN} } next columns { name kind }
  lines { line claims isNew cells { entities { ${FACE} } number amount { currency amount } instant text } }`;

/** Somebody signed in, at work under their case. */
async function personOf(address: string, user: string, caseId: string) {
  const asker = await signIn(address, user);
  const purpose = { case: caseId, reason: 'a call that was reported' };
  const ask = (query: string, variables: object = {}) => asker.ask(query, variables, purpose);
  const run = (id: string, more: { first?: number; after?: string | null } = {}) =>
    ask(`query ($id: ID!, $first: Int, $after: String) { run(id: $id, first: $first, after: $after) { ${PAGE} } }`, {
      ...{ id, first: 100, ...more },
    });
  const begin = (id: string, question: string, given: Readonly<Record<string, string | string[]>>, more: object = {}) =>
    ask(`mutation ($input: AskInput!) { ask(input: $input) { ${RUN} } }`, {
      input: { id, question, values: listed(given), ...more },
    });
  return {
    ...{ ask, run, begin },
    /** Asks, and waits as the page does until it is answered. */
    async answer(id: string, question: string, given: Readonly<Record<string, string | string[]>>): Promise<Reply> {
      const begun = await begin(id, question, given);
      if (begun.errors) return begun;
      for (;;) {
        const reply = await run(id);
        if (reply.data?.run.run.status !== 'RUNNING') return reply;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    signOut: () => ask('mutation { signOut }'),
  };
}

export const listed = (given: Readonly<Record<string, string | string[]>>) =>
  Object.entries(given).map(([name, value]) => ({ name, values: [value].flat() }));
