import { type BundledRow, isTie } from '../bundle/shape.ts';
import { type Gone, isGone, type LeftClaim, type Texts } from './loosened.ts';
import type { Profile } from './profiles.ts';
import type { Gathered } from './release.ts';
import type { Telling } from './told.ts';

/** A row in a release, its claims, entities and source named by where they were gathered. */
export type RowLeft = BundledRow & Readonly<{ gathered: number; part: 'exact' | 'coarser' }>;

type By = Readonly<{
  left: readonly (LeftClaim | Gone)[];
  /** The claims that tell the areas of places. */
  areaAt: ReadonlyMap<number, number>;
  profile: Profile;
  texts: Texts;
  telling: Telling;
  isTold: (entity: number) => boolean;
}>;

const DETAIL_MOST = 10_000;

/**
 * What is left of the rows. What they say coarser stands in a row apart, so that the exact rest does not tell what was
 * taken away; and what else they say goes with it.
 */
export function rowsLeft({ claims, here }: Gathered, { left, areaAt, profile, texts, telling, isTold }: By): RowLeft[] {
  return claims.rows.flatMap((row, gathered) => {
    const exact: BundledRow['says'] = [];
    const coarser: BundledRow['says'] = [];
    const areas = new Set<number>();
    for (const says of row.says) {
      const one = left[says.claim]!;
      if (isGone(one)) continue;
      if (one.why === null) exact.push(says);
      else coarser.push(timed(says, one, claims.claims[says.claim]!.at));
      for (const end of isTie(one.claim) ? [one.claim.from, one.claim.to] : [one.claim.about])
        if (areaAt.has(end)) areas.add(areaAt.get(end)!);
    }
    coarser.push(...[...areas].map((claim) => ({ claim })));
    const of = { source: row.source, gathered };
    if (exact.length + coarser.length === 0) return [];
    const more = besides(gathered, exact.length === row.says.length);
    const parts: RowLeft[] = [
      { ...of, part: 'exact', says: exact, ...more },
      { ...of, part: 'coarser', says: coarser, ...(exact.length === 0 ? more : { details: {}, personal: [] }) },
    ];
    return parts.filter(({ says }) => says.length > 0);
  });

  /** What else a row says. */
  function besides(index: number, isWhole: boolean): Pick<BundledRow, 'details' | 'personal'> {
    const { says, details, personal } = claims.rows[index]!;
    const on = [...new Set(says.map(({ claim }) => here.claims[claim]!.on))];
    const allowed = (name: string, value: string): string | null => {
      const line = { what: 'detail', name, did: 'dropped' } as const;
      const isNamed = profile.details === 'all' ? isWhole : profile.details.includes(name);
      const why = isNamed ? 'TOO_LONG' : profile.details === 'all' ? 'ROW_COARSER' : 'PROFILE';
      const read = isNamed ? texts.strike(value) : value;
      if (!isNamed || read.length > DETAIL_MOST) telling.add({ ...line, why }, on);
      else if (read !== value) telling.add({ ...line, did: 'struck', why: 'NAMES_HIDDEN' }, on);
      return isNamed && read.length <= DETAIL_MOST ? read : null;
    };
    const plain = Object.entries(details).flatMap(([name, value]) => {
      const read = allowed(name, value);
      return read === null ? [] : [[name, read]];
    });
    return {
      details: Object.fromEntries(plain),
      personal: personal.flatMap(({ entity, name, value }) => {
        if (entity !== null && isTold(entity)) {
          const read = allowed(name, value);
          return read === null ? [] : [{ entity, name, value: read }];
        }
        telling.add({ what: 'detail', name, did: 'dropped', why: 'END_HIDDEN' }, on);
        return [];
      }),
    };
  }
}

/** When, as the source writes it, only where its claim still tells it. */
const timed = (
  says: BundledRow['says'][number],
  { claim }: LeftClaim,
  at: string | null,
): BundledRow['says'][number] => (claim.at === at ? says : { claim: says.claim });
