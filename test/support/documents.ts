import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Random } from '../../seed/random.ts';

/** What a stranger may put where a value belongs. */
const ODD = [
  ...[
    'null',
    'true',
    '-1',
    '0',
    '999999999999999999999',
    '1e400',
    '""',
    '"\\u0000"',
    '"\u202e"',
    '$nobody',
    'NOT_A_VALUE',
  ],
  ...['[[[[]]]]', '{a: {b: {c: 1}}}', '"2016-03-01T00:00:00Z"', '"x"', '"AAAAAAAAAAAAAAAAAAAAAA"', '"\' OR 1=1 //"'],
  ...['"MATCH (n) DETACH DELETE n"', `"${'长'.repeat(300)}"`],
];
/** What may be dropped into a document anywhere. */
const NOISE = ['{', '}', '(', ')', '@', '$', '...', '"', '"""', '#', '\u0000', '\ufeff', '😀', '__typename', 'on', ' '];

/** A document out of the schema's own words: now and then a whole one, mostly one that is off somewhere. */
export function strange(schema: GraphQLSchema, random: Random): string {
  const root = random.chance(85) ? schema.getQueryType()! : schema.getMutationType()!;
  const fields = Object.values(root.getFields());
  const picked = Array.from({ length: 1 + random.int(3) }, () => random.pick(fields));
  const body = picked
    .map(
      (field) =>
        `${alias(random)}${field.name}${args(field.args, random)}${directive(random)} ${selected(field.type, random, 0)}`,
    )
    .join(' ');
  const text = `${root.name.toLowerCase()} ${random.chance(10) ? 'Q($x: Int = 1)' : ''} { ${body} }`;
  return random.chance(55) ? spoilt(text, random) : text;
}

const alias = (random: Random) => (random.chance(15) ? `a${random.int(3)}: ` : '');
const directive = (random: Random) =>
  random.chance(10) ? random.pick([' @skip(if: false)', ' @include(if: $x)', ' @aa', ' @needs(right: READ)']) : '';

function args(list: readonly GraphQLArgument[], random: Random): string {
  const given = list.filter(() => random.chance(90)).map((a) => `${a.name}: ${value(a.type, random, 0)}`);
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

function value(type: GraphQLInputType, random: Random, depth: number): string {
  if (random.chance(15)) return random.pick(ODD);
  if (isNonNullType(type)) return value(type.ofType, random, depth);
  if (isListType(type)) {
    const many = random.chance(3) ? 600 : random.int(3);
    return `[${Array.from({ length: many }, () => value(type.ofType, random, depth)).join(', ')}]`;
  }
  const named = getNamedType(type);
  if (isEnumType(named)) return random.pick(named.getValues()).name;
  if (isInputObjectType(named)) {
    if (depth > 3) return '{}';
    const fields = Object.values(named.getFields()).filter(() => random.chance(70));
    return `{${fields.map((f) => `${f.name}: ${value(f.type, random, depth + 1)}`).join(', ')}}`;
  }
  return named.name === 'Int' ? String(random.int(100) - 10) : named.name === 'Boolean' ? 'true' : random.pick(ODD);
}

function selected(type: GraphQLOutputType, random: Random, depth: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named) || depth > 11) return '';
  const fields = Object.values(named.getFields()).filter(() => random.chance(40));
  if (fields.length === 0) return '{ __typename }';
  return `{ ${fields.map((f) => `${alias(random)}${f.name} ${selected(f.type, random, depth + 1)}`).join(' ')} }`;
}

function spoilt(text: string, random: Random): string {
  let out = text;
  for (let i = 0; i <= random.int(3); i++) {
    const at = random.int(out.length);
    const cut = random.chance(50) ? 0 : 1 + random.int(6);
    out = out.slice(0, at) + random.pick(NOISE).repeat(random.chance(5) ? 400 : 1) + out.slice(at + cut);
  }
  return out;
}
