import type { Office } from '../../office/office.ts';
import { Acts, type Finding } from './acts.ts';
import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import { COLUMNS, type Entry, isEntryText } from './entry.ts';
import { isSignedBy, type Verifier } from './note.ts';
import { type Row, readHead, rows } from './rows.ts';
import { appended, type Edge, edgeText, leafHash, readEdge, rootOf, type Stand } from './tree.ts';

export type Terms = Readonly<{
  /** The log's own key. */
  key: Verifier;
  /** Keys of those who co-sign; where they are named under a checkpoint, they must have signed it. */
  cosigners?: readonly Verifier[];
  /** What somebody else keeps: checkpoints, or sizes and roots off a print-out. */
  outside?: readonly (Checkpoint | Stand)[];
  /** Those of checkpoints.txt. */
  beside?: readonly Checkpoint[];
  /** Whether a server is at work on this office: what it has under way is not closed yet. */
  isRunning?: boolean;
  /** Told how far it is, every few thousand entries. */
  progress?: (size: number) => void;
}>;

export type Verified = Readonly<{
  size: number;
  root: Buffer;
  /** Entries covered by the newest checkpoint of the office, and by the newest one held elsewhere; 0 for none. */
  signed: number;
  vouched: number;
  checkpoints: number;
  underWay: number;
}>;

type Kept = Awaited<ReturnType<typeof keptBetween>>[number];

/** Reads the whole log once, in memory that does not grow with it, and reports each finding as it is met. */
export async function verifyLog(office: Office, terms: Terms, report: (finding: Finding) => void): Promise<Verified> {
  const acts = new Acts(report);
  const elsewhere = bySize(terms.outside ?? []);
  const beside = bySize(terms.beside ?? []);
  let edge: Edge = [];
  let size = 0;
  let signed = 0;
  let checkpoints = 0;
  let vouched = 0;
  /** After a gap nothing can be hashed onto the edge, until a checkpoint gives one. */
  let isLost = false;
  let at = '';

  const compare = (stand: Stand, where: string): void => {
    if (isLost) report({ seq: null, what: `${where} of ${size} entries cannot be compared: entries are missing` });
    else if (!rootOf(edge).equals(stand.root))
      report({ seq: null, what: `the first ${size} entries are not those of ${where}` });
  };
  const meet = (kept: Kept | undefined) => {
    for (const stand of elsewhere.get(size) ?? []) {
      compare(stand, 'the checkpoint held elsewhere');
      // One that does not match vouches for nothing.
      if (!isLost && rootOf(edge).equals(stand.root)) vouched = Math.max(vouched, size);
    }
    for (const one of beside.get(size) ?? []) {
      compare(one, 'the checkpoint in checkpoints.txt');
      if (!kept?.note.startsWith(one.note.text))
        report({ seq: null, what: `the office has lost its checkpoint of ${size}, which is in checkpoints.txt` });
    }
    if (!kept) return;
    checkpoints += 1;
    const wrong = faultOf(kept, terms);
    if (wrong) return report({ seq: null, what: `checkpoint of ${size}: ${wrong}` });
    const own = readEdge(kept.edge);
    if (!isLost && !rootOf(own).equals(rootOf(edge)))
      report({ seq: size - 1, what: `entries ${signed} to ${size - 1} are not those that were signed at ${kept.at}` });
    [edge, isLost, signed] = [own, false, size];
  };

  for (const one of [...(terms.outside ?? []), ...(terms.beside ?? [])]) {
    const wrong = isCheckpoint(one) ? signatureFault(one, terms) : undefined;
    if (wrong) report({ seq: null, what: `a checkpoint of ${one.size} entries ${wrong}` });
  }
  for await (const page of rows(office)) {
    const kept = new Map((await keptBetween(office, page)).map((one) => [Number(one.size), one]));
    for (const row of page) {
      const seq = Number(row.seq);
      if (seq !== size) {
        report({
          seq,
          what: seq > size ? `entries ${size} to ${seq - 1} are missing` : 'an entry before the first one',
        });
        if (seq < size) continue;
        [size, isLost] = [seq, true];
      }
      const entry = entryOf(row, report);
      if (entry) acts.take(entry);
      if (!isLost) edge = appended(edge, size, leafHash(row.entry));
      size += 1;
      at = row.at;
      meet(kept.get(size));
    }
    terms.progress?.(size);
  }
  for (const stand of [...elsewhere.values()].flat())
    if (stand.size > size) report(cut(size, stand.size, 'a checkpoint held elsewhere'));
  for (const stand of [...beside.values()].flat())
    if (stand.size > size) report(cut(size, stand.size, 'checkpoints.txt'));
  const beyond = await office.selectFrom('audit_checkpoint').select('size').where('size', '>', size).execute();
  for (const one of beyond) report(cut(size, Number(one.size), 'a checkpoint of the office'));
  const head = await readHead(office);
  if (!head || head.size !== size || head.at !== at || (!isLost && head.edge !== edgeText(edge)))
    report({
      seq: null,
      what: `the head of the log (${head?.size ?? 'none'} entries) is not that of its ${size} entries`,
    });
  return { size, root: rootOf(edge), signed, vouched, checkpoints, underWay: acts.end(terms.isRunning ?? false) };
}

