import type { Resolvers } from '../generated.ts';
import { addAgency, agencies } from './agencies.ts';
import { endSessions, inviteAgain, setUserActive } from './entry.ts';
import { addUser, changeUser, users } from './users.ts';

export const resolvers: Resolvers = {
  Query: {
    agencies: (_, __, { office }) => agencies(office),
    users: (_, __, { viewer, office }) => users(viewer, office),
  },
  Mutation: {
    addAgency: (_, { input }, { viewer, office }) => addAgency(viewer, office, input),
    addUser: (_, { input }, { viewer, office }) => addUser(viewer, office, input),
    changeUser: (_, { input }, { viewer, office }) => changeUser(viewer, office, input),
    setUserActive: (_, { user, active, reason }, { viewer, office }) =>
      setUserActive(viewer, office, { user, active, reason }),
    inviteAgain: (_, { user }, { viewer, office }) => inviteAgain(viewer, office, user),
    endSessions: (_, { user }, { viewer, office }) => endSessions(viewer, office, user),
  },
};
