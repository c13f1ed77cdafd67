import {
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql';

/** A document that asks one root field for all that it has, so that a field added later is asked for too. */
export function everything(schema: GraphQLSchema, root: string, of: 'query' | 'mutation' = 'query'): string {
  const type = of === 'query' ? schema.getQueryType()! : schema.getMutationType()!;
  const field = type.getFields()[root]!;
  const variables = field.args.map((a) => `$${a.name}: ${a.type}`).join(', ');
  const args = field.args.map((a) => `${a.name}: $${a.name}`).join(', ');
  return `${of}${variables && `(${variables})`} { ${root}${args && `(${args})`} ${selection(field.type)} }`;
}

function selection(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).map((f) => `${f.name} ${selection(f.type)}`);
  return `{ ${fields.join(' ')} }`;
}

/** Root fields by the right that asking them needs. */
export const rootsNeeding = (schema: GraphQLSchema, right: string): string[] =>
  Object.values(schema.getQueryType()!.getFields())
    .filter((f) => {
      const needs = f.astNode?.directives?.find((d) => d.name.value === 'needs')?.arguments?.[0]?.value;
      return needs?.kind === 'EnumValue' && needs.value === right;
    })
    .map((f) => f.name);

/**
 * What of the schema was really met: `Type.field` where an answer held a value for it, `Input.field` and `Enum.VALUE`
 * where a question named it. A field that is only ever null proves nothing.
 */
export class Met {
  readonly #schema: GraphQLSchema;
  readonly #met = new Set<string>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  question(root: string, variables: Readonly<Record<string, unknown>>): void {
    for (const arg of this.#root(root).args)
      if (variables[arg.name] !== undefined) {
        this.#met.add(`${root}(${arg.name})`);
        this.#asked(arg.type, variables[arg.name]);
      }
  }

  answer(root: string, data: unknown): void {
    this.#answered(this.#root(root).type, data);
  }

  /** What these root fields can take and give, and was never met. */
  missing(roots: readonly string[]): string[] {
    const all = new Set<string>();
    for (const root of roots) {
      const { args, type } = this.#root(root);
      for (const arg of args) {
        all.add(`${root}(${arg.name})`);
        inputs(arg.type, all);
      }
      outputs(type, all);
    }
    return [...all].filter((name) => !this.#met.has(name)).sort();
  }

  #root(name: string) {
    return this.#schema.getQueryType()!.getFields()[name]!;
  }

  #asked(type: GraphQLInputType, value: unknown): void {
    const named = getNamedType(type);
    for (const one of [value].flat()) {
      if (isEnumType(named)) this.#met.add(`${named.name}.${String(one)}`);
      if (isInputObjectType(named) && one)
        for (const field of Object.values(named.getFields())) {
          const given = (one as Record<string, unknown>)[field.name];
          if (given === undefined) continue;
          this.#met.add(`${named.name}.${field.name}`);
          this.#asked(field.type, given);
        }
    }
  }

  #answered(type: GraphQLOutputType, value: unknown): void {
    const named = getNamedType(type);
    for (const one of [value].flat()) {
      if (one === null || one === undefined) continue;
      if (isEnumType(named)) this.#met.add(`${named.name}.${String(one)}`);
      if (!isObjectType(named)) continue;
      for (const field of Object.values(named.getFields())) {
        const given = (one as Record<string, unknown>)[field.name];
        if (given === null || given === undefined || (Array.isArray(given) && given.length === 0)) continue;
        this.#met.add(`${named.name}.${field.name}`);
        this.#answered(field.type, given);
      }
    }
  }
}

function inputs(type: GraphQLInputType, all: Set<string>): void {
  const named = getNamedType(type);
  if (isEnumType(named)) for (const { name } of named.getValues()) all.add(`${named.name}.${name}`);
  if (!isInputObjectType(named)) return;
  for (const field of Object.values(named.getFields())) {
    all.add(`${named.name}.${field.name}`);
    inputs(field.type, all);
  }
}

function outputs(type: GraphQLOutputType, all: Set<string>): void {
  const named = getNamedType(type);
  if (isEnumType(named)) for (const { name } of named.getValues()) all.add(`${named.name}.${name}`);
  if (!isObjectType(named)) return;
  for (const field of Object.values(named.getFields())) {
    const name = `${named.name}.${field.name}`;
    if (all.has(name)) continue;
    all.add(name);
    outputs(field.type, all);
  }
}
