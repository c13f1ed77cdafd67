import type { Resolvers } from '../generated.ts';
import { search } from './feature.ts';
import { lookup } from './lookup.ts';

export const resolvers: Resolvers = {
  Query: {
    search: (_, { input }, { viewer, graph }) => search(viewer, graph, input),
    lookup: (_, { lines, reason }, { viewer, graph }) => lookup(viewer, graph, lines, reason),
  },
};
