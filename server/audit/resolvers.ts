import { notBuilt } from '../fault.ts';
import type { Resolvers } from '../generated.ts';

export const resolvers: Resolvers = {
  Query: {
    audit: () => notBuilt(),
    auditState: () => notBuilt(),
  },
};
