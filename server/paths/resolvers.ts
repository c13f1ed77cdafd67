import type { Resolvers } from '../generated.ts';
import { paths } from './feature.ts';

export const resolvers: Resolvers = {
  Query: { paths: (_, { input }, { viewer, graph }) => paths(viewer, graph, input) },
};
