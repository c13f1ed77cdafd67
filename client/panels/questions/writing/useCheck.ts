import { useEffect, useState } from 'react';
import type { Refusal } from '../../../api/client.ts';
import {
  type AnalysisQuery,
  CheckQuestionDocument,
  type CheckQuestionQuery,
  type ParameterInput,
} from '../../../api/generated.ts';
import { useParts } from '../../../store.ts';
import { refusalOf } from '../../useAnswer.ts';

type Found = CheckQuestionQuery['checkQuestion'];
type Ground = AnalysisQuery['analysis']['state'];
/** `text`: what was checked. */
export type Checked = Readonly<{ text: string; found: Found | null; error: Refusal | null; isBusy: boolean }>;

/** A pause in typing, after which a text is read; and one after which it is planned, which may start a graph. */
const READ_MS = 400;
const PLAN_MS = 1_200;

const NOTHING: Checked = { text: '', found: null, error: null, isBusy: false };

/**
 * What a text would do, found out while it is being written; `parameters` are null while they cannot be declared so.
 * `ground`: of the graph that would plan it, null where there is none; once that is up, it is planned anew.
 */
export function useCheck(text: string, parameters: readonly ParameterInput[] | null, ground: Ground | null): Checked {
  const { api } = useParts();
  const declared = parameters && JSON.stringify(parameters);
  const [checked, setChecked] = useState(NOTHING);
  const isPlanned = ground !== null;
  const isUp = ground === 'UP';
  useEffect(() => {
    if (declared === null || text.trim() === '') return;
    const stop = new AbortController();
    const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const ask = async (plan: boolean) => {
      const asked = { text, parameters: JSON.parse(declared) as ParameterInput[], plan };
      return (await api.ask(CheckQuestionDocument, asked, stop.signal)).checkQuestion;
    };
    const check = async () => {
      await rest(READ_MS);
      if (stop.signal.aborted) return;
      const found = await ask(false);
      const isGoingOn = isPlanned && found.problems.length === 0;
      if (!stop.signal.aborted) setChecked({ text, found, error: null, isBusy: isGoingOn });
      if (!isGoingOn) return;
      await rest(PLAN_MS);
      if (stop.signal.aborted) return;
      const planned = await ask(true);
      if (!stop.signal.aborted) setChecked({ text, found: planned, error: null, isBusy: false });
    };
    setChecked((before) => ({ ...before, isBusy: true }));
    check().catch((error: unknown) => {
      if (!stop.signal.aborted)
        // What was found before it could not be planned still holds.
        setChecked(({ found, text: of }) => ({
          ...{ text, found: of === text ? found : null, error: refusalOf(error), isBusy: false },
        }));
    });
    return () => stop.abort();
  }, [api, text, declared, isPlanned, isUp]);
  // What was found under other parameters says nothing of these.
  return declared === null ? NOTHING : checked;
}
