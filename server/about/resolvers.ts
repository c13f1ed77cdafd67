import type { Resolvers } from '../generated.ts';
import { about, kinds, statements, ties } from './feature.ts';

export const resolvers: Resolvers = {
  Query: {
    about: (_, __, context) => about(context),
    kinds: () => kinds(),
    ties: () => ties(),
    statements: () => statements(),
  },
};
