import {
  type GraphQLInputType,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf } from '../../server/access/sessions.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { makeSchema } from '../../server/schema.ts';
import { agency } from '../support/agency.ts';
import { everything } from '../support/everything.ts';
import { freshGraph } from '../support/graph.ts';
import { served, type Reply } from '../support/served.ts';

/**
 * Who may ask what, written out by hand from what the roles are for. A column a role: Investigator, aNalyst, iNtake (K),
 * Lead, aDministrator, aUditor, Partner; O is whoever is signed out. Never read off the SDL or roles.ts: it is what
 * these are compared with.
 */
const COLUMNS = {
  I: 'investigator',
  N: 'analyst',
  K: 'intake',
  L: 'lead',
  D: 'administrator',
  U: 'auditor',
  P: 'partner',
};
const EVERYBODY = 'INKLDUP';
const READERS = 'INLP';
const MAY: Readonly<Record<string, string>> = {
  about: EVERYBODY,
  kinds: EVERYBODY,
  ties: EVERYBODY,
  statements: EVERYBODY,
  audit: 'U',
  auditState: 'U',
  signCheckpoint: 'U',
  snapshots: READERS,
  makeSnapshot: READERS,
  boards: READERS,
  board: READERS,
  saveBoard: READERS,
  deleteBoard: READERS,
  cases: EVERYBODY,
  case: EVERYBODY,
  candidates: 'L',
  scopes: 'L',
  openCase: 'L',
  changeCase: 'L',
  replaceLead: 'D',
  setCaseOpen: 'L',
  setCaseAgency: 'L',
  addMember: 'L',
  endMember: 'L',
  addScope: 'L',
  setCaseScope: 'L',
  setScopeDays: 'L',
  entity: READERS,
  entities: READERS,
  events: READERS,
  facets: READERS,
  expand: READERS,
  links: READERS,
  badges: READERS,
  paths: READERS,
  search: READERS,
  lookup: READERS,
  questions: READERS,
  question: READERS,
  runs: READERS,
  run: READERS,
  frozenRun: READERS,
  evidence: READERS,
  ask: READERS,
  cancelRun: READERS,
  freezeRun: READERS,
  watchQuestion: READERS,
  checkQuestion: 'N',
  questionWords: 'N',
  exportQuestion: 'N',
  importQuestions: 'N',
  analysis: 'N',
  saveQuestion: 'N',
  moveQuestion: 'N',
  reviewQuestion: 'N',
  reveal: 'INL',
  agencies: EVERYBODY,
  users: 'D',
  addAgency: 'D',
  addUser: 'D',
  changeUser: 'D',
  setUserActive: 'D',
  inviteAgain: 'D',
  endSessions: 'D',
  me: `${EVERYBODY}O`,
  signInWays: `${EVERYBODY}O`,
  invitation: `${EVERYBODY}O`,
  signIn: `${EVERYBODY}O`,
  signInDemo: `${EVERYBODY}O`,
  signOut: `${EVERYBODY}O`,
  acceptInvitation: `${EVERYBODY}O`,
  changePassword: EVERYBODY,
  releaseProfiles: 'INL',
  recipients: 'INL',
  releaseFormats: 'INL',
  releases: 'INL',
  release: 'INL',
  releaseView: 'INL',
  releaseFile: 'INL',
  saveRelease: 'INL',
  dropRelease: 'INL',
  askForRelease: 'INL',
  reviseRelease: 'INL',
  decideRelease: 'INL',
  withdrawRelease: 'INL',
  partners: 'D',
  outgoing: 'D',
  bundleFile: 'D',
  addPartner: 'D',
  comparePartner: 'D',
  setPartnerAddress: 'D',
  revokePartner: 'D',
  tryPartnerAgain: 'D',
  replaceKeys: 'D',
  received: 'L',
  receivedView: 'L',
  bringBundle: 'L',
  acceptReceived: 'L',
  refuseReceived: 'L',
  giveBackReceived: 'L',
};
/** What reads the graph, boards or questions: under a case of one's own and for a purpose. */
const UNDER_A_CASE = [
  ...['boards', 'board', 'saveBoard', 'deleteBoard', 'entity', 'entities', 'events', 'facets', 'expand', 'links'],
  ...['badges', 'paths', 'search', 'lookup', 'reveal', 'questions', 'question', 'runs', 'run', 'frozenRun', 'evidence'],
  ...['ask', 'cancelRun', 'freezeRun', 'watchQuestion', 'checkQuestion', 'exportQuestion', 'importQuestions'],
  ...['analysis', 'questionWords', 'saveQuestion', 'moveQuestion', 'reviewQuestion'],
  ...['releaseProfiles', 'recipients', 'releaseFormats', 'releases', 'release', 'releaseView', 'releaseFile'],
  ...['saveRelease', 'dropRelease', 'askForRelease', 'reviseRelease', 'decideRelease', 'withdrawRelease'],
  ...[
    'snapshots',
    'makeSnapshot',
    'received',
    'receivedView',
    'bringBundle',
    'acceptReceived',
    'refuseReceived',
    'giveBackReceived',
  ],
];

const schema = makeSchema();
const roots = [schema.getQueryType()!, schema.getMutationType()!];
const fields = roots.flatMap((root) => Object.values(root.getFields()).map((field) => ({ root, name: field.name })));
const AT = '2016-01-01T00:00:00.000Z';

let graph: Graph;
let office: Office;
let api: Awaited<ReturnType<typeof served>>;

