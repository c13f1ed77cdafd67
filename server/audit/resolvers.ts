import type { Resolvers } from '../generated.ts';
import { audit, auditState, signCheckpoint } from './feature.ts';

export const resolvers: Resolvers = {
  Query: {
    audit: (_, { input }, context) => audit(context, input),
    auditState: (_, __, context) => auditState(context),
  },
  Mutation: {
    signCheckpoint: (_, __, context) => signCheckpoint(context),
  },
};
