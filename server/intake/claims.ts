import { Fault } from '../fault.ts';
import { type EntityRow, OPEN, type StatementRow, type TieRowIn } from '../graph/claims.ts';
import { claimBase, claimId } from '../graph/ids.ts';
import { type Batch, type Delivery, deliveredBefore, type Earlier } from '../office/manifest.ts';
import type { Office } from '../office/office.ts';
import type { Said, SaidStatement } from './row.ts';
import type { SaidTie } from './tie.ts';

export type SaidRow = { row: number; said: Said };
export type Claims = {
  deliveries: Omit<Delivery, 'id' | 'batch'>[];
  entities: Map<string, EntityRow>;
  statements: StatementRow[];
  ties: TieRowIn[];
  loaded: number;
  there: number;
};

/** What is known of one base, and who has said which of its ordinals. */
type Account = {
  /** Somebody had said it when this chunk came. */
  before: boolean;
  by: Map<number, number>;
  /** The ordinals that rows of our system's numbering have. */
  byReference: Map<string, number>;
  /** No ordinal below is free: for a row without a reference, and for one with. */
  free: { plain: number; referenced: number };
};
/** Said by this batch; by a row of our system with a reference of its own; in this scope; by anybody before this chunk. */
const [MINE, REFERENCED, IN_SCOPE, BEFORE] = [1, 2, 4, 8];

/**
 * Rows to claims with their ordinals (design.md §4): equal rows of one file are several events, the n-th equal row of
 * another file is the n-th event again; a source system's reference tells its rows apart, and the same reference is
 * the same event.
 */
export async function claimsOf(
  office: Office,
  batch: Batch,
  rows: readonly SaidRow[],
  batches: ReadonlyMap<number, Batch>,
): Promise<Claims> {
  const accounts = new Map<string, Account>();
  const look = async (bases: Iterable<string>) => {
    const unknown = [...new Set(bases)].filter((base) => !accounts.has(base));
    const found = await deliveredBefore(office, unknown);
    for (const base of unknown) accounts.set(base, accountOf(found.get(base) ?? [], batch, batches));
  };
  await look(
    rows.flatMap(({ said }) => [...said.statements, ...said.ties.filter((t) => !t.byEvent)].map((c) => c.base)),
  );
  const companions: string[] = [];
  for (const { said } of rows) {
    // An event that nobody has said before has companions that nobody has said before.
    const known = said.ties.some((t) => !t.byEvent && accounts.get(t.base)!.before);
    for (const tie of said.ties) if (tie.counted) tie.ordinal = nextOrdinal(accounts.get(tie.base)!, said.reference);
    nameCompanions(said);
    for (const { base } of said.ties.filter((t) => t.byEvent))
      if (known) companions.push(base);
      else if (!accounts.has(base)) accounts.set(base, accountOf([], batch, batches));
  }
  await look(companions);

  const claims = noClaims();
  for (const row of rows) {
    let news = false;
    put(claims, batch, row, (claim, ordinal) => {
      const { by } = accounts.get(claim.base)!;
      const who = by.get(ordinal) ?? 0;
      if (!(who & IN_SCOPE)) news = true;
      by.set(ordinal, who | MINE | IN_SCOPE);
      // A batch says a statement once, however many of its rows repeat it: a shop's name is in each of its sales.
      if (who & MINE && !('type' in claim)) return 'nothing';
      return who & BEFORE ? 'again' : 'first';
    });
    if (news) claims.loaded += 1;
    else claims.there += 1;
  }
  return claims;
}

/** The claims of rows whose intent was recorded before a crash, with the ordinals they were given then. */
export function claimsAgain(batch: Batch, rows: readonly SaidRow[], recorded: readonly Delivery[]): Claims {
  const place = (row: number, type: string, base: string) => `${row} ${type} ${base}`;
  const ordinals = new Map(recorded.map((d) => [place(d.row, d.type, d.base), d.ordinal]));
  const claims = noClaims();
  for (const row of rows) {
    for (const tie of row.said.ties)
      if (tie.counted) tie.ordinal = ordinals.get(place(row.row, tie.type, tie.base)) ?? 0;
    nameCompanions(row.said);
    put(claims, batch, row, (claim) =>
      ordinals.has(place(row.row, 'type' in claim ? claim.type : 'Statement', claim.base)) ? 'again' : 'nothing',
    );
  }
  if (claims.deliveries.length !== recorded.length)
    throw new Fault(
      'CONFLICT',
      `Batch ${batch.id} was begun by another version of Headwater and cannot be continued.`,
      {
        mend: `Undo it (npm run intake -- undo ${batch.id}) and load the file again.`,
      },
    );
  return claims;
}

