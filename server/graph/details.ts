import type { Viewer } from '../access/viewer.ts';
import { closures } from './closure.ts';
import { look } from './faces.ts';
import type { Graph } from './graph.ts';
import columns from './table/columns.json' with { type: 'json' };

/**
 * What else a row says, as a delivery keeps it: name → text. Under the empty name, which no column has, stands what the
 * row says of natural persons: by each one's id, name → text; under the empty id, of a person whom the row does not
 * name. The ids do not leave server/graph.
 */
export type Details = { [name: string]: string | Personal };
export type Personal = Record<string, Record<string, string>>;
export const OF_PERSONS = '';

/** What of it a viewer is shown, and how many are held back because they tell of a masked person. */
export type Shown = { details: { name: string; value: string }[]; maskedDetails: number };

/** Columns that name or identify people, by usual headings: a row that names no person, or was loaded before persons' own details were kept apart, may have such all the same. */
const NAMING: ReadonlySet<string> = new Set(columns.map((name) => name.toLowerCase()));

/** The same apart: what tells of nobody, and what tells of a shown person, by that one's id. */
export type Apart = Readonly<{
  plain: readonly Named[];
  personal: readonly (Named & Readonly<{ id: string }>)[];
  held: number;
}>;
type Named = Readonly<{ name: string; value: string }>;

/** Reads the details of these deliveries, each as JSON, for this viewer. */
export async function detailsFor(
  viewer: Viewer,
  graph: Graph,
  all: Iterable<string>,
): Promise<(details: string) => Shown> {
  const read = await detailsApart(viewer, graph, all);
  return (text) => {
    const { plain, personal, held } = read(text);
    const shown = new Map([...plain, ...personal].map(({ name, value }) => [name, value]));
    return { details: [...shown].map(([name, value]) => ({ name, value })), maskedDetails: held };
  };
}

/** Reads them for whoever must know whom each tells of. The ids do not leave the server. */
export async function detailsApart(
  viewer: Viewer,
  graph: Graph,
  all: Iterable<string>,
): Promise<(details: string) => Apart> {
  const read = new Map([...new Set(all)].map((text) => [text, parts(text)]));
  const ids = new Set([...read.values()].flatMap(({ persons }) => Object.keys(persons)));
  const known = new Map([...ids].filter(Boolean).map((id) => [id, graph.refOfId(id)]));
  const found = await closures(viewer, graph, [...known.values()]);
  const looked = await look(viewer, graph, found.values(), []);
  const isShown = (id: string) => {
    const { faces = [], masked = true } = looked.get(found.get(known.get(id) ?? '')?.ref ?? '') ?? {};
    return faces.length > 0 && !masked;
  };
  return (text) => {
    const { plain, persons } = read.get(text)!;
    const own = Object.entries(persons).flatMap(([id, details]) =>
      Object.entries(details).map(([name, value]) => ({ id, name, value })),
    );
    const naming = plain.flatMap(([name]) => (NAMING.has(name.toLowerCase()) ? [name] : []));
    // What a row says of two people is shown where both are.
    const held = new Set([...naming, ...own.flatMap(({ id, name }) => (isShown(id) ? [] : [name]))]);
    return {
      plain: plain.flatMap(([name, value]) => (held.has(name) ? [] : [{ name, value }])),
      personal: own.filter(({ name }) => !held.has(name)),
      held: held.size,
    };
  };
}

function parts(text: string): { plain: [string, string][]; persons: Personal } {
  const { [OF_PERSONS]: persons = {}, ...plain } = JSON.parse(text) as Details;
  return { plain: Object.entries(plain).map(([name, value]) => [name, String(value)]), persons: persons as Personal };
}
