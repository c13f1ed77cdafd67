import { AboutDocument } from '../api/generated.ts';
import { withTables } from '../model/graph.ts';
import { learn } from './act.ts';
import type { Parts } from './command.ts';

/** What this installation is and how things are named: before it is there, nothing can be drawn. */
export async function tables(parts: Parts): Promise<void> {
  const answer = await parts.api.ask(AboutDocument, {});
  learn(parts, (graph) => withTables(graph, answer));
}
