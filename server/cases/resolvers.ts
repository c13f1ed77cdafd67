import type { Resolvers } from '../generated.ts';
import { caseOf, cases, changeCase, openCase, setCaseAgency, setCaseOpen } from './feature.ts';
import { replaceLead } from './lead.ts';
import { addMember, candidates, endMember } from './members.ts';
import { addScope, scopes, setCaseScope, setScopeDays } from './scopes.ts';

export const resolvers: Resolvers = {
  Query: {
    cases: (_, __, { viewer, office }) => cases(viewer, office),
    case: (_, { id }, { viewer, office }) => caseOf(viewer, office, id),
    candidates: (_, args, { viewer, office }) => candidates(viewer, office, args.case),
    scopes: (_, __, { viewer, office }) => scopes(viewer, office),
  },
  Mutation: {
    openCase: (_, { input }, { viewer, office }) => openCase(viewer, office, input),
    changeCase: (_, { input }, { viewer, office }) => changeCase(viewer, office, input),
    replaceLead: (_, args, { viewer, office }) => replaceLead(viewer, office, args),
    setCaseOpen: (_, args, { viewer, office }) => setCaseOpen(viewer, office, args.case, args.open, args.reason),
    setCaseAgency: (_, args, { viewer, office }) => setCaseAgency(viewer, office, args),
    addMember: (_, { input }, { viewer, office }) => addMember(viewer, office, input),
    endMember: (_, args, { viewer, office }) => endMember(viewer, office, args.case, args.user, args.reason),
    addScope: (_, { input }, { viewer, office }) => addScope(viewer, office, input),
    setCaseScope: (_, args, { viewer, office }) => setCaseScope(viewer, office, args),
    setScopeDays: (_, { input }, { viewer, office }) => setScopeDays(viewer, office, input),
  },
};
