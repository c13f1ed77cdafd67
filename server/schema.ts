import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import * as about from './about/resolvers.ts';
import { audited } from './access/audit.ts';
import * as boards from './boards/resolvers.ts';
import type { Context } from './context.ts';
import * as entity from './entity/resolvers.ts';
import * as events from './events/resolvers.ts';
import * as expand from './expand/resolvers.ts';
import * as paths from './paths/resolvers.ts';
import * as search from './search/resolvers.ts';

/** Every feature of the API: `<name>/<name>.graphql` with its resolvers. */
const features = { about, boards, entity, events, expand, paths, search };

const sdl = (name: string) => readFileSync(path.resolve(import.meta.dirname, name, `${name}.graphql`), 'utf8');

type Resolve = (source: unknown, args: Record<string, unknown>, context: Context, info: unknown) => unknown;

/** The executable schema. Every root field is audited here, once, so that no feature can forget it. */
export function makeSchema(): GraphQLSchema {
  const schema = buildSchema(Object.keys(features).map(sdl).join('\n'));
  for (const { resolvers } of Object.values(features))
    for (const [typeName, fields] of Object.entries(resolvers))
      for (const [name, resolve] of Object.entries(fields)) {
        const type = schema.getType(typeName);
        const field = isObjectType(type) ? type.getFields()[name] : undefined;
        if (!field) throw new Error(`no field ${typeName}.${name} in the SDL`);
        field.resolve = audit(name, resolve as Resolve);
      }
  for (const root of [schema.getQueryType(), schema.getMutationType()]) complete(root);
  return schema;
}

const audit =
  (operation: string, resolve: Resolve): Resolve =>
  (source, args, context, info) =>
    audited(context.office, context.viewer, operation, args, async () => resolve(source, args, context, info));

function complete(root: GraphQLObjectType | null | undefined): void {
  for (const field of Object.values(root?.getFields() ?? {}))
    if (!field.resolve) throw new Error(`nothing answers ${root!.name}.${field.name}`);
}
