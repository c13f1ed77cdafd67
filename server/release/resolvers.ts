import type { Viewer } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import { profiles } from '../exchange/profiles.ts';
import { formats } from '../formats/formats.ts';
import type { Release, Resolvers } from '../generated.ts';
import { activePartners } from '../office/partners.ts';
import { askForRelease, decideRelease, reviseRelease, withdrawRelease } from './deciding.ts';
import { dropRelease, saveRelease } from './draft.ts';
import { releaseFile } from './files.ts';
import { type ReleaseRow, rowOf, rowsOf } from './store.ts';
import { asRecipient, tellReleases } from './told.ts';
import { releaseView } from './view.ts';

const tell = async (
  { viewer, office }: Readonly<{ viewer: Viewer; office: Context['office'] }>,
  row: Promise<ReleaseRow>,
): Promise<Release> => (await tellReleases(viewer, office, [await row]))[0]!;

export const resolvers: Resolvers = {
  Query: {
    releaseProfiles: () => Object.values(profiles).map(({ name, label, tells }) => ({ name, label, tells })),
    recipients: async (_, __, { office }) => (await activePartners(office)).map(asRecipient),
    releaseFormats: () =>
      formats.map(({ name, label, extension, losses }) => ({
        name,
        label,
        extension,
        losses: losses.map(({ words }) => words),
      })),
    releases: async (_, __, { viewer, office }) => tellReleases(viewer, office, await rowsOf(viewer, office)),
    release: (_, { id }, context) => tell(context, rowOf(context.viewer, context.office, id)),
    releaseView: (_, { id, most }, { viewer, ...stores }) => releaseView(viewer, stores, id, most),
    releaseFile: (_, { id, format }, { viewer, ...stores }) => releaseFile(viewer, stores, id, format),
  },
  Mutation: {
    saveRelease: (_, { input }, context) =>
      tell(context, saveRelease(context.viewer, context.office, context.mapKey, input)),
    dropRelease: (_, { id }, { viewer, office }) => dropRelease(viewer, office, id),
    askForRelease: (_, { id, digest }, context) => tell(context, askForRelease(context.viewer, context, id, digest)),
    reviseRelease: (_, { id }, context) => tell(context, reviseRelease(context.viewer, context, id)),
    decideRelease: (_, ask, context) => tell(context, decideRelease(context.viewer, context, ask)),
    withdrawRelease: (_, { id, reason }, context) =>
      tell(context, withdrawRelease(context.viewer, context, id, reason)),
  },
};
