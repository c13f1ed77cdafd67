import { useTranslation } from 'react-i18next';
import { RunsDocument } from '../../api/generated.ts';
import { localSecond } from '../../model/local.ts';
import type { Run } from '../../model/questions.ts';
import rooms from '../rooms.module.css';
import { TroubleHere } from '../Trouble.tsx';
import { useAnswer } from '../useAnswer.ts';

/** One's own other askings of it under this case, with their answers kept. */
export function RecentRuns({
  question,
  current,
  onPick,
}: {
  question: string;
  current: string | null;
  onPick: (run: Run) => void;
}) {
  const { t } = useTranslation();
  const { data, error, again } = useAnswer(`runs ${question} ${current}`, (api, signal) =>
    api.ask(RunsDocument, { question }, signal),
  );
  if (error) return <TroubleHere error={error} again={again} />;
  const others = data?.runs.filter(({ id }) => id !== current) ?? [];
  if (others.length === 0) return null;
  return (
    <section className={rooms.part} aria-label={t('questions.recent')}>
      <h3>{t('questions.recent')}</h3>
      <div>
        {others.map((run) => (
          <button key={run.id} type="button" className={rooms.item} onClick={() => onPick(run)}>
            <span className={rooms.faint}>
              {t(`questions.run.${run.status}`, { at: localSecond(run.startedAt) })}
              {run.status !== 'RUNNING' && ` · ${t('questions.lines', { count: run.lines })}`}
              {run.newSince ? ` · ${t('questions.newSince', { count: run.newSince })}` : ''}
              {run.frozen !== null && ` · ${t('questions.isFrozen')}`}
            </span>
          </button>
        ))}
      </div>
    </section>
  );
}
