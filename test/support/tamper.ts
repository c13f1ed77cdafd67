import type { Random } from '../../seed/random.ts';
import { type Checkpoint, keepCheckpoint, readCheckpoint, signCheckpoint } from '../../server/access/log/checkpoint.ts';
import { type Entry, rowOf } from '../../server/access/log/entry.ts';
import type { Signer } from '../../server/access/log/note.ts';
import { appended, type Edge, edgeText, leafHash, rootOf } from '../../server/access/log/tree.ts';
import type { Office } from '../../server/office/office.ts';

/** Somebody who can write to the office, to checkpoints.txt and, where they fork, has the key. Ways to bend a log. */
export type Tamper = (office: Office, random: Random, covered: number, stolen: Signer) => Promise<Checkpoint[] | null>;

const flipText = (random: Random, text: string): string => {
  const at = random.int(text.length);
  const code = text.charCodeAt(at) ^ (1 << random.int(6));
  return `${text.slice(0, at)}${String.fromCharCode(code || 1)}${text.slice(at + 1)}`;
};

const flip = (random: Random, value: string | number | null): string | number =>
  value === null
    ? random.int(9)
    : typeof value === 'number'
      ? value ^ (1 << (12 + random.int(12)))
      : flipText(random, value || '\u0003');

const TABLES = { audit: 'seq', audit_head: 'id', audit_checkpoint: 'size' } as const;

/** One bit of one column of one row of what the log is kept in. */
const bit: Tamper = async (office, random) => {
  const table = random.pick(['audit', 'audit', 'audit', 'audit_head', 'audit_checkpoint'] as const);
  const row = random.pick(await office.selectFrom(table).selectAll().execute()) as Record<
    string,
    string | number | null
  >;
  const column = random.pick(Object.keys(row).filter((name) => name !== 'id'));
  const key = TABLES[table];
  await office
    .updateTable(table)
    .set({ [column]: flip(random, row[column]!) })
    .where(key as never, '=', row[key] as never)
    .execute();
  return null;
};

const drop: Tamper = async (office, random, covered) => {
  const seq = random.int(covered);
  await office
    .deleteFrom('audit')
    .where('seq', '>=', seq)
    .where('seq', '<=', seq + random.int(3))
    .execute();
  return null;
};

/** Two entries change places, whole; only their places stay. */
const swap: Tamper = async (office, random, covered) => {
  const one = random.int(covered - 1);
  const other = one + 1 + random.int(covered - one - 1);
  const rows = await office.selectFrom('audit').selectAll().where('seq', 'in', [one, other]).execute();
  for (const { seq, ...row } of rows)
    await office
      .updateTable('audit')
      .set(row)
      .where('seq', '=', one + other - seq)
      .execute();
  return null;
};

const entriesOf = async (office: Office): Promise<Entry[]> =>
  (await office.selectFrom('audit').select('entry').orderBy('seq').execute()).map(({ entry }) => JSON.parse(entry));

/** Puts these entries in the place of the log, with all that belongs to it, as whoever has the key can: nothing in the office or beside it betrays that it was done. */
export async function rewrite(office: Office, entries: readonly Entry[], stolen: Signer): Promise<Checkpoint[]> {
  const places = new Map(entries.map(({ seq }, i) => [seq, i]));
  const rows = entries.map((one, seq) =>
    rowOf({ ...one, seq, of: one.of === null ? null : (places.get(one.of) ?? one.of) }),
  );
  const kept = await office.selectFrom('audit_checkpoint').select(['size', 'at']).orderBy('size').execute();
  for (const table of ['audit', 'audit_checkpoint'] as const) await office.deleteFrom(table).execute();
  const checkpoints: Checkpoint[] = [];
  let edge: Edge = [];
  for (const [i, row] of rows.entries()) {
    edge = appended(edge, i, leafHash(row.entry));
    const due = kept.find(({ size }) => size === i + 1);
    if (!due) continue;
    checkpoints.push(signCheckpoint(stolen, { size: due.size, root: rootOf(edge) }, due.at));
    await keepCheckpoint(office, checkpoints.at(-1)!, edge);
  }
  await office.insertInto('audit').values(rows).execute();
  await office
    .updateTable('audit_head')
    .set({ size: rows.length, edge: edgeText(edge), at: rows.at(-1)!.at })
    .execute();
  return checkpoints;
}

const truncate: Tamper = async (office, random, covered, stolen) =>
  rewrite(office, (await entriesOf(office)).slice(0, 1 + random.int(covered - 1)), stolen);

/** Whole acts (intent, pages, close) are changed, taken out, put in, or told in another order, and all after is hashed and signed anew. */
const fork: Tamper = async (office, random, covered, stolen) => {
  const entries = await entriesOf(office);
  const intents = entries.filter(({ kind, seq }) => kind === 'intent' && seq < covered);
  const { seq } = random.pick(intents);
  const isOfIt = (one: Entry) => one.seq === seq || one.of === seq;
  const more = Math.max(...entries.map((one) => one.seq)) + 1;
  const ways: (() => Entry[])[] = [
    () => entries.map((one) => (isOfIt(one) ? { ...one, user: 'somebody-else' } : one)),
    () => entries.map((one) => (one.seq === seq ? { ...one, reason: `${one.reason}!` } : one)),
    () => entries.map((one) => (one.of === seq ? { ...one, entities: (one.entities ?? 0) + 1 } : one)),
    () => entries.filter((one) => !isOfIt(one)),
    () => {
      const mine = entries
        .filter(isOfIt)
        .map((one) => ({ ...one, seq: one.seq + more, of: one.of === null ? null : more + seq }));
      return entries.flatMap((one) =>
        one.seq === seq ? [...mine.map((copy) => ({ ...copy, at: one.at })), one] : [one],
      );
    },
  ];
  return rewrite(office, random.pick(ways)(), stolen);
};

export const TAMPERS: Readonly<Record<string, Tamper>> = { bit, drop, swap, truncate, fork };

/** Nothing changed, but all of it written anew: what shows that the forger's work is clean. */
export const unchanged: Tamper = async (office, _random, _covered, stolen) =>
  rewrite(office, await entriesOf(office), stolen);

export const keptCheckpoints = async (office: Office): Promise<Checkpoint[]> =>
  (await office.selectFrom('audit_checkpoint').select('note').orderBy('size').execute()).map(
    ({ note }) => readCheckpoint(note)!,
  );
