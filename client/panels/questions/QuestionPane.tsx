import { Button } from '@mantine/core';
import { Play } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskDocument } from '../../api/generated.ts';
import { glanceAt } from '../../commands/act.ts';
import { fetchLibrary } from '../../commands/library.ts';
import { languageOf } from '../../messages/index.ts';
import { freshId } from '../../model/board.ts';
import { type Asking, askAbout } from '../../model/glance.ts';
import { type Draft, draftOf, type Question, taking, type Values, valuesOf } from '../../model/questions.ts';
import { useBoard, useParts } from '../../store.ts';
import rooms from '../rooms.module.css';
import { TroubleHere } from '../Trouble.tsx';
import { refusalOf } from '../useAnswer.ts';
import { useSubmit } from '../useSubmit.ts';
import { Field } from './Field.tsx';
import classes from './questions.module.css';
import { RecentRuns } from './RecentRuns.tsx';
import { Result } from './Result.tsx';
import { Watching } from './Watching.tsx';

type Props = {
  one: Question;
  asking: Asking;
  head: ReactNode;
  line: number | null;
  onLine: (run: string, line: number | null) => void;
  onQuestion: (changed: Question) => void;
};

/** One question: what it asks and does not prove, with what it is asked, and what came of it. */
export function QuestionPane({ one, asking, head, line, onLine, onQuestion }: Props) {
  const { t, i18n } = useTranslation();
  const parts = useParts();
  const language = languageOf(i18n);
  const { scales, entities } = useBoard(({ graph }) => graph);
  const { isBusy, error, submit } = useSubmit();
  const [isTried, setTried] = useState(false);
  /** Whom it was asked about from the board fills the form; another way in begins it anew. */
  const [typed, setTyped] = useState<{ of: Asking['refs']; draft: Draft } | null>(null);
  const kinds = asking.refs.map((ref) => entities.get(ref)?.kind ?? '');
  const about = taking(one, kinds);
  const given = about ? [{ name: about.name, values: [...asking.refs] }] : [];
  const draft = typed?.of === asking.refs ? typed.draft : draftOf(one.parameters, given, scales);
  const values = valuesOf(one.parameters, draft, scales);

  const look = (run: string | null) => glanceAt(parts, (glance) => askAbout(glance, one.id, asking.refs, run));
  const ask = (asked: Values) =>
    submit(async () => {
      const input = { id: freshId(), question: one.id, version: one.version, values: asked };
      try {
        look((await parts.api.ask(AskDocument, { input })).ask.id);
      } catch (error) {
        // It was taken back since the list was fetched.
        if (refusalOf(error).code === 'NOT_FOUND') void fetchLibrary(parts);
        throw error;
      }
    });
  const fill = (asked: Values) => setTyped({ of: asking.refs, draft: draftOf(one.parameters, asked, scales) });

  return (
    <div className={rooms.pane}>
      {head}
      <p className={classes.asks}>{one.asks[language]}</p>
      <div className={rooms.follows} data-taking role="note">
        <p>
          <b>{t('questions.notProof')}</b> {one.notProof[language]}
        </p>
        <p>
          <b>{t('questions.order')}</b> {one.order[language]}
        </p>
        {one.ground === 'ANALYSIS' && <p>{t('questions.onAnalysis')}</p>}
      </div>
      <form
        className={rooms.part}
        aria-label={t('questions.form')}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (values && !isBusy) void ask(values);
        }}
      >
        <div className={classes.form}>
          {one.parameters.map((parameter) => (
            <Field
              key={parameter.name}
              parameter={parameter}
              texts={draft[parameter.name] ?? []}
              isTried={isTried}
              onChange={(texts) => setTyped({ of: asking.refs, draft: { ...draft, [parameter.name]: texts } })}
            />
          ))}
        </div>
        <div className={classes.bar}>
          <Button type="submit" loading={isBusy} leftSection={<Play size={14} aria-hidden />}>
            {t('questions.run')}
          </Button>
          <Watching one={one} values={values} onQuestion={onQuestion} onRun={look} />
        </div>
        {error && <TroubleHere error={error} />}
      </form>
      {asking.run && (
        <Result
          key={asking.run}
          id={asking.run}
          ground={one.ground}
          line={line}
          onLine={(next) => onLine(asking.run!, next)}
          onAgain={(run) => void ask(run.values)}
        />
      )}
      <RecentRuns
        question={one.id}
        current={asking.run}
        onPick={(run) => {
          fill(run.values);
          look(run.id);
        }}
      />
    </div>
  );
}
