import type { Resolvers } from '../generated.ts';
import { reveal } from './feature.ts';

export const resolvers: Resolvers = {
  Mutation: { reveal: (_, input, { viewer, graph, office }) => reveal(viewer, graph, office, input) },
};
