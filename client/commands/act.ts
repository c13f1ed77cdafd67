import { Refusal } from '../api/client.ts';
import { begin, end, type Glance, type Panel, warn } from '../model/glance.ts';
import type { Graph } from '../model/graph.ts';
import { record } from '../model/history.ts';
import type { Change } from '../model/view.ts';
import type { Parts } from './command.ts';

/** Changes what is momentary. */
export const glanceAt = ({ store }: Pick<Parts, 'store'>, change: (glance: Glance) => Glance): void =>
  store.setState(({ glance }) => ({ glance: change(glance) }));

/** Takes in what was fetched. */
export const learn = ({ store }: Pick<Parts, 'store'>, change: (graph: Graph) => Graph): void =>
  store.setState(({ graph }) => ({ graph: change(graph) }));

/** Records one undoable step; answers its id, or null where it changes nothing. */
export function decide({ store }: Pick<Parts, 'store'>, command: string, changes: readonly Change[]): number | null {
  if (changes.length === 0) return null;
  store.setState(({ view }) => ({ view: record(view, command, changes, new Date().toISOString()) }));
  return store.getState().view.done.at(-1)!.id;
}

/** Shows that work is under way, and says what went wrong with it: in `panel`, if open. A bug is shown and thrown on. */
export async function during(
  parts: Pick<Parts, 'store'>,
  work: string,
  run: () => Promise<void>,
  panel?: Panel['name'],
): Promise<void> {
  glanceAt(parts, (glance) => begin(glance, work, panel));
  try {
    await run();
  } catch (error) {
    const refusal = error instanceof Refusal ? error : null;
    const message = error instanceof Error ? error.message : String(error);
    const trouble = { code: refusal?.code ?? 'INTERNAL', message, mend: refusal?.mend ?? null };
    glanceAt(parts, (glance) => warn(glance, panel ? { ...trouble, panel } : trouble));
    if (!refusal) throw error;
  } finally {
    glanceAt(parts, (glance) => end(glance, work));
  }
}
