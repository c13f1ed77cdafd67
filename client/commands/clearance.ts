import { MeDocument } from '../api/generated.ts';
import type { Tidings } from '../api/live.ts';
import { warn } from '../model/glance.ts';
import { anew } from '../model/graph.ts';
import { during, glanceAt } from './act.ts';
import type { Parts } from './command.ts';
import { drawn } from './openBoard.ts';
import { onlyKnown } from './select.ts';
import { left } from './session.ts';
import { tables } from './tables.ts';
import { leftCase } from './work.ts';

export type Listen = (caseId: string | null, on: Tidings) => () => void;

/** A stream that was refused is tried again after so long. */
const AGAIN_MS = 30_000;

/** Listens for as long as somebody is signed in, to what concerns the case that they work under. Answers how to stop. */
export function keepListening(parts: Parts, listen: Listen): () => void {
  let stop = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = () => {
    clearTimeout(timer);
    stop();
    const { standing, purpose, turn } = parts.store.getState().session;
    const isSame = () => parts.store.getState().session.turn === turn;
    // One's own doing ends a session too: a changed password goes on in a new one.
    const ended = () => void still(parts).then(() => isSame() && follow());
    const lost = () => {
      timer = setTimeout(follow, AGAIN_MS);
      void still(parts);
    };
    stop = () => {};
    if (standing === 'in')
      stop = listen(purpose?.case ?? null, { clearance: () => void lookAgain(parts), ended, lost });
  };
  const unsubscribe = parts.store.subscribe(({ session }, { session: before }) => {
    if (session.turn !== before.turn) follow();
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
    stop();
  };
}

/** What one may see has changed: the board is drawn anew out of what is left, and what is gone is on it no more. */
export const lookAgain = (parts: Parts): Promise<void> =>
  during(parts, 'busy.board', async () => {
    if (!(await still(parts))) return;
    parts.store.setState(({ graph }) => ({ graph: anew(graph) }));
    await tables(parts);
    if (parts.store.getState().session.purpose === null) return;
    glanceAt(parts, (glance) => ({ ...glance, paths: [], note: null, selectedTie: null }));
    await drawn(parts, [...parts.store.getState().view.now.keys()]);
    parts.store.setState(({ graph, glance }) => ({ glance: onlyKnown(graph, glance) }));
    glanceAt(parts, (glance) => warn(glance, { code: 'CLEARANCE', message: '', mend: null }));
  });

/** Whether one is still signed in, and still of the case; where not, what was seen is left at once. */
async function still(parts: Parts): Promise<boolean> {
  const before = parts.store.getState().session.turn;
  await during(parts, 'busy.start', async () => {
    const { me } = await parts.api.ask(MeDocument, {});
    const { purpose } = parts.store.getState().session;
    if (!me) left(parts, 'session');
    else if (purpose && !me.cases.some((one) => one.id === purpose.case)) await leftCase(parts);
    else parts.store.setState(({ session }) => ({ session: { ...session, me } }));
  });
  return parts.store.getState().session.turn === before;
}
