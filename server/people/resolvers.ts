import { notBuilt } from '../fault.ts';
import type { Resolvers } from '../generated.ts';

export const resolvers: Resolvers = {
  Query: {
    agencies: () => notBuilt(),
    users: () => notBuilt(),
  },
  Mutation: {
    addAgency: () => notBuilt(),
    addUser: () => notBuilt(),
    changeUser: () => notBuilt(),
    setUserActive: () => notBuilt(),
    inviteAgain: () => notBuilt(),
    endSessions: () => notBuilt(),
  },
};
