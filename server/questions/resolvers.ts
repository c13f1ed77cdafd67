import type { Resolvers } from '../generated.ts';
import { ask } from './asked.ts';
import { analysis, checkQuestion, questionWords } from './check.ts';
import { evidence } from './evidence.ts';
import { question, questions } from './feature.ts';
import { exportQuestion, importQuestions } from './files.ts';
import { freezeRun, frozenRun } from './frozen.ts';
import { cancelRun, run, runs } from './read.ts';
import { moveQuestion, reviewQuestion, saveQuestion } from './saved.ts';
import { watchQuestion } from './watches.ts';

export const resolvers: Resolvers = {
  Query: {
    questions: (_, __, context) => questions(context),
    question: (_, { id, version }, context) => question(context, id, version),
    runs: (_, { question, first }, context) => runs(context, question, first),
    run: (_, { id, first, after }, context) => run(context, id, first, after),
    frozenRun: (_, { id }, context) => frozenRun(context, id),
    evidence: (_, ask, context) => evidence(context, ask),
    checkQuestion: (_, { text, parameters, plan }, context) => checkQuestion(context, text, parameters, plan),
    questionWords: () => questionWords(),
    exportQuestion: (_, { id, version }, context) => exportQuestion(context, id, version),
    analysis: (_, __, { viewer, runs }) => analysis(viewer, runs),
  },
  Mutation: {
    ask: (_, { input }, context) => ask(context, input),
    cancelRun: (_, { id }, context) => cancelRun(context, id),
    freezeRun: (_, { id }, context) => freezeRun(context, id),
    saveQuestion: (_, { input }, context) => saveQuestion(context, input),
    importQuestions: (_, { text }, context) => importQuestions(context, text),
    moveQuestion: (_, { id, version, to }, context) => moveQuestion(context, id, version, to),
    reviewQuestion: (_, { id, version, publish, remark }, context) =>
      reviewQuestion(context, id, version, publish, remark),
    watchQuestion: (_, { input }, context) => watchQuestion(context, input),
  },
};