const cut = (size: number, was: number, who: string): Finding => ({
  seq: null,
  what: `the log was cut or forked: it has ${size} entries, ${who} covers ${was}`,
});

const isCheckpoint = (stand: Checkpoint | Stand): stand is Checkpoint => 'note' in stand;

function bySize<T extends Stand>(stands: readonly T[]): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const one of stands) found.set(one.size, [...(found.get(one.size) ?? []), one]);
  return found;
}

/** Checkpoints that were made while these entries were written. */
const keptBetween = (office: Office, page: readonly Row[]) =>
  office
    .selectFrom('audit_checkpoint')
    .selectAll()
    .where('size', '>', Number(page[0]!.seq))
    .where('size', '<=', Number(page.at(-1)!.seq) + 1)
    .execute();

function faultOf(kept: Kept, terms: Terms): string | undefined {
  const read = readCheckpoint(kept.note);
  if (!read) return 'its text cannot be read';
  if (read.size !== Number(kept.size) || read.at !== kept.at) return 'its columns are not what it says';
  const edge = readEdge(kept.edge);
  if (edgeText(edge) !== kept.edge || !rootOf(edge).equals(read.root))
    return 'its edge has another root than the one that was signed';
  return signatureFault(read, terms);
}

function signatureFault({ origin, note }: Checkpoint, { key, cosigners = [] }: Terms): string | undefined {
  if (origin !== key.name) return `is of another log or another key (${origin})`;
  if (!isSignedBy(note, key)) return 'is not signed by the key of this log';
  const false_ = cosigners.find((by) => note.signatures.some(({ name }) => name === by.name) && !isSignedBy(note, by));
  return false_ && `names ${false_.name} as co-signer, who did not sign it`;
}

/** The entry, where its bytes are those that would be written and the office's columns repeat it. */
function entryOf(row: Row, report: (finding: Finding) => void): Entry | undefined {
  const seq = Number(row.seq);
  let entry: Entry;
  try {
    entry = JSON.parse(row.entry) as Entry;
  } catch {
    report({ seq, what: 'the entry is not JSON' });
    return undefined;
  }
  if (typeof entry !== 'object' || entry === null || !isEntryText(row.entry, entry)) {
    report({ seq, what: 'the entry is not written as entries are' });
    return undefined;
  }
  const other = COLUMNS.filter((name) => entry[name] !== column(row, name));
  if (other.length > 0) report({ seq, what: `the office says other than the entry: ${other.join(', ')}` });
  return entry;
}

/** PostgreSQL's driver may give whole numbers as text. */
const column = (row: Row, name: (typeof COLUMNS)[number]): string | number | null =>
  row[name] !== null && NUMBERS.has(name) ? Number(row[name]) : row[name];
const NUMBERS: ReadonlySet<string> = new Set(['seq', 'of', 'entities']);
