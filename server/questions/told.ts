import type { Viewer } from '../access/viewer.ts';
import type {
  Column as ColumnOut,
  ColumnKind,
  Parameter as ParameterOut,
  ParameterKind,
  Question,
  QuestionReview,
  QuestionVersion,
} from '../generated.ts';
import type { Column, Words } from '../graph/library.ts';
import type { Office } from '../office/office.ts';
import { usersById } from '../office/users.ts';
import { type Known, savedRows } from './known.ts';
import type { Askable } from './values.ts';
import { watchesOf } from './watches.ts';

/** Questions as they are answered, with what belongs to them read together for all. */
export async function tellQuestions(viewer: Viewer, office: Office, all: readonly Known[]): Promise<Question[]> {
  const writes = viewer.rights.has('WRITE_QUESTIONS');
  const saved = all.flatMap((one) => (one.saved ? [one.id] : []));
  const versions =
    writes && saved.length > 0 ? await savedRows(office, viewer).where('question.id', 'in', saved).execute() : [];
  const reviews = await reviewsOf(office, saved);
  const watches = await watchesOf(viewer, office);
  const people = [...all.flatMap((one) => one.saved?.author ?? []), ...reviews.map((one) => one.user)];
  const users = await usersById(office, people);
  const nameOf = (id: string) => users.get(id)?.display ?? id;
  return all.map((one) => {
    const review = reviews.find(({ question, version }) => question === one.id && version === one.version);
    const isMine = one.saved?.author === viewer.user && writes;
    const earlier = versions.filter(({ question, version }) => question === one.id && version < one.version);
    return {
      ...{ id: one.id, version: one.version, number: one.number, title: one.title, asks: one.asks },
      ...{ notProof: one.notProof, order: one.order, mine: isMine },
      group: one.verb.toUpperCase() as Question['group'],
      status: one.saved?.status ?? 'SHIPPED',
      ground: one.saved ? 'ANALYSIS' : 'OPERATIONAL',
      author: one.saved ? nameOf(one.saved.author) : null,
      savedAt: one.saved?.savedAt ?? null,
      review: review ? tellReview(review, nameOf) : null,
      parameters: one.parameters.map(tellParameter),
      columns: one.columns.map(tellColumn),
      text: writes ? one.text : null,
      versions: earlier.map(
        (row): QuestionVersion => ({
          ...{ version: row.version, savedAt: row.saved_at, author: nameOf(row.author), text: row.text },
          status: row.status,
        }),
      ),
      watch: watches.get(one.id) ?? null,
    };
  });
}

export const tellQuestion = async (viewer: Viewer, office: Office, one: Known): Promise<Question> =>
  (await tellQuestions(viewer, office, [one]))[0]!;

/** Of each version the last word. */
const reviewsOf = (office: Office, questions: readonly string[]) =>
  questions.length === 0
    ? Promise.resolve([])
    : office
        .selectFrom('question_review')
        .selectAll()
        .where('question', 'in', questions)
        .orderBy('at', 'desc')
        .orderBy('id')
        .execute();

type Review = Awaited<ReturnType<typeof reviewsOf>>[number];
const tellReview = ({ user, at, remark, published }: Review, nameOf: (id: string) => string): QuestionReview => ({
  ...{ by: nameOf(user), at, remark, published: published === 1 },
});

const choice = (value: string, label: Words) => ({ value, label });

export const tellColumn = ({ name, kind, label, unit, values = {} }: Column): ColumnOut => ({
  ...{ name, label, unit: unit ?? null },
  kind: kind.toUpperCase() as ColumnKind,
  values: Object.entries(values).map(([value, words]) => choice(value, words)),
});

function tellParameter(one: Askable): ParameterOut {
  const bounds = one.kind === 'number' && Number.isFinite(one.most) ? one : null;
  return {
    ...{ name: one.name, label: one.label, hint: one.hint ?? null },
    kind: one.kind.toUpperCase() as ParameterKind,
    kinds: one.kind === 'entity' || one.kind === 'entities' ? one.kinds : [],
    unit: one.kind === 'number' ? one.unit : null,
    choices: one.kind === 'choice' ? one.choices.map(({ value, label }) => choice(value, label)) : [],
    default: defaultOf(one),
    basis: 'basis' in one ? one.basis : null,
    ...{ least: bounds?.least ?? null, most: bounds?.most ?? null, whole: bounds?.whole ?? false },
    optional: isOptional(one),
  };
}

function defaultOf(one: Askable): string[] {
  if (one.needed || one.kind === 'entity' || one.kind === 'entities') return [];
  if (one.kind === 'window') return ['', ''];
  return one.kind === 'amount' ? [one.default, one.currency] : [String(one.default)];
}

const isOptional = (one: Askable): boolean =>
  one.kind === 'entities' ? one.optional : one.kind !== 'entity' && !one.needed;
