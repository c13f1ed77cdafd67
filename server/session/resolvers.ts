import { notBuilt } from '../fault.ts';
import type { Resolvers } from '../generated.ts';
import { me, signIn, signInDemo, signInWays, signOut } from './feature.ts';

export const resolvers: Resolvers = {
  Query: {
    me: (_, __, context) => me(context),
    signInWays: (_, __, context) => signInWays(context),
    invitation: () => notBuilt(),
  },
  Mutation: {
    signIn: (_, { name, password }, context) => signIn(context, name, password),
    signInDemo: (_, { user }, context) => signInDemo(context, user),
    signOut: (_, __, context) => signOut(context),
    acceptInvitation: () => notBuilt(),
    changePassword: () => notBuilt(),
  },
};
