import { table } from './table.ts';
import { foldWords } from './words.ts';

/** One value that visible sources give a property, from `at` on as the first of them writes it: all mean `second`. */
export type Said = Readonly<{
  property: string;
  value: string;
  second: string | null;
  at: string | null;
  times: number;
}>;

/** What several identities of one thing are each said to be counts as one, by the deliveries of all. */
export function together(said: readonly Said[]): Said[] {
  const all = new Map<string, Said>();
  for (const one of said) {
    const name = JSON.stringify([one.property, one.value, one.second]);
    const known = all.get(name);
    all.set(name, known ? { ...known, times: known.times + one.times } : one);
  }
  return [...all.values()];
}

const time = (said: Said) => (said.at === null ? Number.NEGATIVE_INFINITY : Date.parse(said.at));

/** The value on screen: of dated ones the latest, then what most deliveries say, then the latest, then by letters. */
export function best<S extends Said>(said: readonly S[]): S | undefined {
  return [...said].sort(order)[0];
}

export function order(a: Said, b: Said): number {
  const later = time(b) - time(a) || 0;
  const dated = table.statements[a.property]?.dated ? later : 0;
  return dated || b.times - a.times || later || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);
}

/**
 * Does another visible source say otherwise? Several values of one property at the same time do, unless it may have
 * many; two spellings of one name do not.
 */
export function conflicts(said: readonly Said[], one: Said): boolean {
  const row = table.statements[one.property];
  if (row?.many) return false;
  return said.some(
    (other) =>
      other.property === one.property &&
      foldWords(other.value) !== foldWords(one.value) &&
      (!row?.dated || time(other) === time(one)),
  );
}
