import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import * as about from './about/resolvers.ts';
import { audited } from './access/audit.ts';
import { isRight, type Right, UNDER_A_CASE } from './access/roles.ts';
import type { Viewer } from './access/viewer.ts';
import * as audit from './audit/resolvers.ts';
import * as boards from './boards/resolvers.ts';
import * as cases from './cases/resolvers.ts';
import type { Context } from './context.ts';
import * as entity from './entity/resolvers.ts';
import * as events from './events/resolvers.ts';
import * as expand from './expand/resolvers.ts';
import { Fault } from './fault.ts';
import * as partners from './partners/resolvers.ts';
import * as paths from './paths/resolvers.ts';
import * as people from './people/resolvers.ts';
import * as questions from './questions/resolvers.ts';
import * as received from './received/resolvers.ts';
import * as release from './release/resolvers.ts';
import * as reveal from './reveal/resolvers.ts';
import * as search from './search/resolvers.ts';
import * as snapshot from './snapshot/resolvers.ts';
import * as session from './session/resolvers.ts';

/** Every feature of the API: `<name>/<name>.graphql` with its resolvers. */
const features = {
  about,
  audit,
  boards,
  cases,
  entity,
  events,
  expand,
  partners,
  paths,
  people,
  questions,
  received,
  release,
  reveal,
  search,
  session,
  snapshot,
};

const sdl = (name: string) => readFileSync(path.resolve(import.meta.dirname, name, `${name}.graphql`), 'utf8');

type Resolve = (source: unknown, args: Record<string, unknown>, context: Context, info: unknown) => unknown;
type Field = GraphQLField<unknown, Context>;

/**
 * The executable schema. Who may ask a root field, that it is written down, and that what was taken away meanwhile does
 * not leave, are seen to here, once, so that no feature can forget it.
 */
export function makeSchema(): GraphQLSchema {
  const schema = buildSchema(Object.keys(features).map(sdl).join('\n'));
  for (const { resolvers } of Object.values(features))
    for (const [typeName, fields] of Object.entries(resolvers))
      for (const [name, resolve] of Object.entries(fields)) {
        const type = schema.getType(typeName);
        const field = isObjectType(type) ? type.getFields()[name] : undefined;
        if (!field) throw new Error(`no field ${typeName}.${name} in the SDL`);
        field.resolve = guarded(field as Field, resolve as Resolve, type === schema.getQueryType());
      }
  for (const root of [schema.getQueryType(), schema.getMutationType()]) complete(root);
  return schema;
}

function guarded(field: Field, resolve: Resolve, isRead: boolean): Resolve {
  const right = rightOf(field);
  // A change is done and must be told; a read whose ground was taken away meanwhile must not leave.
  // What another installation released comes into sight, or goes out of it, by what is decided under a case.
  const changes = !isRead && (right === 'RECEIVE' || !UNDER_A_CASE.has(right));
  const looksAgain = !changes && (UNDER_A_CASE.has(right) || (isRead && right !== 'ANYONE'));
  const hidden = secretsOf(field);
  return (source, args, context, info) => {
    const { log, viewer } = context;
    // Strangers could fill the disk by asking; what they may not ask for leaves no entry but their attempts to sign in.
    if (right !== 'ANYONE' && viewer.user === '') throw signedOut();
    const told = hidden.length === 0 ? args : without(args, hidden);
    return audited(log, viewer, field.name, told, async () => {
      allow(viewer, right);
      const answer = await resolve(source, args, context, info);
      // Whoever changes who is in, or who sees what, cannot forget to say so; a board that is saved changes neither.
      if (changes) context.changed();
      if (looksAgain && !(await context.stillMay())) throw taken();
      return answer;
    });
  };
}

function allow(viewer: Viewer, right: Right): void {
  if (right === 'ANYONE') return;
  if (!viewer.rights.has(right))
    throw new Fault('NOT_ALLOWED', 'Your role may not ask for this.', {
      mend: 'Ask an administrator of your agency which role you need.',
    });
  if (UNDER_A_CASE.has(right) && viewer.purpose === null)
    throw new Fault('NO_CASE', 'No case is stated that you may work under, or no purpose.', {
      mend: 'Choose a case of yours and say for what you ask.',
    });
}

const signedOut = () =>
  new Fault('SIGNED_OUT', 'Nobody is signed in, or no longer.', { mend: 'Sign in, then ask again.' });

const taken = () =>
  new Fault('NO_CASE', 'What you may see was changed while this was being answered.', {
    mend: 'Ask again; what was taken away is no longer in the answer.',
  });

/** @throws Error where the SDL does not say who may ask. */
function rightOf(field: Field): Right {
  const needs = field.astNode?.directives?.find((d) => d.name.value === 'needs');
  const value = needs?.arguments?.[0]?.value;
  if (value?.kind !== 'EnumValue' || !isRight(value.value))
    throw new Error(`the SDL does not say who may ask ${field.name} (@needs)`);
  return value.value;
}

/** Places of values that the log must not hold, as paths of names. */
function secretsOf(field: Field): string[][] {
  const isSecret = (node: { directives?: readonly { name: { value: string } }[] } | null | undefined) =>
    node?.directives?.some((d) => d.name.value === 'secret') ?? false;
  const within = (type: GraphQLInputType): string[][] => {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return [];
    return Object.values(named.getFields()).flatMap((f) =>
      isSecret(f.astNode) ? [[f.name]] : within(f.type).map((rest) => [f.name, ...rest]),
    );
  };
  return field.args.flatMap((a) =>
    isSecret(a.astNode) ? [[a.name]] : within(a.type).map((rest) => [a.name, ...rest]),
  );
}

function without(args: Record<string, unknown>, hidden: readonly string[][]): Record<string, unknown> {
  const told = structuredClone(args);
  for (const place of hidden) {
    const last = place.at(-1)!;
    const holder = place.slice(0, -1).reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], told);
    if (holder && typeof holder === 'object' && last in holder) (holder as Record<string, unknown>)[last] = '…';
  }
  return told;
}

function complete(root: GraphQLObjectType | null | undefined): void {
  for (const field of Object.values(root?.getFields() ?? {}))
    if (!field.resolve) throw new Error(`nothing answers ${root!.name}.${field.name}`);
}
