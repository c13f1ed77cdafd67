import type { Context } from '../context.ts';
import type { Question } from '../generated.ts';
import { seenQuestion, seenQuestions } from './known.ts';
import { tellQuestion, tellQuestions } from './told.ts';

/** The shipped library and the saved questions that the viewer sees, each in its latest version that they see. */
export const questions = async ({ viewer, office }: Context): Promise<Question[]> =>
  tellQuestions(viewer, office, await seenQuestions(viewer, office));

/** @throws Fault NOT_FOUND */
export const question = async ({ viewer, office }: Context, id: string, version?: number | null): Promise<Question> =>
  tellQuestion(viewer, office, await seenQuestion(viewer, office, id, version));
