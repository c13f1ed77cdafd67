import { type GraphQLNamedType, isEnumType, isInputObjectType, isObjectType, isSpecifiedScalarType } from 'graphql';
import { expect, test } from 'vitest';
import { makeSchema } from '../server/schema.ts';

const own = (type: GraphQLNamedType) => !type.name.startsWith('__') && !isSpecifiedScalarType(type);
const parts = (type: GraphQLNamedType): { name: string; description?: string | null | undefined }[] => {
  if (isEnumType(type)) return [...type.getValues()];
  return isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
};

test('every type, field and value of the API says what it is', () => {
  const types = Object.values(makeSchema().getTypeMap()).filter(own);
  expect(types.length).toBeGreaterThan(40);
  const silent = types.flatMap((type) => [
    ...(type.description ? [] : [type.name]),
    ...parts(type)
      .filter((part) => !part.description)
      .map((part) => `${type.name}.${part.name}`),
  ]);
  expect(silent).toEqual([]);
});
