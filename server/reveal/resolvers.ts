import { notBuilt } from '../fault.ts';
import type { Resolvers } from '../generated.ts';

export const resolvers: Resolvers = {
  Mutation: {
    reveal: () => notBuilt(),
  },
};
