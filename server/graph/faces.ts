import { z } from 'zod';
import type { Viewer } from '../access/viewer.ts';
import type { Closure } from './closure.ts';
import type { Graph } from './graph.ts';
import { isMasked } from './mask.ts';
import { query } from './query.ts';
import { naturalKinds, SLIP, table } from './table.ts';
import { Count, Texts } from './values.ts';

const faces = query('entity/faces', {
  params: { refs: Texts, properties: Texts, natural: Texts },
  row: {
    ref: z.string(),
    kind: z.string(),
    key: z.string(),
    check: z.enum(['passed', 'failed', 'none']),
    placeholder: z.boolean(),
    said: z.array(
      z.object({
        ...{ property: z.string(), value: z.string(), times: Count },
        ...{ second: z.string().nullable(), at: z.string().nullable() },
      }),
    ),
    parts: z.array(z.string().nullable()),
  },
});

/** What visible statements and ties say of one identity, as far as it was asked for. */
export type Face = z.output<typeof faces.row>;
/** A closure's identities, and whether this viewer sees them masked. */
export type Looked = Readonly<{ faces: readonly Face[]; masked: boolean }>;

export const ROLE = 'role';
/** The scheme of keys that a release makes up for somebody (docs/decisions/sharing.md). */
export const RELEASE = 'release';

/** The properties by which an entity is called, in the table's order: a name before an alias. */
export const NAMES: readonly string[] = Object.keys(table.statements).filter((p) => table.statements[p]!.names);

/** Looks at closures that are known to be visible, with these properties, roles and slips; by the ref that stands for each. */
export async function look(
  viewer: Viewer,
  graph: Graph,
  all: Iterable<Closure>,
  properties: readonly string[],
): Promise<Map<string, Looked>> {
  const wanted = new Map([...all].map((closure) => [closure.ref, closure]));
  const refs = [...new Set([...wanted.values()].flatMap(({ members, whole = [] }) => [...members, ...whole]))];
  if (refs.length === 0) return new Map();
  const asked = { refs, properties: [...new Set([...properties, ROLE, SLIP])], natural: [...naturalKinds] };
  const byRef = new Map((await graph.read(viewer, faces, asked)).map((row) => [row.ref, row]));
  const rows = (members: readonly string[]) => members.flatMap((member) => byRef.get(member) ?? []);
  return new Map(
    [...wanted].map(([ref, { members, whole }]) => [
      ref,
      { faces: rows(members), masked: isMasked(viewer, rows(whole ?? members).map(seen)) },
    ]),
  );
}

const seen = ({ ref, kind, said, parts }: Face) => ({
  ...{ ref, kind },
  roles: [...said.flatMap((s) => (s.property === ROLE ? [s.value] : [])), ...parts.filter((part) => part !== null)],
});

export type Identifier = {
  scheme: string;
  text: string;
  check: 'PASSED' | 'FAILED' | 'NONE';
  placeholder: boolean;
};

/**
 * A person who is known by name only has no identifier; what a number was named with is not part of it. Nor has whom a
 * release does not tell: what it calls them is random. Where the key
 * leaves the check digit out, a visible row may have got it wrong.
 */
export function identifierOf({ key, check, placeholder, said }: Face): Identifier | null {
  const cut = key.indexOf(':');
  const scheme = key.slice(0, cut);
  const value = key.slice(cut + 1);
  if (scheme === 'named-with' || scheme === RELEASE) return null;
  return {
    scheme,
    text: shown(scheme, placeholder ? value.replace(/@.*$/s, '') : value),
    check: said.some((s) => s.property === SLIP) ? 'FAILED' : (check.toUpperCase() as Identifier['check']),
    placeholder,
  };
}

/** Without what only says whose numbering it is: the country, bank or source system in front. */
const shown = (scheme: string, value: string) =>
  OWNED.has(scheme) && value.includes(':') ? value.slice(value.indexOf(':') + 1) : value;

const OWNED = new Set([
  ...['short-code', 'domestic', 'source-number', 'passport', 'document', 'plate', 'crossing', 'address', 'terminal'],
  ...['cell', 'provider'],
]);
