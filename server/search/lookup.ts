import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { LookupLine } from '../generated.ts';
import type { Graph } from '../graph/graph.ts';
import { closuresOf, type Found, hitsOf, ranked } from './hits.ts';
import { lookupIdentifiers, lookupNames, lookupTails } from './queries.ts';
import { read, unreadable } from './reading.ts';

const LINES_MOST = 1_000;
const HITS_MOST = 20;
const TAIL_LEAST = 4;

/** A pasted list, each line with what it names; last digits are tried where nothing else is found. */
export async function lookup(viewer: Viewer, graph: Graph, lines: readonly string[]): Promise<LookupLine[]> {
  if (lines.length > LINES_MOST)
    throw new Fault('TOO_LARGE', `${lines.length} lines are too many; ${LINES_MOST} go at once.`, {
      mend: 'Paste the list in several parts.',
      place: { field: 'lines' },
    });
  const why = lines.map(unreadable);
  const readings = lines.flatMap((text, line) => (why[line] === null ? [{ line, ...read(graph, text) }] : []));
  const [numbers, names] = await Promise.all([
    graph.read(viewer, lookupIdentifiers, {
      asked: readings.map(({ line, refs, no }) => ({ line, refs: [...refs], no })),
    }),
    graph.read(viewer, lookupNames, {
      asked: readings.filter((r) => r.lucene).map(({ line, lucene, folded }) => ({ line, lucene, folded })),
      limit: HITS_MOST,
    }),
  ]);
  const exact = new Set([...numbers, ...names].map((row) => row.line));
  const rest = readings.filter(({ line, no }) => !exact.has(line) && no.length >= TAIL_LEAST);
  const tails = rest.length
    ? await graph.read(viewer, lookupTails, {
        asked: rest.map(({ line, no }) => ({ line, tail: [...no].reverse().join('') })),
        limit: HITS_MOST,
      })
    : [];
  const found = new Map<number, Found[]>(lines.map((_, line) => [line, []]));
  for (const { line, ref } of numbers) found.get(line)!.push({ ref, match: 'EXACT', key: '', name: null });
  for (const { line, ref, value } of names) found.get(line)!.push({ ref, match: 'EXACT', key: value, name: value });
  for (const { line, ref } of tails) found.get(line)!.push({ ref, match: 'TAIL', key: '', name: null });
  // One folding and one drawing for all lines: a list of hundreds must not become hundreds of questions.
  const known = await closuresOf(viewer, graph, [...found.values()].flat());
  const wanted = lines.map((_, line) => ranked(known, found.get(line)!).slice(0, HITS_MOST));
  const hits = await hitsOf(viewer, graph, known, wanted.flat());
  let next = 0;
  return lines.map((line, i) => ({ line, hits: wanted[i]!.map(() => hits[next++]!), unreadable: why[i]! }));
}
