import { Button, NumberInput } from '@mantine/core';
import { Bell, BellOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WatchQuestionDocument } from '../../api/generated.ts';
import { localMinute } from '../../model/local.ts';
import type { Question, Values } from '../../model/questions.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';
import frame from '../frame.module.css';
import rooms from '../rooms.module.css';
import { TroubleHere } from '../Trouble.tsx';
import { useSubmit } from '../useSubmit.ts';

type Props = {
  one: Question;
  /** What the form says; null while something in it is wrong. */
  values: Values | null;
  onQuestion: (changed: Question) => void;
  onRun: (run: string) => void;
};

const LEAST = 5;
const MOST = 30 * 24 * 60;
const USUAL = 60;

/** Has it asked again at intervals, and says what came new since one looked. */
export function Watching({ one, values, onQuestion, onRun }: Props) {
  const { t } = useTranslation();
  const { api } = useParts();
  const { isBusy, error, submit } = useSubmit();
  const [isAsking, setAsking] = useState(false);
  const [minutes, setMinutes] = useState<number | string>(one.watch?.everyMinutes ?? USUAL);
  const isRhythm = typeof minutes === 'number' && Number.isInteger(minutes) && minutes >= LEAST && minutes <= MOST;
  const watch = async (everyMinutes: number | null) => {
    const input = { question: one.id, values: values ?? [], everyMinutes };
    onQuestion((await api.ask(WatchQuestionDocument, { input })).watchQuestion);
  };
  return (
    <>
      {one.watch ? (
        <>
          <span className={rooms.faint}>
            {t('questions.watched', { count: one.watch.everyMinutes, at: localMinute(one.watch.nextAt) })}
            {one.watch.unseen > 0 && ` · ${t('questions.unseen', { count: one.watch.unseen })}`}
          </span>
          {one.watch.run !== null && (
            <button type="button" className={frame.link} onClick={() => onRun(one.watch!.run!)}>
              {t('questions.lastRun')}
            </button>
          )}
          <Button
            variant="subtle"
            loading={isBusy}
            leftSection={<BellOff size={14} aria-hidden />}
            onClick={() => submit(() => watch(null))}
          >
            {t('questions.unwatch')}
          </Button>
        </>
      ) : (
        <Button
          variant="default"
          disabled={values === null}
          leftSection={<Bell size={14} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          {t('questions.watch')}
        </Button>
      )}
      {error && <TroubleHere error={error} />}
      {isAsking && (
        <AskDialog
          title={t('questions.watch')}
          act={t('questions.watch')}
          isReady={isRhythm}
          follows={t('questions.watchFollows')}
          onAct={() => watch(Number(minutes))}
          onClose={() => setAsking(false)}
        >
          <NumberInput
            label={t('questions.every')}
            description={t('questions.bounds', { least: LEAST, most: MOST })}
            min={LEAST}
            max={MOST}
            allowDecimal={false}
            data-autofocus
            value={minutes}
            onChange={setMinutes}
          />
        </AskDialog>
      )}
    </>
  );
}
