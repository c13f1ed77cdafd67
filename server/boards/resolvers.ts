import type { Resolvers } from '../generated.ts';
import { board, boards, deleteBoard, saveBoard } from './feature.ts';

export const resolvers: Resolvers = {
  Query: {
    boards: (_, __, { viewer, office }) => boards(viewer, office),
    board: (_, { id }, { viewer, office }) => board(viewer, office, id),
  },
  Mutation: {
    saveBoard: (_, { input }, { viewer, office }) => saveBoard(viewer, office, input),
    deleteBoard: (_, { id }, { viewer, office }) => deleteBoard(viewer, office, id),
  },
};
