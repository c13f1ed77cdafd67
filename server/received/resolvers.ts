import type { Context } from '../context.ts';
import { Without } from '../exchange/part.ts';
import { Fault } from '../fault.ts';
import type { Brought, Received, Resolvers } from '../generated.ts';
import { type Arrival, arrivalOfBundle, releasesArrived } from '../office/arrivals.ts';
import { arriveWith } from './arrive.ts';
import { acceptReceived, giveBackReceived, refuseReceived } from './deciding.ts';
import { takeAwayDue } from './ending.ts';
import { deciding, type Parts, theExchange } from './store.ts';
import { tellReceived } from './told.ts';
import { receivedView } from './view.ts';

const LISTED_MOST = 500;

function partsOf({ graph, office, log, dataDir, mapKey, exchange }: Context): Parts {
  if (dataDir !== null) return { graph, office, log, dataDir, mapKey, exchange };
  throw new Fault('SETUP', 'This server was opened without a data folder.', { mend: 'Start Headwater by npm start.' });
}

const tell = async ({ office }: Context, row: Promise<Arrival>): Promise<Received> =>
  (await tellReceived(office, [await row]))[0]!;

/** @throws Fault BAD_FILE, NOT_ALLOWED, CONFLICT: nothing of it is kept then */
async function bring(context: Context, base64: string): Promise<Brought> {
  const { viewer, office, log, exchange } = context;
  const actor = await deciding(office, viewer);
  const bytes = Buffer.from(base64, 'base64');
  const arrive = arriveWith({ office, log, exchange: () => theExchange(exchange) });
  const { manifest, content } = await theExchange(exchange).open(bytes);
  await arrive(bytes, { road: 'file', user: actor.id });
  if (manifest.kind === 'withdrawal') await takeAwayDue(partsOf(context));
  const about = await arrivalOfBundle(office, 'of' in content ? content.of : manifest.id);
  const received = about?.kind === 'release' ? (await tellReceived(office, [about]))[0]! : null;
  return { kind: manifest.kind, received };
}

export const resolvers: Resolvers = {
  Query: {
    received: async (_, __, { viewer, office }) => {
      await deciding(office, viewer);
      return tellReceived(office, await releasesArrived(office, LISTED_MOST));
    },
    receivedView: (_, { id, most }, context) => receivedView(context.viewer, partsOf(context), id, most),
  },
  Mutation: {
    bringBundle: (_, { base64 }, context) => bring(context, base64),
    acceptReceived: (_, { id, without }, context) =>
      tell(context, acceptReceived(context.viewer, partsOf(context), id, Without.parse(without))),
    refuseReceived: (_, { id, reason }, context) =>
      tell(context, refuseReceived(context.viewer, partsOf(context), id, reason)),
    giveBackReceived: (_, { id, reason }, context) =>
      tell(context, giveBackReceived(context.viewer, partsOf(context), id, reason)),
  },
};
