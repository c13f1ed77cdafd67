import { Button, Loader, Skeleton } from '@mantine/core';
import { Download, Lock, Network, RotateCw, Square } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CancelRunDocument, FreezeRunDocument } from '../../api/generated.ts';
import { glanceAt } from '../../commands/act.ts';
import { add } from '../../commands/add.ts';
import { languageOf } from '../../messages/index.ts';
import { csv, entitiesIn } from '../../model/answers.ts';
import { enter } from '../../model/glance.ts';
import { localSecond } from '../../model/local.ts';
import type { Question, Run } from '../../model/questions.ts';
import { useBoard, useParts } from '../../store.ts';
import { heldWords } from '../Held.tsx';
import rooms from '../rooms.module.css';
import { TroubleHere } from '../Trouble.tsx';
import { useSubmit } from '../useSubmit.ts';
import { saveFile } from '../download.ts';
import { Lines } from './Lines.tsx';
import classes from './questions.module.css';
import { useRun } from './useRun.ts';

type Props = {
  id: string;
  ground: Question['ground'];
  line: number | null;
  onLine: (line: number | null) => void;
  onAgain: (run: Run) => void;
};

/** What came of one asking, while it comes and afterwards, and what can be done with it. */
export function Result({ id, ground, line, onLine, onAgain }: Props) {
  const { t, i18n } = useTranslation();
  const parts = useParts();
  const scales = useBoard(({ graph }) => graph.scales);
  const { page, isWhole, error, take, again } = useRun(id);
  const { isBusy, error: refused, submit } = useSubmit();
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set());
  if (error) return <TroubleHere error={error} again={again} />;
  if (!page) return <Skeleton height={160} aria-busy />;
  const { run, columns, lines } = page;
  const chosen = picked.size > 0 ? lines.filter((one) => picked.has(one.line)) : lines;
  const entities = entitiesIn(chosen);
  const pick = (one: number) =>
    setPicked((before) => {
      const now = new Set(before);
      if (!now.delete(one)) now.add(one);
      return now;
    });
  const put = () => {
    glanceAt(parts, (glance) => enter(glance, 'board'));
    void add(parts, entities);
  };
  const save = () => {
    const heads = [t('questions.evidence'), t('questions.currency')] as const;
    const name = `${run.title[languageOf(i18n)]} ${localSecond(run.startedAt).replaceAll(':', '-')}.csv`;
    saveFile(name, csv(columns, chosen, scales, languageOf(i18n), ...heads), 'text/csv;charset=utf-8');
  };

  return (
    <section className={rooms.part} aria-label={t('questions.result')}>
      <Standing run={run} isWhole={isWhole} />
      <div className={classes.bar}>
        {run.status === 'RUNNING' && (
          <Button
            variant="default"
            loading={isBusy}
            leftSection={<Square size={13} aria-hidden />}
            onClick={() => submit(async () => take((await parts.api.ask(CancelRunDocument, { id })).cancelRun))}
          >
            {t('ask.cancel')}
          </Button>
        )}
        {entities.length > 0 && isWhole && (
          <Button leftSection={<Network size={14} aria-hidden />} onClick={put}>
            {t('questions.put', { count: entities.length })}
          </Button>
        )}
        {lines.length > 0 && isWhole && (
          <Button variant="default" leftSection={<Download size={14} aria-hidden />} onClick={save}>
            {t('questions.csv', { count: chosen.length })}
          </Button>
        )}
        {run.status === 'DONE' && run.frozen === null && (
          <Button
            variant="default"
            loading={isBusy}
            leftSection={<Lock size={14} aria-hidden />}
            onClick={() => submit(async () => take((await parts.api.ask(FreezeRunDocument, { id })).freezeRun))}
          >
            {t('questions.freeze')}
          </Button>
        )}
        {run.status !== 'RUNNING' && (
          <Button variant="default" leftSection={<RotateCw size={14} aria-hidden />} onClick={() => onAgain(run)}>
            {t('questions.again')}
          </Button>
        )}
      </div>
      {refused && <TroubleHere error={refused} />}
      {run.fault && run.fault.code === 'SETUP' && ground === 'ANALYSIS' && (
        <div className={rooms.follows} data-taking role="alert">
          <p>{t('questions.cannotRun')}</p>
          <p className={rooms.faint} lang="en">
            {run.fault.message} {run.fault.mend}
          </p>
        </div>
      )}
      {run.fault && (run.fault.code !== 'SETUP' || ground !== 'ANALYSIS') && <TroubleHere error={run.fault} />}
      {run.frozen !== null && <span className={classes.hash}>{t('questions.frozen', { hash: run.frozen })}</span>}
      {lines.length > 0 && <Lines {...{ columns, lines, picked }} onPick={pick} opened={line} onOpen={onLine} />}
      {lines.length === 0 && run.status === 'DONE' && <p className={rooms.faint}>{t('questions.nothing')}</p>}
    </section>
  );
}

/** How far it is, of how much, as of when, and what was left out: never hidden. */
function Standing({ run, isWhole }: { run: Run; isWhole: boolean }) {
  const { t } = useTranslation();
  const { shown, total, atLeast, held } = run.completeness;
  const stands = t(`questions.run.${run.status}`, { at: localSecond(run.endedAt ?? run.startedAt) });
  // Of what came to nothing there is no part to be told of; why it did stands beside it.
  const isNothing = run.status === 'FAILED' && shown === 0;
  const words = [
    stands,
    total === null
      ? t('questions.lines', { count: shown })
      : t(atLeast ? 'questions.linesAtLeast' : 'questions.linesOf', { shown, total }),
    run.asOf !== null && t('questions.asOf', { at: localSecond(run.asOf) }),
    run.newSince !== null && t('questions.newSince', { count: run.newSince }),
    ...held.map((one) => heldWords(one, t)),
  ];
  return (
    <span className={rooms.faint} role="status">
      {!isWhole && <Loader size={11} mr={6} />}
      {isNothing ? stands : words.filter(Boolean).join(' · ')}
    </span>
  );
}
