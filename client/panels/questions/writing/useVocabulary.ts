import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { QuestionWordsDocument } from '../../../api/generated.ts';
import type { Vocabulary } from '../../../editor/editor.ts';
import { languageOf } from '../../../messages/index.ts';
import { type Declared, handed } from '../../../model/writing.ts';
import { useBoard } from '../../../store.ts';
import { useAnswer } from '../../useAnswer.ts';

/** What a question may name here, with what the page calls it; nothing but the declared parameters until it is there. */
export function useVocabulary(parameters: readonly Declared[]) {
  const { i18n } = useTranslation();
  const language = languageOf(i18n);
  const { kinds, tieRows } = useBoard(({ graph }) => graph);
  const { data, error, again } = useAnswer(
    'questionWords',
    async (api, signal) => (await api.ask(QuestionWordsDocument, {}, signal)).questionWords,
  );
  const words = useMemo((): Vocabulary => {
    const named = (rows: typeof kinds | typeof tieRows) => (name: string) => ({
      name,
      called: rows.get(name)?.label[language] ?? name,
    });
    return {
      labels: (data?.labels ?? []).map(named(kinds)),
      types: (data?.types ?? []).map(named(tieRows)),
      properties: data?.properties ?? [],
      functions: data?.functions ?? [],
      parameters: parameters.flatMap(handed),
    };
  }, [data, kinds, tieRows, language, parameters]);
  return { words, units: data?.units ?? [], error, again };
}
