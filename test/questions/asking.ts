import type { Viewer } from '../../server/access/viewer.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { answer, shipped } from '../../server/questions/answer.ts';
import { type Given, valuesOf } from '../../server/questions/values.ts';
import type { ToldStory } from '../../seed/stage.ts';

/** What a test of a shipped question is handed: the demo world, loaded, and the stories as the generator told them. */
export type Asking = Readonly<{
  /** The answer's lines, entities as the identifiers that files write. */
  ask(id: string, given: Readonly<Record<string, string | readonly string[]>>): Promise<Told[]>;
  /** The ref of what bears this identifier, of this kind. */
  ref(kind: string, identifier: string): string;
  story(name: string): ToldStory;
  /** Identifiers, as `ask` tells them, of those who play this role in a story. */
  those(story: string, role: string): string[];
  /** Likewise of its near misses: what must not be found. */
  missed(story: string, role: string): string[];
}>;

/** biome-ignore lint/suspicious/noExplicitAny: each question has columns of its own */
export type Told = Record<string, any> & { claims: readonly string[] };

/** An identifier as its key ends (docs/keys.md): the planted world writes Chinese numbers bare, and check digits. */
const bare = (kind: string, identifier: string): string => {
  if (kind === 'Device' && /^\d{15,16}$/.test(identifier)) return identifier.slice(0, 14);
  if (kind === 'Sim' && identifier.length === 20) return identifier.slice(0, 19);
  return kind === 'PhoneNumber' && /^1\d{10}$/.test(identifier) ? `+86${identifier}` : identifier;
};

/** `bearers`: what bears which ref, as read from the graph by a statement of the test's own. */
export function askingOf(
  viewer: Viewer,
  graph: Graph,
  stories: readonly ToldStory[],
  bearers: readonly Readonly<{ ref: string; kind: string; key: string }>[],
): Asking {
  const identifierOf = new Map(bearers.map(({ ref, key }) => [ref, key.slice(key.lastIndexOf(':') + 1)]));
  const refOf = new Map(bearers.map(({ ref, kind, key }) => [`${kind} ${key.slice(key.lastIndexOf(':') + 1)}`, ref]));
  const story = (name: string) => {
    const found = stories.find((one) => one.name === name);
    if (!found) throw new Error(`no story ${name}`);
    return found;
  };
  const tell = (cell: unknown): unknown =>
    typeof cell === 'string' ? (identifierOf.get(cell) ?? cell) : Array.isArray(cell) ? cell.map(tell) : cell;
  const playing = (all: readonly { role: string; kind: string; identifier: string }[] = [], role: string) =>
    all.filter((one) => one.role === role).map((one) => bare(one.kind, one.identifier));
  return {
    async ask(id, given) {
      const question = shipped(id);
      const list: Given[] = Object.entries(given).map(([name, value]) => ({ name, values: [value].flat() }));
      const { lines } = await answer(viewer, graph, question, valuesOf(question.parameters, list));
      return lines.map(({ cells, claims }) => ({
        ...Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, tell(cell)])),
        claims,
      }));
    },
    ref(kind, identifier) {
      const found = refOf.get(`${kind} ${bare(kind, identifier)}`);
      if (!found) throw new Error(`the world holds no ${kind} ${identifier}`);
      return found;
    },
    story,
    those: (name, role) => playing(story(name).entities, role),
    missed: (name, role) => playing(story(name).nearMisses, role),
  };
}
