import { Fault } from '../fault.ts';
import type { Resolvers } from '../generated.ts';
import { snapshots } from './list.ts';
import { makeSnapshot } from './make.ts';

export const resolvers: Resolvers = {
  Query: { snapshots: (_, __, { viewer, office }) => snapshots(viewer, office) },
  Mutation: {
    makeSnapshot: (_, { input }, { viewer, graph, office, exchange, version }) => {
      if (!exchange)
        throw new Fault('SETUP', 'The keys of this installation are not open here.', {
          mend: 'Start it by npm start.',
        });
      return makeSnapshot(viewer, { graph, office, self: exchange.self(), version }, input);
    },
  },
};
