import { line, off } from '../access/lines.ts';
import type { ParameterInput } from '../generated.ts';
import * as asked from '../graph/asked.ts';
import { UNITS } from '../graph/library.ts';
import { type Askable, valuesOf } from './values.ts';

/** A parameter as its author declared it, made tidy: this is what is saved. */
export type Declared = Readonly<{
  name: string;
  kind: Askable['kind'];
  label: string;
  kinds: readonly string[];
  unit: (typeof UNITS)[number];
  choices: readonly string[];
  default: readonly string[];
}>;

const MOST = 20;
const CHOICES_MOST = 50;
const LINE_MOST = 200;
/** A name as queries write it; `scopes` and what begins with _ are ours. */
const NAME = /^[a-z][A-Za-z0-9]{0,39}$/;

/** @throws Fault BAD_INPUT naming the parameter. */
export function declared(inputs: readonly ParameterInput[]): Declared[] {
  if (inputs.length > MOST) throw off('parameters', `A question has ${MOST} parameters at most.`, 'Leave some out.');
  const all = inputs.map(read);
  const twice = all.find((one, i) => all.findIndex(({ name }) => name === one.name) < i);
  if (twice) throw off('parameters', `Two parameters are called ${twice.name}.`, 'Rename one of them.');
  return all;
}

function read(input: ParameterInput): Declared {
  const { name } = input;
  if (!NAME.test(name) || name === 'scopes')
    throw off(
      'parameters',
      `A parameter cannot be called ${JSON.stringify(name.slice(0, 40))}.`,
      'Begin with a small letter; letters and digits only; not scopes.',
    );
  const kind = input.kind.toLowerCase() as Declared['kind'];
  const isOfEntities = kind === 'entity' || kind === 'entities';
  const kinds = isOfEntities ? asked.kinds('kinds', input.kinds) : [];
  if (!kinds) throw off('parameters', `${name} says no kinds of entities.`, 'Name those that may be given.');
  const unit = UNITS.find((one) => one === (input.unit ?? 'count'));
  if (!unit) throw off('parameters', `${name} counts something unknown.`, `Take one of ${UNITS.join(', ')}.`);
  const choices = kind === 'choice' ? (input.choices ?? []).map((one) => line('choices', one)) : [];
  if (kind === 'choice' && (choices.length < 2 || choices.length > CHOICES_MOST))
    throw off('parameters', `${name} has ${choices.length} choices.`, `List 2 to ${CHOICES_MOST}.`);
  const made = {
    ...{ name, kind, unit, choices, kinds },
    label: line('label', input.label),
    default: isOfEntities || kind === 'window' ? [] : (input.default ?? []).map((one) => one.slice(0, LINE_MOST)),
  };
  // A default must be a value that could be given.
  if (made.default.length > 0) valuesOf([asAskable(made)], [{ name, values: made.default }]);
  return made;
}

/** The same as questions are asked with; its words are its author's, in whichever language they wrote. */
export function asAskable({ name, kind, unit, choices, ...one }: Declared): Askable {
  const told = { name, label: { en: one.label, zh: one.label } };
  const [first = '', second = 'CNY'] = one.default;
  const needed = one.default.length === 0;
  const basis = { en: 'Its author’s.', zh: '由编写人设定。' };
  if (kind === 'entity') return { ...told, kind, kinds: [...one.kinds] };
  if (kind === 'entities') return { ...told, kind, kinds: [...one.kinds], optional: false };
  if (kind === 'window') return { ...told, kind };
  if (kind === 'text') return { ...told, kind, default: first };
  if (kind === 'amount') return { ...told, kind, basis, needed, default: first, currency: second };
  if (kind === 'choice')
    return {
      ...{ ...told, kind, basis, needed, default: first },
      choices: choices.map((value) => ({ value, label: { en: value, zh: value } })),
    };
  const bounds = { least: -Number.MAX_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER, whole: false };
  return { ...told, kind, basis, needed, unit, default: Number(first), ...bounds };
}
