import { Alert } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { AboutDocument, MeDocument } from '../api/generated.ts';
import { save } from '../commands/saveBoard.ts';
import { load } from '../commands/work.ts';
import { dismiss } from '../model/glance.ts';
import { useBoard, useParts } from '../store.ts';
import { FaultName, FaultWords } from './FaultWords.tsx';
import { Overtaken } from './Overtaken.tsx';
import classes from './frame.module.css';

/** Codes that pass by themselves: the page asks until the server answers again. */
const PASSING = new Set(['GRAPH_DOWN', 'OFFLINE']);
const ASK_AGAIN_MS = 3_000;
/** What is told rather than in trouble. */
const TOLD = new Set(['CLEARANCE']);

/** What went wrong and what to do about it; what passes by itself goes by itself. */
export function Troubles() {
  const { t } = useTranslation();
  const parts = useParts();
  const { store, api } = parts;
  const troubles = useBoard(({ glance }) => glance.troubles);
  const panel = useBoard(({ glance }) => glance.panel?.name);
  const isOvertaken = useBoard(({ board }) => board.saving === 'conflict');
  const isDown = troubles.some(({ code }) => PASSING.has(code));

  useEffect(() => {
    if (!isDown) return;
    const timer = setInterval(async () => {
      // Whoever is not signed in may ask for nothing but that.
      const isIn = store.getState().session.standing === 'in';
      const isBack = await (isIn ? api.ask(AboutDocument, {}) : api.ask(MeDocument, {})).then(
        () => true,
        () => false,
      );
      if (!isBack) return;
      store.setState(({ glance }) => ({
        glance: { ...glance, troubles: glance.troubles.filter(({ code }) => !PASSING.has(code)) },
      }));
      // What the outage cut short is taken up: the first load, the last save.
      const { graph, board } = store.getState();
      if (graph.about === null) void load(parts);
      if (board.saving === 'failed') void save(parts);
    }, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isDown, api, store, parts]);

  const latest = troubles.filter((one) => one.panel === undefined || one.panel !== panel).slice(-3);
  if (latest.length === 0 && !isOvertaken) return null;
  return (
    <div className={classes.troubles} role="alert">
      <Overtaken />
      {latest.map(({ id, code, message, mend }) => (
        <Alert
          key={id}
          color={TOLD.has(code) ? 'blue' : PASSING.has(code) ? 'orange' : 'red'}
          title={<FaultName code={code} />}
          withCloseButton
          closeButtonLabel={t('close')}
          onClose={() => store.setState(({ glance }) => ({ glance: dismiss(glance, id) }))}
        >
          {PASSING.has(code) && <div>{t('fault.passing')}</div>}
          <FaultWords code={code} message={message} mend={mend} />
        </Alert>
      ))}
    </div>
  );
}
