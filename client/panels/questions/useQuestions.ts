import { QuestionsDocument } from '../../api/generated.ts';
import type { Question } from '../../model/questions.ts';
import { useBoard } from '../../store.ts';
import { type Answer, useAnswer } from '../useAnswer.ts';

/** What may be asked here, for menus: nothing is fetched until it is wanted, and nothing without a case. */
export function useQuestions(isWanted: boolean): Answer<readonly Question[]> {
  const isAsked = useBoard(({ session }) => session.purpose !== null) && isWanted;
  return useAnswer(`questions ${isAsked}`, async (api, signal) =>
    isAsked ? (await api.ask(QuestionsDocument, {}, signal)).questions : [],
  );
}
