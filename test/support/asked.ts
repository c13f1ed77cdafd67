import type { Graph } from '../../server/graph/graph.ts';
import type { Office } from '../../server/office/office.ts';

/** Whose questions and runs these are: the viewer of `viewerOf`. */
const OWN = { user: 'tester', case_id: 'test' };
const AT = '2016-04-01T00:00:00.000Z';
const words = (text: string) => JSON.stringify({ en: text, zh: text });

/** Claims that scope A says, as lines of runs name them. */
export async function claimsInA(graph: Graph, limit: number): Promise<string[]> {
  const ties = `MATCH ()-[t]->() WHERE 'A' IN t.scopes RETURN type(t) + '|' + t.id AS claim ORDER BY claim LIMIT ${limit}`;
  const said = `MATCH (s:Statement) WHERE 'A' IN s.scopes RETURN 'Statement|' + s.id AS claim ORDER BY claim LIMIT ${limit}`;
  return [...(await graph.run(ties)), ...(await graph.run(said))].map(({ claim }) => claim as string);
}

const PARAMETERS = [
  { name: 'one', kind: 'entity', kinds: ['Person'] },
  { name: 'many', kind: 'entities', kinds: ['PhoneNumber', 'Account'] },
  { name: 'when', kind: 'window' },
  { name: 'least', kind: 'amount', default: ['100', 'CNY'] },
  { name: 'share', kind: 'number', unit: 'share', default: ['0.5'] },
  { name: 'called', kind: 'text', default: ['x'] },
  { name: 'way', kind: 'choice', choices: ['in', 'out'], default: ['in'] },
].map((one) => ({ kinds: [], unit: 'count', choices: [], default: [], label: one.name, ...one }));

const VERSIONS = [
  { version: 1, status: 'PRIVATE', verb: 'den' },
  { version: 2, status: 'UNIT', verb: 'platform' },
  { version: 3, status: 'REVIEW', verb: 'network' },
  { version: 4, status: 'PUBLISHED', verb: 'chain' },
] as const;

/** A question of the viewer's own in every status, with each kind of parameter, reviewed and watched. */
export async function putQuestion(office: Office, id: string): Promise<void> {
  await office
    .insertInto('question')
    .values({ id, agency: 'test', author: OWN.user, version: VERSIONS.length, created_at: AT })
    .execute();
  for (const one of VERSIONS)
    await office
      .insertInto('question_version')
      .values({
        ...{
          ...one,
          question: id,
          title: `Own ${one.version}`,
          asks: 'Who?',
          not_proof: 'Anything.',
          text: 'RETURN 1',
        },
        ...{ parameters: JSON.stringify(PARAMETERS), columns: '["n"]', saved_at: AT },
      })
      .execute();
  const review = { question: id, version: 4, user: 'another', at: AT, remark: 'It does what it says.', published: 1 };
  await office
    .insertInto('question_review')
    .values({ id: `${id}-review`, ...review })
    .execute();
  await office
    .insertInto('watch')
    .values({
      ...{ ...OWN, question: id, reason: 'test', given: '[]', every_minutes: 60, unseen: 0 },
      ...{ next_at: '2999-01-01T00:00:00.000Z', run: 'run-of-done', looked: null },
    })
    .execute();
}

const HELD = { reason: 'CAP', count: 3, atLeast: false };
const COLUMNS = [
  { name: 'who', kind: 'entity' },
  { name: 'all', kind: 'entities' },
  { name: 'n', kind: 'number', unit: 'days' },
  { name: 'sum', kind: 'amount' },
  { name: 'at', kind: 'instant' },
  { name: 'said', kind: 'text' },
  { name: 'way', kind: 'text', values: { in: { en: 'in', zh: '入' } } },
].map((one) => ({ ...one, label: { en: one.name, zh: one.name } }));

export type Named = Readonly<{ refs: readonly string[]; text: string; claims: readonly string[] }>;

/** Runs of the viewer's own that ended in every way, found in scope A, with one line for each of these and one of nobody. */
export async function putRuns(office: Office, question: string, named: readonly Named[]): Promise<void> {
  const lines = [...named, { refs: ['n'.repeat(22)], text: 'nobody', claims: [] }].map((one, i) => ({
    cells: [
      ...[{ entities: one.refs.slice(0, 1) }, { entities: one.refs }, { number: i }],
      ...[{ amount: ['CNY', '100'] }, { instant: AT }, { text: one.text }, { text: 'in' }],
    ],
    ...{ claims: one.claims, of: one.claims.length, key: String(i), isNew: i === 0 },
  }));
  const fault = JSON.stringify({ code: 'TIMED_OUT', message: 'It took too long.', mend: 'Ask for less.' });
  for (const status of ['RUNNING', 'DONE', 'CANCELLED', 'FAILED'] as const) {
    const id = `run-of-${status.toLowerCase()}`;
    await office
      .insertInto('run')
      .values({
        ...{ ...OWN, id, question, version: 4, title: words('Own 4'), given: '[["called",["x"]]]', scopes: '["A"]' },
        ...{ columns: JSON.stringify(COLUMNS), status, started_at: AT, lines: lines.length, total: lines.length + 3 },
        ...{ ended_at: status === 'RUNNING' ? null : AT, held: JSON.stringify([HELD]), as_of: AT, new_since: 1 },
        fault: status === 'FAILED' ? fault : null,
      })
      .execute();
    await office
      .insertInto('run_lines')
      .values({ run: id, first_line: 0, last_line: lines.length - 1, lines: JSON.stringify(lines) })
      .execute();
  }
  await office
    .insertInto('frozen_run')
    .values({ ...OWN, run: 'run-of-done', at: AT, hash: 'f'.repeat(64), text: '{"format":"headwater-run/1"}' })
    .execute();
}

type Question = Readonly<{ root: string; variables: Readonly<Record<string, unknown>> }>;

/** What is asked about these. */
export const ofRuns = (question: string): Question[] => [
  { root: 'questions', variables: {} },
  ...[undefined, 1, 2, 3, 4].map((version) => ({
    ...{ root: 'question', variables: version === undefined ? { id: question } : { id: question, version } },
  })),
  { root: 'runs', variables: { question, first: 10 } },
  ...['running', 'done', 'failed', 'cancelled'].map((status) => ({
    ...{ root: 'run', variables: { id: `run-of-${status}`, first: 200 } },
  })),
  { root: 'run', variables: { id: 'run-of-done', first: 1 } },
  { root: 'run', variables: { id: 'run-of-done', first: 200, after: '0' } },
  { root: 'evidence', variables: { run: 'run-of-done', line: 0, first: 200 } },
  { root: 'evidence', variables: { run: 'run-of-done', line: 0, first: 3 } },
  { root: 'evidence', variables: { run: 'run-of-done', line: 0, first: 200, after: '2' } },
  { root: 'frozenRun', variables: { id: 'run-of-done' } },
];
