import { Input, Loader } from '@mantine/core';
import { CircleAlert, Info } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { createEditor, type Editor, type Vocabulary } from '../../../editor/editor.ts';
import { type Problem, spanOf, valuesIn } from '../../../model/problems.ts';
import rooms from '../../rooms.module.css';
import { TroubleHere } from '../../Trouble.tsx';
import type { Checked } from './useCheck.ts';
import { usePhrases } from './usePhrases.ts';
import classes from './writing.module.css';

type Props = {
  text: string;
  isReadOnly: boolean;
  words: Vocabulary;
  checked: Checked | null;
  onChange: (text: string) => void;
};

/** The query as it is written, with what is wrong at its place, and beneath it in words for whoever does not see places. */
export function QueryText({ text, isReadOnly, words, checked, onChange }: Props) {
  const { t } = useTranslation();
  const said = useSaid();
  const phrases = usePhrases();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const now = useRef({ words, onChange, text });
  now.current = { words, onChange, text };
  const label = t('writing.text');
  useEffect(() => {
    const made = createEditor(place.current!, {
      ...{ text: now.current.text, label, isReadOnly, phrases },
      words: () => now.current.words,
      onChange: (typed) => now.current.onChange(typed),
    });
    editor.current = made;
    return () => made.destroy();
  }, [label, isReadOnly, phrases]);
  useEffect(() => editor.current?.put(text), [text]);

  const isOfThis = checked?.text === text;
  const found = isOfThis ? checked.found : null;
  const lines = useMemo(
    () => [
      ...(found?.problems ?? []).map((problem) => ({ problem, severity: 'error' as const })),
      ...(found?.notices ?? []).map((problem) => ({ problem, severity: 'info' as const })),
    ],
    [found],
  );
  useEffect(() => {
    if (!found) return;
    editor.current?.mark(
      lines.map(({ problem, severity }) => {
        const { says, mend } = said(problem);
        return { ...spanOf(text, problem), severity, message: `${says}\n${mend}` };
      }),
    );
  }, [found, lines, text, said]);

  return (
    <Input.Wrapper
      label={label}
      description={isReadOnly ? undefined : t('writing.textHow')}
      size="xs"
      labelElement="div"
    >
      <div ref={place} className={classes.editor} />
      {checked && (
        <div role="status" aria-label={t('writing.found')}>
          <p className={rooms.faint} {...(checked.isBusy ? { 'data-busy': true } : {})}>
            {checked.isBusy && <Loader size={10} mr={6} />}
            {found &&
              (found.problems.length > 0
                ? t('writing.problems', { count: found.problems.length })
                : t('writing.noProblems'))}
            {!found && checked.isBusy && t('writing.checking')}
          </p>
          <ul className={classes.problems}>
            {lines.map(({ problem, severity }) => (
              <li key={`${problem.code} ${problem.line} ${problem.column}`}>
                <button
                  type="button"
                  className={classes.problem}
                  data-severity={severity}
                  onClick={() => editor.current?.goTo(spanOf(text, problem))}
                >
                  {severity === 'error' ? <CircleAlert size={14} aria-hidden /> : <Info size={14} aria-hidden />}
                  <span className={classes.at}>{t('writing.at', { line: problem.line, column: problem.column })}</span>
                  <span>
                    <b>{said(problem).says}</b> {said(problem).mend}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {checked?.error?.code === 'SETUP' && (
        <div className={rooms.follows} data-taking role="note">
          <p>{t('writing.noGuard')}</p>
          <p className={rooms.faint} lang="en">
            {checked.error.message}
          </p>
        </div>
      )}
      {checked?.error && checked.error.code !== 'SETUP' && isOfThis && <TroubleHere error={checked.error} />}
    </Input.Wrapper>
  );
}

/** A problem in the reader's language; one that the catalogue does not know yet, in the server's words. */
function useSaid() {
  const { t } = useTranslation();
  return useMemo(
    () => (problem: Problem) => {
      const values = valuesIn(problem);
      return {
        says: t(`guard.${problem.code}`, { ...values, defaultValue: problem.message }),
        mend: t(`guard.${problem.code}.do`, { ...values, defaultValue: problem.mend ?? '' }),
      };
    },
    [t],
  );
}
