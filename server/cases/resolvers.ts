import { notBuilt } from '../fault.ts';
import type { Resolvers } from '../generated.ts';

export const resolvers: Resolvers = {
  Query: {
    cases: () => notBuilt(),
    case: () => notBuilt(),
    candidates: () => notBuilt(),
    scopes: () => notBuilt(),
  },
  Mutation: {
    openCase: () => notBuilt(),
    changeCase: () => notBuilt(),
    setCaseOpen: () => notBuilt(),
    setCaseAgency: () => notBuilt(),
    addMember: () => notBuilt(),
    endMember: () => notBuilt(),
    addScope: () => notBuilt(),
    setCaseScope: () => notBuilt(),
    setScopeDays: () => notBuilt(),
  },
};
