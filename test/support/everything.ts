import { type GraphQLOutputType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';

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
