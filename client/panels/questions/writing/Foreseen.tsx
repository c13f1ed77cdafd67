import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnalysisDocument, type AnalysisQuery, type ParameterInput } from '../../../api/generated.ts';
import { languageOf } from '../../../messages/index.ts';
import { localSecond } from '../../../model/local.ts';
import frame from '../../frame.module.css';
import rooms from '../../rooms.module.css';
import { TroubleHere } from '../../Trouble.tsx';
import { type Answer, useAnswer } from '../../useAnswer.ts';
import { type Checked, useCheck } from './useCheck.ts';
import classes from './writing.module.css';

type Analysis = AnalysisQuery['analysis'];

/** So often it is looked whether a graph that is being started is up. */
const STARTING_MS = 3_000;

const groundOf = ({ data }: Answer<Analysis>) => (data?.available ? data.state : null);

/** A text that may be asked has no plan yet: asking for one has started the graph, which is not up yet. */
const isAwaited = ({ found, isBusy }: Checked): boolean =>
  !isBusy && found !== null && found.problems.length === 0 && found.plan === null;

/**
 * How the graph stands that questions of one's own run on; looked at until it is up while a plan is awaited of it. What was
 * known holds until the answer comes: a text is not checked anew because of it.
 */
function useAnalysis(awaited: boolean): Answer<Analysis> {
  const answer = useAnswer('analysis', async (api, signal) => (await api.ask(AnalysisDocument, {}, signal)).analysis);
  const [last, setLast] = useState(answer.data);
  if (answer.data !== null && answer.data !== last) setLast(answer.data);
  const { again, data } = answer;
  useEffect(() => {
    if (!awaited || !data?.available || data.state === 'UP') return;
    const timer = setTimeout(again, STARTING_MS);
    return () => clearTimeout(timer);
  }, [again, data, awaited]);
  return { ...answer, data: answer.data ?? last };
}

/** What a text would do, and how the graph stands that it would do it on: asking for a plan starts that graph. */
export function useForeseen(text: string, parameters: readonly ParameterInput[] | null) {
  const [awaited, setAwaited] = useState(false);
  const analysis = useAnalysis(awaited);
  const checked = useCheck(text, parameters, groundOf(analysis));
  if (isAwaited(checked) !== awaited) setAwaited(!awaited);
  return { checked, analysis };
}

/** What the question would do, before it is run: its columns, how many rows, how the graph goes about it, and which graph. */
export function Foreseen({ checked, analysis }: { checked: Checked; analysis: Answer<Analysis> }) {
  const { t, i18n } = useTranslation();
  const { found } = checked;
  const number = new Intl.NumberFormat(languageOf(i18n), { maximumFractionDigits: 0 });
  return (
    <section className={rooms.part} aria-label={t('writing.foreseen')}>
      <div className={rooms.partHead}>
        <h3>{t('writing.foreseen')}</h3>
      </div>
      {found && found.problems.length === 0 && (
        <dl className={rooms.facts}>
          <div>
            <dt>{t('writing.columns')}</dt>
            <dd className={rooms.mono}>{found.columns.join(', ')}</dd>
          </div>
          {found.rows !== null && (
            <div>
              <dt>{t('writing.rows')}</dt>
              <dd className="figures">{number.format(Math.ceil(found.rows))}</dd>
            </div>
          )}
        </dl>
      )}
      {found?.plan && (
        <details>
          <summary>{t('writing.plan')}</summary>
          <pre className={classes.plan}>{found.plan}</pre>
        </details>
      )}
      {analysis.error && <TroubleHere error={analysis.error} again={analysis.again} />}
      {analysis.data && <Ground analysis={analysis.data} again={analysis.again} />}
    </section>
  );
}

function Ground({ analysis, again }: { analysis: Analysis; again: () => void }) {
  const { t, i18n } = useTranslation();
  const { available, why, state, asOf, behind, entities, ties } = analysis;
  const number = new Intl.NumberFormat(languageOf(i18n));
  const look = (
    <button type="button" className={frame.link} onClick={again}>
      {t('writing.lookAgain')}
    </button>
  );
  if (!available)
    return (
      <div className={rooms.follows} data-taking role="note">
        <p>{t('writing.unavailable')}</p>
        {why && (
          <p className={rooms.faint} lang="en">
            {why}
          </p>
        )}
        {look}
      </div>
    );
  const words = [
    t(`writing.state.${state}`),
    asOf === null ? t('writing.neverFilled') : t('questions.asOf', { at: localSecond(asOf) }),
    behind !== null && behind > 0 && t('writing.behind', { count: behind }),
    entities !== null &&
      ties !== null &&
      t('writing.size', { entities: number.format(entities), ties: number.format(ties) }),
  ];
  return (
    <p className={rooms.faint}>
      {words.filter(Boolean).join(' · ')} {look}
    </p>
  );
}
