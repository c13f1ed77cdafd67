import type { ParameterInput, QuestionStatus, SaveQuestionInput } from '../api/generated.ts';
import { decimal, minorOf } from './money.ts';
import type { Parameter, Question } from './questions.ts';

type Scales = ReadonlyMap<string, number>;

/** A parameter as it is declared in the form. `default`: one value as it is typed; `currency`: of an amount. */
export type Declared = Readonly<{
  name: string;
  kind: Parameter['kind'];
  label: string;
  kinds: readonly string[];
  unit: string;
  choices: readonly string[];
  default: string;
  currency: string;
}>;

/** A question as it is being written; `base`: the version that it was begun from, 0 for a new one. */
export type Draft = Readonly<{
  base: number;
  title: string;
  asks: string;
  notProof: string;
  group: Question['group'];
  text: string;
  parameters: readonly Declared[];
}>;

export const KINDS_OF_PARAMETER = ['ENTITY', 'ENTITIES', 'WINDOW', 'AMOUNT', 'NUMBER', 'TEXT', 'CHOICE'] as const;

export const freshParameter = (name: string): Declared => ({
  ...{ name, kind: 'ENTITY', label: '', kinds: [], unit: 'count', choices: [], default: '', currency: 'CNY' },
});

export const freshDraft: Draft = {
  ...{ base: 0, title: '', asks: '', notProof: '', group: 'SOURCE', parameters: [] },
  text: 'MATCH (n)\nRETURN n\nLIMIT 20\n',
};

type Saved = Pick<Question, 'version' | 'title' | 'asks' | 'notProof' | 'group' | 'parameters'> & {
  text: string | null;
};

/** What the form begins with. A saved question's words are its author's, the same in both languages. */
export const draftOf = ({ version, title, asks, notProof, group, text, parameters }: Saved, scales: Scales): Draft => ({
  ...{ base: version, title: title.zh, asks: asks.zh, notProof: notProof.zh, group, text: text ?? '' },
  parameters: parameters.map((one) => declaredOf(one, scales)),
});

function declaredOf({ name, kind, label, kinds, unit, choices, default: given }: Parameter, scales: Scales): Declared {
  const [first = '', second = 'CNY'] = given;
  const isWindow = kind === 'WINDOW';
  return {
    ...{ name, kind, label: label.zh, kinds, unit: unit ?? 'count', choices: choices.map(({ value }) => value) },
    default: isWindow || first === '' ? '' : kind === 'AMOUNT' ? decimal(first, scales.get(second) ?? 0) : first,
    currency: kind === 'AMOUNT' ? second : 'CNY',
  };
}

export const isSame = (one: Draft, other: Draft): boolean =>
  JSON.stringify({ ...one, base: 0 }) === JSON.stringify({ ...other, base: 0 });

/** What the server takes at the most: signs of what a question asks, parameters, choices of one. */
export const MOST = { words: 1_000, parameters: 20, choices: 50 } as const;
const NAME = /^[a-z][A-Za-z0-9]{0,39}$/;

/** What is wrong with one parameter, by its field, as keys of the catalogue; of `others` none may have its name. */
export function wrongWith(
  one: Declared,
  others: readonly Declared[],
  scales: Scales,
): Partial<Record<keyof Declared, string>> {
  const isTaken = others.some(({ name }) => name === one.name);
  const isOfEntities = one.kind === 'ENTITY' || one.kind === 'ENTITIES';
  return {
    ...(!NAME.test(one.name) || one.name === 'scopes' ? { name: 'writing.wrong.name' } : {}),
    ...(isTaken ? { name: 'writing.wrong.twice' } : {}),
    ...(one.label.trim() === '' ? { label: 'writing.wrong.missing' } : {}),
    ...(isOfEntities && one.kinds.length === 0 ? { kinds: 'writing.wrong.kinds' } : {}),
    ...(one.kind === 'CHOICE' && (one.choices.length < 2 || one.choices.length > MOST.choices)
      ? { choices: 'writing.wrong.choices' }
      : {}),
    ...(defaultIsWrong(one, scales) ? { default: 'writing.wrong.default' } : {}),
  };
}

function defaultIsWrong({ kind, default: text, choices, currency }: Declared, scales: Scales): boolean {
  const given = text.trim();
  if (given === '') return false;
  if (kind === 'NUMBER') return !/^-?\d{1,15}(\.\d+)?$/.test(given);
  if (kind === 'CHOICE') return !choices.includes(given);
  if (kind !== 'AMOUNT') return false;
  const scale = scales.get(currency);
  return scale === undefined || minorOf(given, scale) === null;
}

export const parametersAreRight = (parameters: readonly Declared[], scales: Scales): boolean =>
  parameters.every((one, i) => Object.keys(wrongWith(one, parameters.toSpliced(i, 1), scales)).length === 0);

/** The words that every question needs and this one lacks. */
export const lacking = (draft: Draft): ('title' | 'asks' | 'notProof' | 'text')[] =>
  (['title', 'asks', 'notProof', 'text'] as const).filter((name) => draft[name].trim() === '');

export const parametersOf = (parameters: readonly Declared[], scales: Scales): ParameterInput[] =>
  parameters.map(({ name, kind, label, kinds, unit, choices, default: text, currency }) => {
    const given = text.trim();
    const hasDefault = given !== '' && !['ENTITY', 'ENTITIES', 'WINDOW'].includes(kind);
    const values = kind === 'AMOUNT' ? [minorOf(given, scales.get(currency) ?? 0) ?? '', currency] : [given];
    return {
      ...{ name, kind, label: label.trim() },
      ...(kind === 'ENTITY' || kind === 'ENTITIES' ? { kinds: [...kinds] } : {}),
      ...(kind === 'NUMBER' ? { unit } : {}),
      ...(kind === 'CHOICE' ? { choices: [...choices] } : {}),
      ...(hasDefault ? { default: values } : {}),
    };
  });

export const inputOf = (id: string, draft: Draft, scales: Scales): SaveQuestionInput => ({
  ...{ id, version: draft.base, title: draft.title.trim(), asks: draft.asks.trim(), notProof: draft.notProof.trim() },
  ...{ group: draft.group, text: draft.text, parameters: parametersOf(draft.parameters, scales) },
});

/** What the query is handed of a parameter: two values of a window, an amount and its currency. */
export function handed({ name, kind }: Pick<Declared, 'name' | 'kind'>): string[] {
  if (kind === 'WINDOW') return [`${name}Since`, `${name}Until`];
  return kind === 'AMOUNT' ? [name, `${name}Currency`] : [name];
}

/** Where its author may move a question from where it stands. */
export function movesFrom(status: QuestionStatus): ('UNIT' | 'REVIEW' | 'PRIVATE')[] {
  if (status === 'PRIVATE') return ['UNIT', 'REVIEW'];
  if (status === 'UNIT') return ['REVIEW', 'PRIVATE'];
  if (status === 'REVIEW') return ['UNIT', 'PRIVATE'];
  return status === 'PUBLISHED' ? ['PRIVATE'] : [];
}
