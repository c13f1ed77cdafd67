import { type Claims, isTie } from '../../server/bundle/shape.ts';

/**
 * What a release says, as texts without places in lists: equal for two releases that say the same. Made apart from the
 * product's own ways of going through one.
 */
export function normal({ sources, entities, claims, rows }: Claims): string[] {
  const who = (i: number | null) => (i === null ? null : { ...entities[i] });
  const what = (i: number, deep = true): unknown => {
    const claim = claims[i]!;
    if (!isTie(claim)) return { ...claim, about: who(claim.about) };
    const event = claim.event === undefined ? {} : { event: deep ? what(claim.event, false) : true };
    return { ...claim, from: who(claim.from), to: who(claim.to), ...event };
  };
  const told = rows.map((row) => {
    const says = row.says.map((say) => text({ ...say, claim: what(say.claim), same: twin(claims, say.claim) }));
    const personal = row.personal.map((one) => text({ ...one, entity: who(one.entity) }));
    return text({ source: sources[row.source], says: says.sort(), details: row.details, personal: personal.sort() });
  });
  return [...told.sort(), ...entities.map(text).sort(), ...claims.map((_, i) => text(what(i))).sort()];
}

/** Of equal claims, how many there are. */
const twin = (claims: Claims['claims'], at: number) => claims.filter((one) => text(one) === text(claims[at])).length;

const text = (value: unknown): string =>
  JSON.stringify(value, (_, one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
