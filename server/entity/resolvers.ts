import type { Resolvers } from '../generated.ts';
import { entities, entity } from './feature.ts';

export const resolvers: Resolvers = {
  Query: {
    entity: (_, { ref }, { viewer, graph, office }) => entity(viewer, graph, office, ref),
    entities: (_, { refs }, { viewer, graph }) => entities(viewer, graph, refs),
  },
};
