import { cosignersOf, lastCheckpoint, readCheckpoint } from '../access/log/checkpoint.ts';
import { fingerprint } from '../access/log/note.ts';
import { readHead } from '../access/log/rows.ts';
import { readEdge, rootOf } from '../access/log/tree.ts';
import { asPerson } from '../access/persons.ts';
import type { Context } from '../context.ts';
import { Fault } from '../fault.ts';
import type { AuditInput, AuditPage, AuditState, CaseOption } from '../generated.ts';
import { whole, window } from '../graph/asked.ts';
import { held, outOf } from '../graph/completeness.ts';
import { usersById } from '../office/users.ts';
import { type Act, actsOf, countActs, type Readers, UNDER_WAY, unclosedActs } from './acts.ts';

const PAGE_MOST = 200;

/** Acts in the log that this auditor may read, the latest first; this very question among them, under way. */
export async function audit(context: Context, input: AuditInput): Promise<AuditPage> {
  const { office, log } = context;
  const { user, case: caseId, operation, outcome } = input;
  const limit = whole('first', input.first ?? 50, 1, PAGE_MOST);
  const before = input.after === null || input.after === undefined ? null : placeOf(input.after);
  const { from, to } = window(input.from, input.to);
  const underWay = log.underWay();
  const agency = await readersOf(context);
  const asked = { agency, user, case: caseId, operation, outcome, from, to, underWay };
  const found = await actsOf(office, asked, before, limit + 1);
  const acts = found.slice(0, limit);
  const { total, atLeast } = await countActs(office, asked);
  const users = await usersById(
    office,
    acts.map((act) => act.user),
  );
  const cases = await casesById(context, acts);
  return {
    rows: acts.map((act) => ({
      ...told(act, underWay),
      user: users.has(act.user) ? asPerson(users.get(act.user)!) : null,
      case: cases.get(act.case_id) ?? null,
    })),
    next: found.length > limit ? String(acts.at(-1)!.seq) : null,
    completeness: { ...outOf(acts.length, total, 'LATEST'), atLeast, held: held('CAP', total - acts.length, atLeast) },
  };
}

function told(
  { seq, at, operation, outcome, closedAt, entities, entry, closeEntry }: Act,
  underWay: readonly number[],
) {
  const { reason = '', variables = '{}' } = JSON.parse(entry) as { reason?: string; variables?: string };
  const { digest = null } = closeEntry === null ? {} : (JSON.parse(closeEntry) as { digest?: string });
  const became = outcome ?? (underWay.includes(seq) ? UNDER_WAY : null);
  return { seq, at, operation, reason, variables, outcome: became, closedAt, entities, digest };
}

/** How far the log goes, and how it was signed last. What is unclosed is counted among what this auditor may read. */
export async function auditState(context: Context): Promise<AuditState> {
  const { office, log } = context;
  const head = await readHead(office);
  const last = await lastCheckpoint(office);
  const checkpoint = last ? readCheckpoint(last.note) : null;
  if (!head || checkpoint === undefined)
    throw new Fault('SETUP', 'The log was altered.', { mend: 'npm run audit -- verify says what is wrong.' });
  return {
    size: head.size,
    root: rootOf(readEdge(head.edge)).toString('base64'),
    unclosed: await unclosedActs(office, await readersOf(context), log.underWay()),
    checkpoint: checkpoint && {
      ...{ size: checkpoint.size, at: checkpoint.at, text: checkpoint.whole },
      cosigners: cosignersOf(checkpoint),
    },
    key: log.key ? fingerprint(log.key) : '',
  };
}

/** A checkpoint of all that is in the log now: what is kept elsewhere vouches for no more than it was signed for. */
export async function signCheckpoint(context: Context): Promise<AuditState> {
  await context.log.checkpoint();
  return auditState(context);
}

/** Who keeps the installation answers for all of it; every other agency for its own users. */
async function readersOf({ office, viewer }: Context): Promise<Readers> {
  const agency = await office.selectFrom('agency').select('host').where('id', '=', viewer.agency).executeTakeFirst();
  return agency?.host === 1 ? null : viewer.agency;
}

async function casesById({ office, viewer }: Context, acts: readonly Act[]): Promise<Map<string, CaseOption>> {
  const ids = [...new Set(acts.map(({ case_id }) => case_id))];
  if (ids.length === 0) return new Map();
  const rows = await office
    .selectFrom('case_file')
    .select(['id', 'name', 'typology', 'lead'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ lead, ...row }) => [row.id, { ...row, leads: lead === viewer.user }]));
}

/** As the log writes times, so that they compare as text. */

function placeOf(after: string): number {
  if (/^\d{1,15}$/.test(after)) return Number(after);
  throw new Fault('BAD_INPUT', 'after is no place in the log.', {
    mend: 'Pass the `next` of the page before.',
    place: { field: 'after' },
  });
}
