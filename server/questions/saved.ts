import { acting } from '../access/acting.ts';
import { chosenId, line, off } from '../access/lines.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import { Fault } from '../fault.ts';
import type { Question, QuestionStatus, SaveQuestionInput } from '../generated.ts';
import type { Office } from '../office/office.ts';
import { newId } from '../office/users.ts';
import { asAskable, declared } from './declared.ts';
import { guarded } from './guarded.ts';
import { type Known, missing, seenQuestion } from './known.ts';
import { tellQuestion } from './told.ts';

const TEXT_MOST = 20_000;
const WORDS_MOST = 1_000;
/** Versions are never thrown away; more than anybody saves by hand is a program run wild. */
const VERSIONS_MOST = 1_000;

/**
 * Saves a question as its next version, which its author alone sees. The same save sent twice is one.
 * @throws Fault BAD_INPUT, NOT_FOUND where it is somebody else's, CONFLICT where `version` is not the last.
 */
export async function saveQuestion({ viewer, office, runs }: Context, input: SaveQuestionInput): Promise<Question> {
  const said = read(input);
  const columns = columnsOf(runs.grounds.guard, said);
  await office.transaction().execute((tx) => save(tx, viewer, input, { ...said, columns }));
  return tell(viewer, office, input.id, null);
}

export type Said = ReturnType<typeof read>;

export function read(input: SaveQuestionInput) {
  chosenId('question', input.id);
  const { text } = input;
  if (text.trim() === '' || Buffer.byteLength(text) > TEXT_MOST)
    throw off(
      'text',
      `A query has 1 to ${TEXT_MOST.toLocaleString('en')} bytes.`,
      'Write a shorter one, or one at all.',
    );
  return {
    ...{ title: line('title', input.title), asks: line('asks', input.asks, WORDS_MOST), text },
    ...{ not_proof: line('notProof', input.notProof, WORDS_MOST), verb: input.group.toLowerCase() },
    parameters: JSON.stringify(declared(input.parameters)),
  };
}

/** The columns as the text names them; none while it cannot be read yet, which keeps nobody from saving it. */
function columnsOf(guard: Context['runs']['grounds']['guard'], { text, parameters }: Said): string {
  try {
    return JSON.stringify(guarded(guard, text, JSON.parse(parameters).map(asAskable)).columns);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return '[]';
  }
}

export async function save(
  tx: Office,
  viewer: Viewer,
  { id, version }: Pick<SaveQuestionInput, 'id' | 'version'>,
  said: Said & { columns: string },
): Promise<void> {
  const { agency } = await acting(tx, viewer, 'WRITE_QUESTIONS');
  const there = await tx.selectFrom('question').selectAll().where('id', '=', id).executeTakeFirst();
  if (there && there.author !== viewer.user) throw missing();
  if (there && (await isSame(tx, id, there.version, said))) return;
  if ((there?.version ?? 0) !== version)
    throw new Fault('CONFLICT', 'This question was saved elsewhere in between.', {
      mend: 'Load it again and compare, or save yours as a new question.',
      place: { field: 'version' },
    });
  if (version >= VERSIONS_MOST)
    throw new Fault('TOO_LARGE', `A question has ${VERSIONS_MOST} versions at most.`, {
      mend: 'Save it as a new one.',
    });
  const saved_at = new Date().toISOString();
  if (!there) {
    const made = { id, agency: agency.id, author: viewer.user, version: 1, created_at: saved_at };
    await tx.insertInto('question').values(made).execute();
  } else
    await tx
      .updateTable('question')
      .set({ version: version + 1 })
      .where('id', '=', id)
      .execute();
  await tx
    .insertInto('question_version')
    .values({ question: id, version: version + 1, status: 'PRIVATE', saved_at, ...said })
    .execute();
}

async function isSame(tx: Office, id: string, version: number, { columns: _, ...said }: Said & { columns: string }) {
  const row = await tx
    .selectFrom('question_version')
    .select(['title', 'asks', 'text', 'not_proof', 'verb', 'parameters'])
    .where('question', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return Object.entries(said).every(([name, value]) => row[name as keyof typeof row] === value);
}

/**
 * Shows a version to one's unit, takes it back, or asks that it be published: by its author alone.
 * @throws Fault BAD_INPUT where its text has problems, or for what only a second person, or the product, may do
 */
export async function moveQuestion(
  { viewer, office, runs }: Context,
  id: string,
  version: number,
  to: QuestionStatus,
): Promise<Question> {
  if (to === 'PUBLISHED' || to === 'SHIPPED')
    throw off('to', 'A question is published by a second person’s review alone.', 'Ask for it: move it to REVIEW.');
  const known = await seenQuestion(viewer, office, id, version);
  if (!known.saved || known.saved.author !== viewer.user)
    throw new Fault('NOT_ALLOWED', 'Only its author shows a question or takes it back.', { mend: 'Ask the author.' });
  if (to !== 'PRIVATE') guarded(runs.grounds.guard, known.text, known.parameters);
  await office.transaction().execute(async (tx) => {
    await acting(tx, viewer, 'WRITE_QUESTIONS');
    await setStatus(tx, id, version, to);
  });
  return tell(viewer, office, id, version);
}

/**
 * A second person's word on a version in review, which is kept with it.
 * @throws Fault NOT_ALLOWED to its author, CONFLICT where it is not, or no longer, in review
 */
export async function reviewQuestion(
  { viewer, office }: Context,
  id: string,
  version: number,
  publish: boolean,
  remark: string,
): Promise<Question> {
  const said = line('remark', remark, WORDS_MOST);
  await office.transaction().execute(async (tx) => {
    const { agency } = await acting(tx, viewer, 'WRITE_QUESTIONS');
    const known = await seenQuestion({ ...viewer, agency: agency.id }, tx, id, version);
    const { saved } = known;
    if (!saved) throw off('id', 'What came with the product is not reviewed here.', 'Take a saved question.');
    if (saved.author === viewer.user)
      throw new Fault('NOT_ALLOWED', 'Nobody reviews their own question.', { mend: 'Ask another analyst.' });
    if (saved.status !== 'REVIEW')
      throw new Fault('CONFLICT', 'This version is not, or no longer, in review.', {
        mend: 'Load it again; its author asks for a review.',
      });
    await setStatus(tx, id, version, publish ? 'PUBLISHED' : 'UNIT');
    const review = { id: newId(), question: id, version, user: viewer.user, at: new Date().toISOString() };
    await tx
      .insertInto('question_review')
      .values({ ...review, remark: said, published: publish ? 1 : 0 })
      .execute();
  });
  return tell(viewer, office, id, version);
}

const setStatus = (tx: Office, id: string, version: number, status: NonNullable<Known['saved']>['status']) =>
  tx
    .updateTable('question_version')
    .set({ status })
    .where('question', '=', id)
    .where('version', '=', version)
    .execute();

const tell = async (viewer: Viewer, office: Office, id: string, version: number | null): Promise<Question> =>
  tellQuestion(viewer, office, await seenQuestion(viewer, office, id, version));
