import type { Resolvers } from '../generated.ts';
import { badges } from './badges.ts';
import { facets } from './facets.ts';
import { expand } from './feature.ts';
import { links } from './links.ts';

export const resolvers: Resolvers = {
  Query: {
    facets: (_, { input }, { viewer, graph }) => facets(viewer, graph, input),
    expand: (_, { input }, { viewer, graph }) => expand(viewer, graph, input),
    links: (_, asked, { viewer, graph }) => links(viewer, graph, asked),
    badges: (_, { refs, shown }, { viewer, graph }) => badges(viewer, graph, refs, shown),
  },
};
