import { suspectWords, table } from '../../../server/graph/table.ts';
import type { Delivery, Statement } from './graph.ts';
import { byText, distinct, moment, type Seen, type Thing } from './things.ts';

export type Said = Statement & { best: boolean; conflict: boolean };

/** Latin letters without their marks, lower case: two spellings of one name are one name. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** What is said about a thing: one statement for each value, with who says so; of each property the best first. */
export function statementsOf(seen: Seen, { members }: Thing): Said[] {
  const all = new Map<string, Statement>();
  const own = members.flatMap((ref) => seen.statements.filter((s) => s.about === ref));
  for (const one of own) {
    const name = JSON.stringify([one.property, one.value, one.second]);
    const known = all.get(name);
    const deliveries: Delivery[] = [...(known?.deliveries ?? []), ...one.deliveries];
    all.set(name, { ...(known ?? one), deliveries });
  }
  return Object.keys(table.statements).flatMap((property) => {
    const group = [...all.values()].filter((s) => s.property === property).sort(better(property));
    return group.map((one) => ({ ...one, best: one === group[0], conflict: conflicts(group, one) }));
  });
}

/** Of what holds from a date the latest; then what most deliveries say, the latest, by letters. */
const better = (property: string) => (a: Statement, b: Statement) =>
  (table.statements[property]!.dated ? later(a, b) : 0) ||
  b.deliveries.length - a.deliveries.length ||
  later(a, b) ||
  byText(a.value, b.value);

const later = (a: Statement, b: Statement) => (a.at === b.at ? 0 : moment(b.at) - moment(a.at));

/** Somebody else visibly says otherwise, of the same time, where there can be one value at a time. */
function conflicts(group: readonly Statement[], one: Statement): boolean {
  const { many, dated } = table.statements[one.property]!;
  if (many) return false;
  return group.some(
    (other) => folded(other.value) !== folded(one.value) && (!dated || moment(other.at) === moment(one.at)),
  );
}

export type Face = { kind: string; label: string; roles: string[]; also: string[]; masked: boolean };

/** The words that give a suspect's part are data, the same for both; which persons they unmask is worked out here. */
const SUSPECT_ROLES: readonly string[] = suspectWords;

/** How a thing is drawn. The name is the best visible one, else an alias, else its identifier, else its kind. */
export function faceOf(seen: Seen, thing: Thing, revealed: ReadonlySet<string>): Face {
  const said = statementsOf(seen, thing);
  const names = Object.keys(table.statements).filter((property) => table.statements[property]!.names);
  const name = names.map((property) => said.find((s) => s.property === property && s.best)).find(Boolean);
  const { kind, key } = seen.identities.get(thing.ref)!;
  const roles = said
    .filter((s) => s.property === 'role')
    .sort((a, b) => (a.at === b.at ? 0 : moment(b.at) - moment(a.at)) || byText(a.value, b.value));
  const masked = isMasked(seen, thing, revealed);
  return {
    kind,
    label: masked ? '▒▒▒' : (name?.value ?? identifierOf(key) ?? kind),
    roles: distinct(roles.map((s) => s.value)),
    also: thing.members.filter((ref) => ref !== thing.ref),
    masked,
  };
}

/**
 * Persons are masked unless a claim visible to this viewer, a statement or a part in a case, gives a suspect's role, or
 * they were shown to this viewer for a reason.
 */
export function isMasked(seen: Seen, { members }: Thing, revealed: ReadonlySet<string>): boolean {
  if (!members.some((ref) => seen.identities.get(ref)?.kind === 'Person')) return false;
  const said = seen.statements.filter((s) => s.property === 'role' && members.includes(s.about)).map((s) => s.value);
  const parts = seen.partsOf(members);
  return !members.some((ref) => revealed.has(ref)) && ![...said, ...parts].some((role) => SUSPECT_ROLES.includes(role));
}

/** The strewn worlds' identifiers have no usual grouping: what stands after the scheme. Who is known by name has none. */
export function identifierOf(key: string): string | null {
  const [scheme, value] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  return scheme === 'named-with' ? null : value;
}