beforeAll(async () => {
  graph = await freshGraph();
  office = await openOffice(':memory:');
  api = await served({ graph, office });
  const users = Object.fromEntries(Object.values(COLUMNS).map((role) => [role, [role as 'lead']]));
  await agency(office, 'centre', 'police', users, 1);
  for (const id of ['mine', 'closed', 'others'])
    await office
      .insertInto('case_file')
      .values({
        ...{ id, name: id, agency: 'centre', lead: 'auditor', typology: null, legal_basis: 'test', opened_at: AT },
        closed_at: id === 'closed' ? AT : null,
      })
      .execute();
  await office
    .insertInto('case_agency')
    .values(['mine', 'closed', 'others'].map((case_id) => ({ case_id, agency: 'centre', since: AT })))
    .execute();
  await office
    .insertInto('member')
    .values(
      Object.keys(users).flatMap((user) =>
        ['mine', 'closed'].map((case_id) => ({
          ...{ id: `${case_id}-${user}`, case_id, user, part: 'member' as const, begins_at: AT, ends_at: null },
          ...{ added_by: 'nobody', ended_why: null },
        })),
      ),
    )
    .execute();
});
afterAll(async () => {
  await api.close();
  await office.destroy();
  await graph.close();
});

/** Something of each type that names nothing that is there. */
function any(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return any(type.ofType);
  if (isListType(type)) return [any(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]!.value;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type))
        .map((field) => [field.name, any(field.type)]),
    );
  const { name } = type;
  return name === 'Int' || name === 'Float'
    ? 1
    : name === 'Boolean'
      ? true
      : name === 'Kind'
        ? 'Person'
        : name === 'TieType'
          ? 'CALLED'
          : 'xxx';
}

const variablesOf = (root: GraphQLObjectType, name: string) =>
  Object.fromEntries(root.getFields()[name]!.args.map((arg) => [arg.name, any(arg.type)]));

type Purpose = { case: string; reason: string } | null;

/** Asks one field as somebody of this role, in a session of its own, since some questions end the one they come with. */
async function ask({ root, name }: (typeof fields)[number], role: string | null, purpose: Purpose): Promise<Reply> {
  const token = `${role} ${name} ${Math.random()}`;
  const now = new Date();
  const expires_at = new Date(now.getTime() + 3_600_000).toISOString();
  if (role !== null)
    await office
      .insertInto('session')
      .values({
        hash: hashOf(token),
        user: role,
        created_at: now.toISOString(),
        seen_at: now.toISOString(),
        expires_at,
      })
      .execute();
  const query = everything(schema, name, root === schema.getQueryType() ? 'query' : 'mutation');
  const body = { query, variables: variablesOf(root, name), ...(purpose ? { extensions: { purpose } } : {}) };
  const cookie = role === null ? {} : { cookie: `__Host-headwater=${token}` };
  const { text } = await api.send(JSON.stringify(body), cookie as Record<string, string>);
  return JSON.parse(text) as Reply;
}

/** Whether the field itself was come to: what is off with the document would look like an answer otherwise. */
function refusal(reply: Reply, name: string): string | null {
  if (!reply.errors) return null;
  const [first] = reply.errors as unknown as [{ path?: string[]; message: string; extensions: { code: string } }];
  expect(first.path?.[0], `${name}: ${first.message}`).toBe(name);
  expect(first.extensions.code, `${name}: ${first.message}`).not.toBe('INTERNAL');
  return ['NOT_ALLOWED', 'SIGNED_OUT', 'NO_CASE'].includes(first.extensions.code) ? first.extensions.code : null;
}

const UNDER: Purpose = { case: 'mine', reason: 'test' };

test('every question of the API has a row in the table of who may ask it, and no row is left over', () => {
  expect(Object.keys(MAY).sort()).toEqual(fields.map((field) => field.name).sort());
});

test('what is refused leaves nothing of its document: every read beyond sign-in is non-null', () => {
  // A read that fails takes the whole answer with it, so that what another field found sooner does not leave either.
  const nullable = Object.values(schema.getQueryType()!.getFields()).filter((field) => !isNonNullType(field.type));
  expect(nullable.map((field) => field.name).filter((name) => !MAY[name]!.includes('O'))).toEqual([]);
});

describe.each(fields)('$name', (field) => {
  const may = MAY[field.name] ?? '';
  const isUnder = UNDER_A_CASE.includes(field.name);

  test('may be asked by those roles and no others', async () => {
    for (const [letter, role] of Object.entries(COLUMNS)) {
      const found = refusal(await ask(field, role, UNDER), field.name);
      expect(found, role).toBe(may.includes(letter) ? null : 'NOT_ALLOWED');
    }
    expect(refusal(await ask(field, null, UNDER), field.name), 'signed out').toBe(
      may.includes('O') ? null : 'SIGNED_OUT',
    );
  });

  test(isUnder ? 'needs a case of one’s own that is open, and a reason' : 'needs no case', async () => {
    const role = COLUMNS[(may[0] ?? 'I') as keyof typeof COLUMNS];
    // Where no case is needed, a wrong one is no harm: one question tells.
    const wrong: Purpose[] = [
      { case: 'mine', reason: '   ' },
      { case: 'closed', reason: 'test' },
      { case: 'others', reason: 'test' },
      { case: 'nowhere', reason: 'test' },
    ];
    for (const purpose of isUnder ? [null, ...wrong] : [null])
      expect(refusal(await ask(field, role, purpose), field.name), JSON.stringify(purpose)).toBe(
        isUnder ? 'NO_CASE' : null,
      );
  });
});
