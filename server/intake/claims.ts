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

/** What the manifest holds of one base: which of its ordinals are taken for this batch, and by which references. */
type Account = {
  taken: Set<number>;
  byReference: Map<string, number>;
  mine: Set<number>;
  inScope: Set<number>;
  /** Said by anybody, in whichever scope. */
  said: Set<number>;
};

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
    const known = said.ties.some((t) => !t.byEvent && accounts.get(t.base)!.said.size > 0);
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
      const { mine, inScope, said } = accounts.get(claim.base)!;
      const again = mine.has(ordinal);
      if (!inScope.has(ordinal)) news = true;
      mine.add(ordinal);
      inScope.add(ordinal);
      // A batch says a statement once, however many of its rows repeat it: a shop's name is in each of its sales.
      if (again && !('type' in claim)) return 'nothing';
      return said.has(ordinal) ? 'again' : 'first';
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
      if (!tie.byEvent) tie.ordinal = ordinals.get(place(row.row, tie.type, tie.base)) ?? 0;
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
  const account: Account = {
    ...{ taken: new Set(), byReference: new Map(), mine: new Set(), inScope: new Set(), said: new Set() },
  };
  for (const { batch: id, ordinal, reference } of earlier) {
    const other = batches.get(id)!;
    const named = reference !== null && other.system === batch.system;
    if (named) account.byReference.set(reference, ordinal);
    if (id === batch.id) account.mine.add(ordinal);
    if (named || id === batch.id) account.taken.add(ordinal);
    if (other.scope === batch.scope) account.inScope.add(ordinal);
    account.said.add(ordinal);
  }
  return account;
}

function nextOrdinal(account: Account, reference: string | null): number {
  const known = reference === null ? undefined : account.byReference.get(reference);
  if (known !== undefined) return known;
  // Another reference of this system bars an ordinal to a row with a reference; rows of this file bar it to all.
  const barred = reference === null ? account.mine : account.taken;
  let ordinal = 0;
  while (barred.has(ordinal)) ordinal += 1;
  account.mine.add(ordinal);
  account.taken.add(ordinal);
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

function put(
  claims: Claims,
  batch: Batch,
  { row, said }: SaidRow,
  delivers: (claim: SaidTie | SaidStatement, ordinal: number) => 'first' | 'again' | 'nothing',
): void {
  const event = eventOf(said);
  const once = new Set<string>();
  let details = said.details;
  const delivered = (claim: SaidTie | SaidStatement, ordinal: number) => {
    const id = claimId(claim.base, ordinal);
    const how = once.has(id) ? 'nothing' : delivers(claim, ordinal);
    if (how === 'nothing') return undefined;
    once.add(id);
    const type = 'type' in claim ? claim.type : 'Statement';
    claims.deliveries.push({
      row,
      type,
      base: claim.base,
      ordinal,
      reference: 'type' in claim ? said.reference : null,
    });
    const delivery = { id, source: `${batch.id}:${row}`, details, before: how === 'again' };
    details = '{}';
    return delivery;
  };
  for (const tie of said.ties) {
    const delivery = delivered(tie, tie.ordinal);
    if (!delivery) continue;
    const { type, from, to, at, fields, end, duration } = tie;
    claims.ties.push({
      ...delivery,
      type,
      from,
      to,
      at,
      fields: tie.event ? { ...fields, event: event! } : fields,
      ...(end === undefined ? {} : { end: end || OPEN }),
      ...(duration === undefined ? {} : { duration }),
    });
  }
  for (const statement of said.statements) {
    const delivery = delivered(statement, 0);
    if (!delivery) continue;
    const { about, property, value, words, at } = statement;
    claims.statements.push({ ...delivery, about, property, value, words, at });
  }
  for (const { id, row: entity } of said.entities) claims.entities.set(id, entity);
}
