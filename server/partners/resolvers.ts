import type { Resolvers } from '../generated.ts';
import { open } from './card.ts';
import { comparePartner } from './comparing.ts';
import {
  addPartner,
  bundleFile,
  outgoing,
  partners,
  replaceKeys,
  revokePartner,
  setPartnerAddress,
  tryPartnerAgain,
} from './feature.ts';

export const resolvers: Resolvers = {
  Query: {
    partners: (_, __, { viewer, office, exchange }) => partners(viewer, office, open(exchange)),
    outgoing: (_, { partner }, { viewer, office }) => outgoing(viewer, office, partner),
    bundleFile: (_, { bundle }, { viewer, office }) => bundleFile(viewer, office, bundle),
  },
  Mutation: {
    addPartner: (_, { card }, { viewer, office, exchange }) => addPartner(viewer, office, open(exchange), card),
    comparePartner: (_, { input }, { viewer, office, exchange }) =>
      comparePartner(viewer, office, open(exchange), input),
    setPartnerAddress: (_, args, { viewer, office, exchange }) =>
      setPartnerAddress(viewer, office, open(exchange), args),
    revokePartner: (_, args, { viewer, office }) => revokePartner(viewer, office, args),
    tryPartnerAgain: (_, { partner }, { viewer, office, exchange }) =>
      tryPartnerAgain(viewer, office, open(exchange), partner),
    replaceKeys: (_, args, { viewer, office, exchange }) => replaceKeys(viewer, office, open(exchange), args),
  },
};
