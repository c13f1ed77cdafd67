import { QuestionsDocument } from '../api/generated.ts';
import { Refusal } from '../api/client.ts';
import { withLibrary } from '../model/library.ts';
import { learn } from './act.ts';
import type { Parts } from './command.ts';

/**
 * Fetches what may be asked here; what is held stays in use until it comes. Menus, palette and room share one list, since
 * each fetch is an entry in the log. What was asked before one's clearance changed is nobody's answer.
 */
export async function fetchLibrary(parts: Parts): Promise<void> {
  const { round, library } = parts.store.getState().graph;
  if (library.isAsked) return;
  learn(parts, (graph) => withLibrary(graph, { isAsked: true, trouble: null }));
  const take = (change: Parameters<typeof withLibrary>[1]) =>
    learn(parts, (graph) => (graph.round === round ? withLibrary(graph, { isAsked: false, ...change }) : graph));
  try {
    const { questions } = await parts.api.ask(QuestionsDocument, {});
    take({ questions });
  } catch (error) {
    const { code, message, mend } = error instanceof Refusal ? error : new Refusal('INTERNAL', String(error));
    take({ trouble: { code, message, mend } });
    if (!(error instanceof Refusal)) throw error;
  }
}
