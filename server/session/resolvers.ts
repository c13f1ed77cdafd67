import type { Resolvers } from '../generated.ts';
import { me, signIn, signInDemo, signInWays, signOut } from './feature.ts';
import { acceptInvitation, invitation } from './invitation.ts';
import { changePassword } from './password.ts';

export const resolvers: Resolvers = {
  Query: {
    me: (_, __, context) => me(context),
    signInWays: (_, __, context) => signInWays(context),
    invitation: (_, { token }, context) => invitation(context, token),
  },
  Mutation: {
    signIn: (_, { name, password }, context) => signIn(context, name, password),
    signInDemo: (_, { user }, context) => signInDemo(context, user),
    signOut: (_, __, context) => signOut(context),
    acceptInvitation: (_, { input }, context) => acceptInvitation(context, input),
    changePassword: (_, { old, new: fresh }, context) => changePassword(context, old, fresh),
  },
};
