import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The editor's own words, which its library has in English alone. */
export function usePhrases(): Readonly<Record<string, string>> {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      Completions: t('writing.completions'),
      Diagnostics: t('writing.found'),
      'No diagnostics': t('writing.noProblems'),
      close: t('close'),
      '$ unchanged lines': t('writing.unchanged'),
    }),
    [t],
  );
}
