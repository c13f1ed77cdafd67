import { createHash } from 'node:crypto';
import type { Graph } from '../../server/graph/graph.ts';

const LISTS = ['scopes', 'sources', 'details', 'ends', 'durations'];

/**
 * One line for all that a graph holds, however it came there: nodes, labels, ties, and each claim's deliveries as a
 * set. `batches` gives batches names of their own, since their numbers tell only in which order files were loaded.
 */
export async function digest(graph: Graph, batches: Readonly<Record<string, string>> = {}): Promise<string> {
  const source = (text: string) => text.replace(/^\d+/, (id) => batches[id] ?? id);
  const shape = (properties: Record<string, unknown>) => {
    const lists = LISTS.filter((name) => properties[name] !== undefined && properties[name] !== null);
    const deliveries = (properties.sources as string[] | undefined)?.map((_, i) =>
      JSON.stringify(
        lists.map((name) => {
          const value = (properties[name] as unknown[])[i];
          return name === 'sources' ? source(String(value)) : String(value);
        }),
      ),
    );
    const own = Object.entries(properties).filter(([name]) => !LISTS.includes(name));
    return JSON.stringify([own.map(([k, v]) => [k, String(v)]).sort(), deliveries?.sort(), lists]);
  };
  const lines: string[] = [];
  for (const n of await graph.run('MATCH (n) RETURN labels(n) AS labels, properties(n) AS p'))
    lines.push(`n ${[...(n.labels as string[])].sort()} ${shape(n.p as Record<string, unknown>)}`);
  for (const t of await graph.run(
    'MATCH (a)-[t]->(b) RETURN a.id AS a, type(t) AS type, properties(t) AS p, b.id AS b',
  ))
    lines.push(`t ${t.a} ${t.type} ${t.b} ${shape(t.p as Record<string, unknown>)}`);
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}
