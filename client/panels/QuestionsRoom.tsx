import { Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QuestionsDocument } from '../api/generated.ts';
import { glanceAt } from '../commands/act.ts';
import { languageOf } from '../messages/index.ts';
import { askAbout } from '../model/glance.ts';
import { zoneHere } from '../model/local.ts';
import { useBoard, useParts } from '../store.ts';
import frame from './frame.module.css';
import { Evidence } from './questions/Evidence.tsx';
import { Library } from './questions/Library.tsx';
import classes from './questions/questions.module.css';
import { QuestionPane } from './questions/QuestionPane.tsx';
import rooms from './rooms.module.css';
import { TroubleHere } from './Trouble.tsx';
import { useHeld } from './useHeld.ts';

/** What investigators ask again and again: the library, one question with its answer, and what a line of it rests on. */
export function QuestionsRoom() {
  const { t, i18n } = useTranslation();
  const parts = useParts();
  const asking = useBoard(({ glance }) => glance.asking);
  const [opened, setOpened] = useState<{ run: string; line: number } | null>(null);
  const { data, error, again, hold } = useHeld('questions', (api, signal) => api.ask(QuestionsDocument, {}, signal));
  const one = data?.questions.find(({ id }) => id === asking?.question) ?? null;
  const line = opened !== null && opened.run === asking?.run ? opened.line : null;
  return (
    <section className={frame.sheet}>
      <div className={rooms.head}>
        <h1>{t('rail.questions')}</h1>
        <span className={rooms.faint}>{t('ask.zone', { zone: zoneHere(languageOf(i18n)) })}</span>
      </div>
      {error && <TroubleHere error={error} again={again} />}
      {!data && !error && (
        <div className={rooms.beside} aria-busy>
          <Skeleton height={420} />
          <Skeleton height={420} />
        </div>
      )}
      {data && (
        <div className={classes.room} data-evidence={line !== null}>
          <Library
            questions={data.questions}
            current={one?.id ?? null}
            onPick={(question) => glanceAt(parts, (glance) => askAbout(glance, question))}
          />
          {one && asking ? (
            <QuestionPane
              key={one.id}
              one={one}
              asking={asking}
              line={line}
              onLine={(run, next) => setOpened(next === null ? null : { run, line: next })}
              onQuestion={(changed) =>
                hold((before) => ({
                  questions: before.questions.map((old) => (old.id === changed.id ? changed : old)),
                }))
              }
            />
          ) : (
            <div className={rooms.nothing}>
              <h2>{t('questions.pick')}</h2>
              <p>{t('questions.pickHow')}</p>
            </div>
          )}
          {line !== null && asking?.run && (
            <Evidence key={`${asking.run} ${line}`} run={asking.run} line={line} onClose={() => setOpened(null)} />
          )}
        </div>
      )}
    </section>
  );
}
