import type { Facets } from './glance.ts';

export type Facet = Facets['facets'][number];
export type Group = { types: string[]; kinds: string[]; direction: 'IN' | 'OUT' | 'BOTH' };

export const facetKey = ({ type, kind, direction }: Facet): string => `${type}|${kind}|${direction}`;

/**
 * The chosen facets as few questions: one asks for types × kinds × a direction, so each group holds only facets that
 * were chosen.
 */
export function groups(all: readonly Facet[], chosen: ReadonlySet<string>): Group[] {
  const open = all.filter((facet) => chosen.has(facetKey(facet)));
  const found: Group[] = [];
  while (open.length > 0) {
    let group = groupOf([open[0]!]);
    for (const facet of open.slice(1)) {
      const wider = groupOf([...open.filter((one) => holds(group, one)), facet]);
      if (all.every((one) => !holds(wider, one) || (chosen.has(facetKey(one)) && isIn(open, one)))) group = wider;
    }
    found.push(group);
    for (const facet of open.filter((one) => holds(group, one))) open.splice(open.indexOf(facet), 1);
  }
  return found;
}

/** A limit over all groups as one for each, the first ones taking what does not divide. */
export const shares = (limit: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.max(1, Math.floor(limit / count) + (i < limit % count ? 1 : 0)));

const isIn = (open: readonly Facet[], facet: Facet): boolean => open.some((one) => facetKey(one) === facetKey(facet));

function groupOf(facets: readonly Facet[]): Group {
  const directions = new Set(facets.map((facet) => facet.direction));
  return {
    types: [...new Set(facets.map((facet) => facet.type))],
    kinds: [...new Set(facets.map((facet) => facet.kind))],
    direction: directions.size === 1 ? [...directions][0]! : 'BOTH',
  };
}

const holds = ({ types, kinds, direction }: Group, facet: Facet): boolean =>
  types.includes(facet.type) &&
  kinds.includes(facet.kind) &&
  (direction === 'BOTH' || facet.direction === 'BOTH' || facet.direction === direction);
