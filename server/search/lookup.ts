import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { LookupLine } from '../generated.ts';
import type { Graph } from '../graph/graph.ts';
import { closuresOf, type Found, hitsOf, ranked } from './hits.ts';
import { lookupIdentifiers, lookupNames, lookupTails, lookupWords } from './queries.ts';
import { read, unreadable } from './reading.ts';

const LINES_MOST = 1_000;
const HITS_MOST = 20;
const TAIL_LEAST = 4;

/** A pasted list, each line with what it names; last digits and words of names are tried where nothing is named whole. */
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
      limit: HITS_MOST + 1,
    }),
  ]);
  const named = new Set([...numbers, ...names].map((row) => row.line));
  const rest = readings.filter(({ line }) => !named.has(line));
  const byTail = rest.filter(({ no }) => no.length >= TAIL_LEAST);
  const [tails, words] = await Promise.all([
    byTail.length === 0
      ? []
      : graph.read(viewer, lookupTails, {
          asked: byTail.map(({ line, no }) => ({ line, tail: [...no].reverse().join('') })),
          limit: HITS_MOST + 1,
        }),
    rest.every((r) => !r.lucene)
      ? []
      : graph.read(viewer, lookupWords, {
          asked: rest.filter((r) => r.lucene).map(({ line, lucene }) => ({ line, lucene })),
          limit: HITS_MOST + 1,
        }),
  ]);
  const found = new Map<number, Found[]>(lines.map((_, line) => [line, []]));
  for (const { line, ref } of numbers) found.get(line)!.push({ ref, match: 'EXACT', key: '', name: null });
  for (const { line, ref, value } of names) found.get(line)!.push({ ref, match: 'EXACT', key: value, name: value });
  for (const { line, ref } of tails) found.get(line)!.push({ ref, match: 'TAIL', key: '', name: null });
  for (const { line, ref, value } of words) found.get(line)!.push({ ref, match: 'WORD', key: value, name: value });
  // One folding and one drawing for all lines: a list of hundreds must not become hundreds of questions.
  const known = await closuresOf(viewer, graph, [...found.values()].flat());
  const all = lines.map((_, line) => ranked(known, found.get(line)!));
  const wanted = all.map((one) => one.slice(0, HITS_MOST));
  const hits = await hitsOf(viewer, graph, known, wanted.flat());
  let next = 0;
  return lines.map((line, i) => ({
    line,
    hits: wanted[i]!.map(() => hits[next++]!),
    more: all[i]!.length > HITS_MOST,
    unreadable: why[i]!,
  }));
}
