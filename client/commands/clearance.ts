import type { Tidings } from '../api/live.ts';
import { MeDocument } from '../api/generated.ts';
import { warn } from '../model/glance.ts';
import { anew } from '../model/graph.ts';
import { during, glanceAt } from './act.ts';
import type { Parts } from './command.ts';
import { drawn } from './openBoard.ts';
import { onlyKnown } from './select.ts';
import { left } from './session.ts';
import { tables } from './tables.ts';
import { leftCase } from './work.ts';

export type Listen = (caseId: string, on: Tidings) => () => void;

/** Listens for as long as one works under a case, each case by itself. Answers how to stop. */
export function keepListening(parts: Parts, listen: Listen): () => void {
  let stop = () => {};
  const follow = () => {
    stop();
    const { purpose } = parts.store.getState().session;
    stop = purpose
      ? listen(purpose.case, { clearance: () => void lookAgain(parts), ended: () => void ended(parts) })
      : () => {};
  };
  const unsubscribe = parts.store.subscribe(({ session }, { session: before }) => {
    if (session.turn !== before.turn) follow();
  });
  return () => {
    unsubscribe();
    stop();
  };
}

/** What one may see has changed: the board is drawn anew out of what is left, and what is gone is on it no more. */
export const lookAgain = (parts: Parts): Promise<void> =>
  during(parts, 'busy.board', async () => {
    const { me } = await parts.api.ask(MeDocument, {});
    const { purpose } = parts.store.getState().session;
    if (!me) return left(parts, 'session');
    if (!me.cases.some((one) => one.id === purpose?.case)) return leftCase(parts);
    parts.store.setState(({ session, graph }) => ({ session: { ...session, me }, graph: anew(graph) }));
    glanceAt(parts, (glance) => ({ ...glance, paths: [], note: null, selectedTie: null }));
    await tables(parts);
    await drawn(parts, [...parts.store.getState().view.now.keys()]);
    parts.store.setState(({ graph, glance }) => ({ glance: onlyKnown(graph, glance) }));
    glanceAt(parts, (glance) => warn(glance, { code: 'CLEARANCE', message: '', mend: null }));
  });

/** The stream was ended by the server: with the session, or with the membership alone. */
async function ended(parts: Parts): Promise<void> {
  await during(parts, 'busy.start', async () => {
    const { me } = await parts.api.ask(MeDocument, {});
    if (me) await leftCase(parts);
    else left(parts, 'session');
  });
}
