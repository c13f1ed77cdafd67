import type { Office } from '../office/office.ts';

/** Whose acts an auditor reads: of users of one agency; all, those of nobody signed in too, where it is null. */
export type Readers = string | null;

/** Which acts are asked for; null or absent is any. Times are UTC as the log writes them. */
export type Asked = Readonly<{
  agency: Readers;
  user?: string | null | undefined;
  case?: string | null | undefined;
  operation?: string | null | undefined;
  outcome?: string | null | undefined;
  from: string | null;
  to: string | null;
  /** What this server is at: neither answered nor left open. */
  underWay: readonly number[];
}>;

/** Counting goes no further: a filter that fits a million entries is not worth counting out. */
const COUNTED_MOST = 10_000;

/** Acts before this place, the latest first: intents with their closes, and events. */
export const actsOf = async (office: Office, asked: Asked, before: number | null, limit: number) => {
  let acts = matching(office, asked)
    .select(['act.seq', 'act.at', 'act.user', 'act.case_id', 'act.operation', 'act.entry'])
    .select(({ fn }) => fn.coalesce('closing.outcome', 'act.outcome').as('outcome'))
    .select(['closing.at as closedAt', 'closing.entities', 'closing.entry as closeEntry'])
    .orderBy('act.seq', 'desc')
    .limit(limit);
  if (before !== null) acts = acts.where('act.seq', '<', before);
  return (await acts.execute()).map((act) => ({ ...act, seq: Number(act.seq) }));
};
export type Act = Awaited<ReturnType<typeof actsOf>>[number];

export async function countActs(office: Office, asked: Asked): Promise<{ total: number; atLeast: boolean }> {
  const some = matching(office, asked)
    .select('act.seq')
    .limit(COUNTED_MOST + 1);
  const { n } = await office
    .selectFrom(some.as('some'))
    .select(({ fn }) => fn.countAll().as('n'))
    .executeTakeFirstOrThrow();
  return { total: Math.min(Number(n), COUNTED_MOST), atLeast: Number(n) > COUNTED_MOST };
}

/** Intents without a close, but for those under way. Each close is of one intent, so two counts tell it. */
export async function unclosedActs(office: Office, agency: Readers, underWay: readonly number[]): Promise<number> {
  const count = async (kind: 'intent' | 'close', among?: readonly number[]) => {
    let entries = office
      .selectFrom('audit')
      .select(({ fn }) => fn.countAll().as('n'))
      .where('kind', '=', kind);
    if (agency !== null) entries = entries.where('user', 'in', usersOf(office, agency));
    if (among) entries = entries.where('seq', 'in', [...among]);
    return Number((await entries.executeTakeFirstOrThrow()).n);
  };
  const at = underWay.length === 0 ? 0 : await count('intent', underWay);
  // One that closes between two of these counts would make it less than none.
  return Math.max(0, (await count('intent')) - (await count('close')) - at);
}

const usersOf = (office: Office, agency: string) =>
  office.selectFrom('user').select('user.id').where('user.agency', '=', agency);

function matching(office: Office, asked: Asked) {
  let acts = office
    .selectFrom('audit as act')
    .leftJoin('audit as closing', (join) => join.onRef('closing.of', '=', 'act.seq').on('closing.kind', '=', 'close'))
    .where('act.kind', 'in', ['intent', 'event']);
  const { agency, user, case: caseId, operation, outcome, from, to, underWay } = asked;
  if (agency !== null) acts = acts.where('act.user', 'in', usersOf(office, agency));
  if (user) acts = acts.where('act.user', '=', user);
  if (caseId) acts = acts.where('act.case_id', '=', caseId);
  if (operation) acts = acts.where('act.operation', '=', operation);
  if (from !== null) acts = acts.where('act.at', '>=', from);
  if (to !== null) acts = acts.where('act.at', '<', to);
  if (outcome === 'OPEN') {
    acts = acts.where('act.kind', '=', 'intent').where('closing.seq', 'is', null);
    if (underWay.length > 0) acts = acts.where('act.seq', 'not in', [...underWay]);
  } else if (outcome === UNDER_WAY) acts = acts.where('act.seq', 'in', underWay.length > 0 ? [...underWay] : [-1]);
  else if (outcome) acts = acts.where((eb) => eb(eb.fn.coalesce('closing.outcome', 'act.outcome'), '=', outcome));
  return acts;
}

/** Outcome of an act that this server is still at. */
export const UNDER_WAY = 'UNDER_WAY';
