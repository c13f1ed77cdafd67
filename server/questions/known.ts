import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import { type Column, library, type Shipped, type Verb, VERBS, type Words } from '../graph/library.ts';
import type { Office } from '../office/office.ts';
import type { OfficeTables } from '../office/tables.ts';
import { textOf } from './answer.ts';
import { asAskable, type Declared } from './declared.ts';
import type { Askable } from './values.ts';

/** One version of a question, shipped or saved, as the rest of this feature takes it. */
export type Known = Readonly<{
  id: string;
  version: number;
  title: Words;
  asks: Words;
  notProof: Words;
  order: Words;
  verb: Verb;
  number: number | null;
  parameters: readonly Askable[];
  columns: readonly Column[];
  text: string;
  /** Null where it was shipped: then it runs on the operational graph. */
  saved: Readonly<{ author: string; status: SavedStatus; savedAt: string }> | null;
}>;
export type SavedStatus = OfficeTables['question_version']['status'];
export type Seeing = Pick<Viewer, 'user' | 'agency' | 'rights'>;

const knownShipped = (one: Shipped): Known => ({
  ...{ id: one.id, version: one.version, verb: one.verb, number: one.number, title: one.title, asks: one.asks },
  ...{ notProof: one.notProof, order: one.order, parameters: one.parameters, columns: one.columns },
  ...{ text: textOf(one), saved: null },
});

const both = (text: string): Words => ({ en: text, zh: text });
const ORDER: Words = { en: 'As its query says.', zh: '由查询语句决定。' };

type SavedRow = Awaited<ReturnType<ReturnType<typeof savedRows>['execute']>>[number];

export const knownSaved = (row: SavedRow): Known => ({
  ...{ id: row.question, version: row.version, verb: row.verb as Verb, number: null, order: ORDER, text: row.text },
  ...{ title: both(row.title), asks: both(row.asks), notProof: both(row.not_proof) },
  parameters: (JSON.parse(row.parameters) as Declared[]).map(asAskable),
  // What they hold is seen when it comes.
  columns: (JSON.parse(row.columns) as string[]).map((name) => ({ name, label: both(name), kind: 'text' })),
  saved: { author: row.author, status: row.status, savedAt: row.saved_at },
});

/** Versions of saved questions that somebody sees: their own, those shown to their unit, and published ones; the last first. */
export const savedRows = (office: Office, { user, agency, rights }: Seeing) =>
  office
    .selectFrom('question')
    .innerJoin('question_version', 'question_version.question', 'question.id')
    .selectAll('question_version')
    .select(['question.author', 'question.agency', 'question.version as last'])
    .where((eb) =>
      eb.or([
        eb('question.author', '=', user),
        eb('question.agency', '=', agency).and(
          'question_version.status',
          'in',
          rights.has('WRITE_QUESTIONS') ? ['UNIT', 'REVIEW', 'PUBLISHED'] : ['PUBLISHED'],
        ),
      ]),
    )
    .orderBy('question_version.question')
    .orderBy('question_version.version', 'desc');

/** The latest version of each question that the viewer sees, by verb, number and title. */
export async function seenQuestions(viewer: Seeing, office: Office): Promise<Known[]> {
  const rows = await savedRows(office, viewer).execute();
  const latest = rows.filter((row, i) => rows[i - 1]?.question !== row.question).map(knownSaved);
  return [...library.map(knownShipped), ...latest].sort(
    (a, b) =>
      VERBS.indexOf(a.verb) - VERBS.indexOf(b.verb) ||
      (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER) ||
      (a.title.zh < b.title.zh ? -1 : a.title.zh > b.title.zh ? 1 : a.id < b.id ? -1 : 1),
  );
}

/**
 * One question in one version, the latest that the viewer sees where none is named.
 * @throws Fault NOT_FOUND where there is none, or none that they see: the two read the same.
 */
export async function seenQuestion(
  viewer: Seeing,
  office: Office,
  id: string,
  version?: number | null,
): Promise<Known> {
  const shipped = library.find((one) => one.id === id);
  if (shipped && (version ?? shipped.version) === shipped.version) return knownShipped(shipped);
  let rows = savedRows(office, viewer).where('question.id', '=', id);
  if (version) rows = rows.where('question_version.version', '=', version);
  const row = await rows.limit(1).executeTakeFirst();
  if (!row) throw missing();
  return knownSaved(row);
}

export const missing = () =>
  new Fault('NOT_FOUND', 'There is no such question, or none that you may see.', {
    mend: 'Take one of the list of questions.',
    place: { field: 'question' },
  });
