import type { ParameterFieldsFragment, QuestionFieldsFragment, RunFieldsFragment } from '../api/generated.ts';
import { instantOf, localMinute, localSecond } from './local.ts';
import { decimal, minorOf } from './money.ts';

export type Question = QuestionFieldsFragment;
export type Parameter = ParameterFieldsFragment;
export type Run = RunFieldsFragment;
export type Values = Run['values'];

/** The five tasks of a case, in the order in which they are worked. */
export const VERBS = ['SOURCE', 'DEN', 'PLATFORM', 'NETWORK', 'CHAIN'] as const satisfies readonly Question['group'][];

/** Questions whose words in either language hold what is typed, by the task that they serve; tasks without any are left out. */
export const byVerb = (questions: readonly Question[], typed = ''): { verb: Question['group']; own: Question[] }[] =>
  VERBS.map((verb) => ({ verb, own: matching(questions, typed).filter(({ group }) => group === verb) })).filter(
    ({ own }) => own.length > 0,
  );

/** Those whose number, title or words hold what is typed, in either language, whichever the page speaks. */
export function matching(questions: readonly Question[], typed: string): Question[] {
  const wanted = typed.trim().toLowerCase();
  return questions.filter(({ number, title, asks }) =>
    [String(number ?? ''), title.en, title.zh, asks.en, asks.zh].some((text) => text.toLowerCase().includes(wanted)),
  );
}

/** Of the parameters the first that takes every one of these kinds, several only where it takes several. */
export const taking = (question: Question, kinds: readonly string[]): Parameter | null =>
  question.parameters.find(
    (one) =>
      (one.kind === 'ENTITIES' || (one.kind === 'ENTITY' && kinds.length === 1)) &&
      kinds.length > 0 &&
      kinds.every((kind) => one.kinds.includes(kind)),
  ) ?? null;

/** How long until it is looked again whether more of a run has come: soon at first, then seldom, since each look is logged. */
export const pauseMs = (looks: number): number => [500, 1_000][looks] ?? 2_000;

/** What a form holds of each parameter: refs, or texts as they are typed. */
export type Draft = Readonly<Record<string, readonly string[]>>;
type Scales = ReadonlyMap<string, number>;

/** A form filled with what a question was asked with before, or with its defaults. */
export const draftOf = (parameters: readonly Parameter[], values: Values, scales: Scales): Draft =>
  Object.fromEntries(
    parameters.map((one) => [
      one.name,
      typed(one, values.find(({ name }) => name === one.name)?.values ?? one.default, scales),
    ]),
  );

function typed({ kind }: Parameter, values: readonly string[], scales: Scales): readonly string[] {
  const [first = '', second = ''] = values;
  if (kind === 'WINDOW') return [first, second].map((at) => at && clock(at));
  if (kind !== 'AMOUNT' || first === '') return values;
  return [decimal(first, scales.get(second) ?? 0), second];
}

/** As it is typed: to the second only where it is not a whole minute. */
const clock = (at: string) => (new Date(at).getSeconds() === 0 ? localMinute(at) : localSecond(at));

/** What is sent of a parameter: nothing where its default holds; or the key of what is wrong with it. */
export type Reading = { values: readonly string[] } | { wrong: string };

/** What a form's texts say. Entities are refs, money is minor units, windows are instants: their last day is whole. */
export function reading(one: Parameter, texts: readonly string[], scales: Scales): Reading {
  const given = texts.map((text) => text.trim());
  if (given.every((text) => text === ''))
    return one.optional || one.kind === 'WINDOW' ? { values: [] } : { wrong: 'questions.wrong.missing' };
  const [first = '', second = ''] = given;
  if (one.kind === 'WINDOW') return windowOf(first, second);
  if (one.kind === 'NUMBER') return numberOf(one, first);
  if (one.kind !== 'AMOUNT') return { values: given };
  const scale = scales.get(second);
  const minor = scale === undefined ? null : minorOf(first, scale);
  return minor === null ? { wrong: 'questions.wrong.amount' } : { values: [minor, second] };
}

function windowOf(first: string, second: string): Reading {
  const [from, to] = [first && instantOf(first), second && instantOf(second, 1)];
  if (from === null || to === null) return { wrong: 'questions.wrong.instant' };
  return from !== '' && to !== '' && from >= to ? { wrong: 'questions.wrong.window' } : { values: [from, to] };
}

function numberOf({ least, most, whole }: Parameter, text: string): Reading {
  const number = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(number)) return { wrong: 'questions.wrong.number' };
  if (whole && !Number.isInteger(number)) return { wrong: 'questions.wrong.whole' };
  const isWithin = (least === null || number >= least) && (most === null || number <= most);
  return isWithin ? { values: [String(number)] } : { wrong: 'questions.wrong.bounds' };
}

/** All that a form says, or null where something in it is wrong. */
export function valuesOf(parameters: readonly Parameter[], draft: Draft, scales: Scales): Values | null {
  const all = parameters.map((one) => ({ name: one.name, read: reading(one, draft[one.name] ?? [], scales) }));
  return all.every(({ read }) => 'values' in read)
    ? all.flatMap(({ name, read }) =>
        'values' in read && read.values.length > 0 ? [{ name, values: [...read.values] }] : [],
      )
    : null;
}
