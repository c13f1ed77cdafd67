import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { LookupLine } from '../generated.ts';
import type { Graph } from '../graph/graph.ts';
import { closuresOf, type Found, hitsOf, ranked } from './hits.ts';
import { lookupIdentifiers, lookupNames, lookupPersons, lookupTails, lookupWords } from './queries.ts';
import { read, unreadable } from './reading.ts';
import { mayLook } from './reason.ts';

const LINES_MOST = 1_000;
const HITS_MOST = 20;
const TAIL_LEAST = 4;

/** A pasted list, each line with what it names; last digits and words of names are tried where nothing is named whole. */
export async function lookup(
  viewer: Viewer,
  graph: Graph,
  lines: readonly string[],
  reason: string | null | undefined,
): Promise<LookupLine[]> {
  const may = mayLook(viewer, reason);
  if (lines.length > LINES_MOST)
    throw new Fault('TOO_LARGE', `${lines.length} lines are too many; ${LINES_MOST} go at once.`, {
      mend: 'Paste the list in several parts.',
      place: { field: 'lines' },
    });
  const why = lines.map(unreadable);
  const readings = lines.flatMap((text, line) =>
    why[line] === null ? [{ line, all: may.all(text), ...read(graph, text) }] : [],
  );
  const limit = HITS_MOST + 1;
  const [things, people, names] = await Promise.all([
    graph.read(viewer, lookupIdentifiers, {
      asked: readings.map(({ line, refs, no }) => ({ line, refs: [...refs], no })),
      natural: may.texts.natural,
    }),
    graph.read(viewer, lookupPersons, {
      asked: readings.map(({ line, refs, no }) => ({ line, refs: [...refs], no, tail: '' })),
      ...may.persons,
      limit,
    }),
    graph.read(viewer, lookupNames, {
      asked: readings.filter((r) => r.lucene).map(({ line, lucene, folded, all }) => ({ line, lucene, folded, all })),
      ...may.texts,
      limit,
    }),
  ]);
  const numbers = [...things, ...people];
  const named = new Set([...numbers, ...names].map((row) => row.line));
  const rest = readings.filter(({ line }) => !named.has(line));
  const byTail = rest.flatMap(({ line, no }) =>
    no.length < TAIL_LEAST ? [] : [{ line, tail: [...no].reverse().join('') }],
  );
  const [tails, words] = await Promise.all([
    byTail.length === 0
      ? []
      : Promise.all([
          graph.read(viewer, lookupTails, { asked: byTail, natural: may.texts.natural, limit }),
          graph.read(viewer, lookupPersons, {
            asked: byTail.map((one) => ({ ...one, refs: [], no: '' })),
            ...may.persons,
            limit,
          }),
        ]).then((found) => found.flat()),
    rest.every((r) => !r.lucene)
      ? []
      : graph.read(viewer, lookupWords, {
          asked: rest.filter((r) => r.lucene).map(({ line, lucene, all }) => ({ line, lucene, all })),
          ...may.texts,
          limit,
        }),
  ]);
  const found = new Map<number, Found[]>(lines.map((_, line) => [line, []]));
  for (const { line, ref } of numbers) found.get(line)!.push({ ref, match: 'EXACT', key: '', said: null });
  for (const { line, ref, key, ...said } of names) found.get(line)!.push({ ref, match: 'EXACT', key, said });
  for (const { line, ref } of tails) found.get(line)!.push({ ref, match: 'TAIL', key: '', said: null });
  for (const { line, ref, key, ...said } of words) found.get(line)!.push({ ref, match: 'WORD', key, said });
  // One folding and one drawing for all lines: a list of hundreds must not become hundreds of questions.
  const known = await closuresOf(viewer, graph, [...found.values()].flat());
  const all = lines.map((_, line) => ranked(known, found.get(line)!));
  const wanted = all.map((one) => one.slice(0, HITS_MOST));
  const hits = await hitsOf(viewer, graph, known, wanted.flat());
  // So many identities that not all were read: they may be of fewer things, and there may be more.
  const cut = new Set([names, tails, words].flatMap(linesCut));
  let next = 0;
  return lines.map((line, i) => ({
    line,
    hits: wanted[i]!.map(() => hits[next++]!),
    more: all[i]!.length > HITS_MOST || cut.has(i),
    unreadable: why[i]!,
    masked: why[i] === null && may.heldBack(line),
  }));
}

function linesCut(rows: readonly { line: number }[]): number[] {
  const counts = new Map<number, number>();
  for (const { line } of rows) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].flatMap(([line, count]) => (count > HITS_MOST ? line : []));
}
