import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { glanceAt, learn } from '../commands/act.ts';
import { fetchLibrary } from '../commands/library.ts';
import { languageOf } from '../messages/index.ts';
import { askAbout } from '../model/glance.ts';
import { withQuestion } from '../model/library.ts';
import { zoneHere } from '../model/local.ts';
import { useBoard, useParts } from '../store.ts';
import frame from './frame.module.css';
import { Evidence } from './questions/Evidence.tsx';
import { LazyWriting } from './questions/LazyWriting.tsx';
import { Library } from './questions/Library.tsx';
import { Pages } from './questions/Pages.tsx';
import classes from './questions/questions.module.css';
import { QuestionPane } from './questions/QuestionPane.tsx';
import { useQuestions } from './questions/useQuestions.ts';
import rooms from './rooms.module.css';
import { TroubleHere } from './Trouble.tsx';

/** What investigators ask again and again: the library, one question with its answer or its query, and what a line of it rests on. */
export function QuestionsRoom() {
  const { t, i18n } = useTranslation();
  const parts = useParts();
  const asking = useBoard(({ glance }) => glance.asking);
  const [opened, setOpened] = useState<{ run: string; line: number } | null>(null);
  const { questions, error, again } = useQuestions(true);
  // What others published, and what is new in what one watches, is seen by whoever comes in.
  useEffect(() => void fetchLibrary(parts), [parts]);
  const one = questions?.find(({ id }) => id === asking?.question) ?? null;
  const isWriting = asking?.page === 'write';
  const line = opened !== null && opened.run === asking?.run && !isWriting ? opened.line : null;
  return (
    <section className={frame.sheet}>
      <div className={rooms.head}>
        <h1>{t('rail.questions')}</h1>
        <span className={rooms.faint}>{t('ask.zone', { zone: zoneHere(languageOf(i18n)) })}</span>
      </div>
      {error && <TroubleHere error={error} again={again} />}
      {!questions && !error && (
        <div className={rooms.beside} aria-busy>
          <Skeleton height={420} />
          <Skeleton height={420} />
        </div>
      )}
      {questions && (
        <div className={classes.room} data-evidence={line !== null}>
          <Library
            questions={questions}
            current={asking?.question ?? null}
            onPick={(question) => glanceAt(parts, (glance) => askAbout(glance, question))}
          />
          {asking && isWriting && (
            <LazyWriting
              key={asking.question}
              id={asking.question}
              known={one}
              head={<Pages one={one} asking={asking} />}
            />
          )}
          {one && asking && !isWriting && (
            <QuestionPane
              key={one.id}
              one={one}
              asking={asking}
              head={<Pages one={one} asking={asking} />}
              line={line}
              onLine={(run, next) => setOpened(next === null ? null : { run, line: next })}
              onQuestion={(changed) => learn(parts, (graph) => withQuestion(graph, changed))}
            />
          )}
          {!(one && asking) && !isWriting && (
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
