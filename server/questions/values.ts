import { off } from '../access/lines.ts';
import type { Viewer } from '../access/viewer.ts';
import * as asked from '../graph/asked.ts';
import { draw, theEntities } from '../graph/entities.ts';
import type { Graph } from '../graph/graph.ts';
import type { Parameter } from '../graph/library.ts';
import { table } from '../graph/table.ts';

/** A parameter as somebody gives it: an entity's ref, refs, [from, to] of a window, minor units, a number, a choice. */
export type Given = Readonly<{ name: string; values: readonly string[] }>;
/** What a question was asked with, its defaults filled in: kept with the answer, so that it can be asked again. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** A parameter of a shipped question, or of a user's: theirs need no default, and are then `needed`. */
export type Askable = Parameter & Readonly<{ needed?: boolean }>;

const ENTITIES_MOST = 500;

/**
 * Every parameter's value: what is given, else its default.
 * @throws Fault BAD_INPUT naming the parameter: one that the question does not have, one that it needs, or a value that
 * is none of its kind.
 */
export function valuesOf(parameters: readonly Askable[], given: readonly Given[]): Values {
  const known = parameters.map(({ name }) => name);
  const unknown = given.find(({ name }) => !known.includes(name));
  if (unknown)
    throw off(unknown.name, `The question has no parameter ${unknown.name}.`, `It has ${known.join(', ') || 'none'}.`);
  return Object.fromEntries(
    parameters.map((one) => {
      const values = given.filter(({ name }) => name === one.name).flatMap((g) => g.values);
      return [one.name, values.length > 0 ? read(one, values) : byDefault(one)];
    }),
  );
}

function byDefault(one: Askable): readonly string[] {
  if (one.needed) throw off(one.name, `${one.label.en} is missing.`, 'Give it: its author named no default.');
  if (one.kind === 'window') return ['', ''];
  if (one.kind === 'entities' && one.optional) return [];
  if (one.kind === 'entity' || one.kind === 'entities')
    throw off(one.name, `${one.label.en} is missing.`, `Name ${one.kinds.join(' or ')}, by its ref.`);
  if (one.kind === 'amount') return [one.default, one.currency];
  return [String(one.default)];
}

function read(one: Parameter, values: readonly string[]): readonly string[] {
  const { name } = one;
  const [first = '', second = ''] = values;
  if (one.kind === 'entities') return asked.refs(name, values, ENTITIES_MOST);
  if (one.kind === 'window') {
    const { from, to } = asked.window(first || null, second || null, [name, name]);
    return [from ?? '', to ?? ''];
  }
  if (one.kind === 'amount') return amount(one, first, second || one.currency);
  if (values.length > 1) throw off(name, `${name} takes one value, and ${values.length} came.`, 'Give one.');
  if (one.kind === 'entity') return [asked.ref(name, first)];
  if (one.kind === 'text') return [text(name, first)];
  if (one.kind === 'number') return [number(one, first)];
  if (!one.choices.some(({ value }) => value === first))
    throw off(name, `${name} is none of its choices.`, `Take one of ${one.choices.map((c) => c.value).join(', ')}.`);
  return [first];
}

function amount({ name }: Parameter, minor: string, currency: string): readonly string[] {
  if (!/^\d{1,18}$/.test(minor))
    throw off(name, `${name} is no amount in minor units.`, 'Write fen, cents …: whole digits, no point.');
  if (!/^[A-Z0-9]{2,12}$/.test(currency)) throw off(name, `${name} names no currency.`, 'Write its code, like CNY.');
  return [minor, currency];
}

const TEXT_MOST = 200;
function text(name: string, value: string): string {
  if (value.length > TEXT_MOST)
    throw off(name, `${name} has ${value.length} characters; ${TEXT_MOST} at most.`, 'Write less.');
  return value;
}

function number(one: Extract<Parameter, { kind: 'number' }>, value: string): string {
  const { name, least, most, whole, unit } = one;
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (!(number >= least && number <= most) || (whole && !Number.isInteger(number)))
    throw off(
      name,
      `${name} is ${JSON.stringify(value.slice(0, 40))}; it goes from ${least} to ${most} (${unit}${whole ? ', whole' : ''}).`,
      `Give ${least} to ${most}.`,
    );
  return String(number);
}

/**
 * The values as the query takes them, entities as the identities that the viewer takes as one.
 * @throws Fault NOT_FOUND for an entity that is not there or that the viewer may not see, BAD_INPUT for one of a kind
 * that the question does not ask about.
 */
export async function paramsOf(
  viewer: Viewer,
  graph: Graph,
  parameters: readonly Parameter[],
  values: Values,
): Promise<Record<string, unknown>> {
  const made = await Promise.all(
    parameters.map(async (one): Promise<Record<string, unknown>> => {
      const [first, second] = values[one.name]!;
      const { name } = one;
      if (one.kind === 'entity' || one.kind === 'entities')
        return { [name]: await members(viewer, graph, one, values[name]!) };
      if (one.kind === 'window') return { [`${name}Since`]: first || null, [`${name}Until`]: second || null };
      if (one.kind === 'amount') return { [name]: BigInt(first!), [`${name}Currency`]: second! };
      return { [name]: one.kind === 'number' ? Number(first) : first! };
    }),
  );
  return Object.assign({}, ...made) as Record<string, unknown>;
}

async function members(
  viewer: Viewer,
  graph: Graph,
  { name, kinds }: Extract<Parameter, { kind: 'entity' | 'entities' }>,
  refs: readonly string[],
): Promise<string[]> {
  const closures = await theEntities(viewer, graph, refs, name);
  const drawn = await draw(viewer, graph, closures);
  // One thing may have identities of several kinds (a SIM and its number said to be the same): any of them will do.
  const wrong = closures.find(
    (closure) => !kinds.includes(drawn.get(closure.ref)!.kind) && closure.members.length === 1,
  );
  if (wrong)
    throw off(
      name,
      `${name} is a ${table.kinds[drawn.get(wrong.ref)!.kind]!.label.en}; the question asks about ${kinds.join(', ')}.`,
      'Choose one of these kinds.',
    );
  return [...new Set(closures.flatMap((closure) => closure.members))];
}