const noClaims = (): Claims => ({ deliveries: [], entities: new Map(), statements: [], ties: [], loaded: 0, there: 0 });

function accountOf(earlier: readonly Earlier[], batch: Batch, batches: ReadonlyMap<number, Batch>): Account {
  const by = new Map<number, number>();
  const byReference = new Map<string, number>();
  for (const { batch: id, ordinal, reference } of earlier) {
    const other = batches.get(id)!;
    const referenced = reference !== null && other.system === batch.system;
    if (referenced) byReference.set(reference, ordinal);
    const who =
      BEFORE |
      (id === batch.id ? MINE : 0) |
      (referenced ? REFERENCED : 0) |
      (other.scope === batch.scope ? IN_SCOPE : 0);
    by.set(ordinal, (by.get(ordinal) ?? 0) | who);
  }
  return { before: earlier.length > 0, by, byReference, free: { plain: 0, referenced: 0 } };
}

function nextOrdinal(account: Account, reference: string | null): number {
  const known = reference === null ? undefined : account.byReference.get(reference);
  if (known !== undefined) return known;
  // Another reference of this system bars an ordinal to a row with a reference; rows of this file bar it to all.
  const [kind, barred] = reference === null ? (['plain', MINE] as const) : (['referenced', MINE | REFERENCED] as const);
  const { by, free } = account;
  while ((by.get(free[kind]) ?? 0) & barred) free[kind] += 1;
  const ordinal = free[kind];
  by.set(ordinal, (by.get(ordinal) ?? 0) | MINE);
  if (reference !== null) account.byReference.set(reference, ordinal);
  return ordinal;
}

const eventOf = (said: Said): string | undefined => {
  const primary = said.ties.find((t) => t.event);
  return primary && claimId(primary.base, primary.ordinal);
};

/** Once the first tie of an event has its id, the others are told apart by it. */
function nameCompanions(said: Said): void {
  const event = eventOf(said);
  for (const tie of said.ties) if (tie.byEvent) tie.base = claimBase(tie.type, tie.from, tie.to, [event!]);
}

type Delivers = (claim: SaidTie | SaidStatement, ordinal: number) => 'first' | 'again' | 'nothing';

function put(claims: Claims, batch: Batch, { row, said }: SaidRow, delivers: Delivers): void {
  const event = eventOf(said);
  const source = `${batch.id}:${row}`;
  const once: string[] = [];
  let details = said.details;
  for (const tie of said.ties) {
    const { type, base, ordinal, from, to, at, end, duration } = tie;
    const id = claimId(base, ordinal);
    const how = once.includes(id) ? 'nothing' : delivers(tie, ordinal);
    if (how === 'nothing') continue;
    once.push(id);
    // The tie that gives the event its id does not bear it: whether it has companions depends on the file read first.
    const fields = tie.event && id !== event ? { ...tie.fields, event: event! } : tie.fields;
    const made: TieRowIn = { id, source, details, before: how === 'again', type, from, to, at, fields };
    if (end !== undefined) made.end = end || OPEN;
    if (duration !== undefined) made.duration = duration;
    claims.ties.push(made);
    claims.deliveries.push({ row, type, base, ordinal, reference: said.reference });
    details = '{}';
  }
  for (const statement of said.statements) {
    const { base: id, about, property, value, words, at } = statement;
    const how = once.includes(id) ? 'nothing' : delivers(statement, 0);
    if (how === 'nothing') continue;
    once.push(id);
    claims.statements.push({ id, source, details, before: how === 'again', about, property, value, words, at });
    claims.deliveries.push({ row, type: 'Statement', base: id, ordinal: 0, reference: null });
    details = '{}';
  }
  for (const { id, row: entity } of said.entities) claims.entities.set(id, entity);
}
