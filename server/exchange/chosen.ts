import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import * as asked from '../graph/asked.ts';
import type { Closure } from '../graph/closure.ts';
import type { Graph } from '../graph/graph.ts';
import { overBefore } from '../graph/registers.ts';
import { table } from '../graph/table.ts';
import { type StatementSeen, statements, type TieSeen, ties } from './queries.ts';
import type { Choice } from './release.ts';
import { closuresOf, PAGE, pages } from './seen.ts';

/** In one release: beyond it, several are made. */
const MOST = { entities: 50_000, links: 100_000, claims: 300_000 };
const PAIRS = 400;
const TIES = 5_000;
const BOUNDS = { timeoutMs: 120_000 };

/** What was chosen on the canvas, as identities and pairs of them by type; closures by every ref of the canvas. */
export type Chosen = Readonly<{
  /** All that the chosen entities are known as. */
  refs: readonly string[];
  /** As they stand on the canvas: from, type, to. */
  links: readonly (readonly [string, string, string])[];
  pairs: ReadonlyMap<string, readonly (readonly [string, string])[]>;
  window: Readonly<{ from: string | null; to: string | null }>;
  closures: ReadonlyMap<string, Closure>;
}>;

/**
 * @throws Fault BAD_INPUT for what is no ref and no link
 * @throws Fault TOO_LARGE
 */
export async function chosenOf(viewer: Viewer, graph: Graph, choice: Choice): Promise<Chosen> {
  const wanted = asked.refs('entities', choice.entities, MOST.entities);
  if (choice.links.length > MOST.links) throw tooLarge('links', choice.links.length, MOST.links);
  const links = [...new Set(choice.links)].map(linkOf);
  const window = asked.window(choice.window?.since, choice.window?.until, ['since', 'until']);
  const closures = await closuresOf(viewer, graph, [...new Set([...wanted, ...links.flatMap(([a, , b]) => [a, b])])]);
  const refs = [...new Set(wanted.flatMap((ref) => [ref, ...closures.get(ref)!.members]))].sort();
  const byType = new Map<string, Map<string, [string, string]>>();
  const put = (type: string, from: string, to: string) => {
    const ends = byType.get(type) ?? new Map<string, [string, string]>();
    byType.set(type, ends.set(`${from}|${to}`, [from, to]));
  };
  for (const [from, type, to] of links)
    for (const a of closures.get(from)!.members) for (const b of closures.get(to)!.members) put(type, a, b);
  // Whoever is known as several is so only by what says that they are one.
  const several = new Set(wanted.map((ref) => closures.get(ref)!).filter(({ members }) => members.length > 1));
  for (const { members } of several) for (const a of members) for (const b of members) if (a !== b) put(SAME_AS, a, b);
  const pairs = new Map([...byType].map(([type, ends]) => [type, [...ends.values()]]));
  return { refs, links, pairs, window, closures };
}

const SAME_AS = 'SAME_AS';

function linkOf(id: string): [string, string, string] {
  const [from, type, to, ...rest] = id.split('|');
  if (to === undefined || rest.length > 0 || !Object.hasOwn(table.ties, type!))
    throw new Fault('BAD_INPUT', `${id.slice(0, 80)} is no link.`, {
      mend: 'Name links as `from|TYPE|to`, as they are answered.',
      place: { field: 'links' },
    });
  return [asked.ref('links', from!), type!, asked.ref('links', to)];
}

const tooLarge = (field: string, found: number, most: number) =>
  new Fault(
    'TOO_LARGE',
    `${field}: ${found.toLocaleString('en')}, and one release holds ${most.toLocaleString('en')}.`,
    {
      mend: 'Choose less, or make several releases.',
      place: { field },
    },
  );

/** What is said of the chosen entities, page by page. */
export async function* statementsOf(viewer: Viewer, graph: Graph, { refs }: Chosen): AsyncGenerator<StatementSeen[]> {
  for (const page of pages(refs, PAGE)) yield await graph.read(viewer, statements, { refs: page }, BOUNDS);
}

/**
 * The events behind the chosen links, page by page.
 * @throws Fault TOO_LARGE
 */
export async function* tiesOf(
  viewer: Viewer,
  graph: Graph,
  { pairs, window }: Chosen,
): AsyncGenerator<{ type: string; rows: TieSeen[] }> {
  let found = 0;
  for (const [type, all] of pairs)
    for (const some of pages(all, PAIRS)) {
      const timed = type === SAME_AS ? { from: null, to: null } : window;
      const ends = [...new Set(some.flat())];
      const over = table.ties[type]!.time === 'interval' ? await overBefore(viewer, graph, ends, timed.from) : [];
      for (let after: string | null = ''; after !== null; ) {
        const asking = {
          pairs: some.map(([from, to]) => [from, to] as [string, string]),
          since: timed.from,
          until: timed.to,
          over,
          after,
          limit: TIES,
        };
        const rows: TieSeen[] = await graph.read(viewer, ties(type), asking, BOUNDS);
        found += rows.length;
        if (found > MOST.claims) throw tooLarge('events', found, MOST.claims);
        yield { type, rows };
        after = rows.length < TIES ? null : rows.at(-1)!.id;
      }
    }
}
