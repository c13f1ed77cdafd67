import type { Resolvers } from '../generated.ts';
import { events } from './feature.ts';

export const resolvers: Resolvers = {
  Query: { events: (_, { input }, { viewer, graph, office }) => events(viewer, graph, office, input) },
};
