import { BOUNDS } from './bounds.ts';
import { type Bound, type Checking, type Scope, within } from './checking.ts';
import { checkHops, endsItself } from './hops.ts';
import type { Expression, Part, Path } from './tree.ts';
import { weigh } from './weigh.ts';
import { DATA } from './weight.ts';

type Seen = { name: string; is: Bound['is'] };

/** The names that a path gives, within it: each stands for one node or tie, though repeated ones are lists outside. */
function namesOf(parts: readonly Part[]): Seen[] {
  return parts.flatMap((part): Seen[] => {
    if (part.is === 'group') return [...ownName(part.path), ...namesOf(part.path.parts)];
    return part.variable ? [{ ...part.variable, is: part.is === 'tie' && part.hops ? 'value' : part.is }] : [];
  });
}
const ownName = ({ variable }: Path): Seen[] => (variable ? [{ ...variable, is: 'value' }] : []);

function repeatedOf(parts: readonly Part[]): Seen[] {
  return parts.flatMap((part) =>
    part.is === 'group' && part.repeat ? namesOf([part]) : part.is === 'tie' && part.repeat ? namesOf([part]) : [],
  );
}

/** The scope with a path's names in it, all that stands in the path having been looked at. */
export const bindPath = (checking: Checking, path: Path, scope: Scope): Scope => bindPaths(checking, [path], scope);

export function bindPaths(checking: Checking, paths: readonly Path[], scope: Scope): Scope {
  const names = paths.flatMap((path) => [...ownName(path), ...namesOf(path.parts)]);
  let inside = scope;
  for (const { name, is } of names) {
    // A name that stands for something already goes on doing so.
    if (!scope.has(name)) inside = within(inside, name, { is, weight: DATA });
  }
  for (const path of paths) checkParts(checking, path.parts, inside, endsItself(path));
  let outside = inside;
  for (const { name } of paths.flatMap((path) => repeatedOf(path.parts)))
    if (!scope.has(name)) outside = within(outside, name, { is: 'value', weight: DATA });
  return outside;
}

function checkParts(checking: Checking, parts: readonly Part[], scope: Scope, ends: boolean): void {
  const look = (value: Expression | undefined) => value && weigh(checking, value, scope);
  for (const part of parts) {
    if (part.is === 'group') {
      checkParts(checking, part.path.parts, scope, ends);
      look(part.where);
      checkHops(checking, part.repeat, ends);
      continue;
    }
    checking.labels(part.labels, part.is);
    if (part.properties?.is === 'map') for (const { key } of part.properties.entries) checking.property(key);
    look(part.properties);
    look(part.where);
    if (part.is !== 'tie') continue;
    checkHops(checking, part.hops, ends);
    checkHops(checking, part.repeat, ends);
    checking.ties += 1;
    if (checking.ties === BOUNDS.hops + 1) checking.say('ties', part.span, { limit: BOUNDS.hops });
  }
}
