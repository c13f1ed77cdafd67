/**
 * How large a value may become out of the text alone, in characters and elements: `size` of them, each an `item` where it
 * is a list whose items are known. An estimate from above; what the graph or a parameter holds counts as DATA, whatever
 * it is, since the data does not grow by being asked.
 */
export type Weight = Readonly<{ size: number; item?: Weight }>;

export const ONE: Weight = { size: 1 };
export const DATA: Weight = { size: 50 };
export const EMPTY: Weight = { size: 0, item: { size: 0 } };

export const total = ({ size, item }: Weight): number => size * (item ? Math.max(total(item), 1) : 1);
export const itemOf = (weight: Weight): Weight => weight.item ?? weight;
export const listOf = (size: number, item: Weight): Weight => ({ size, item });

/** Whichever it is. */
export function most(weights: readonly Weight[]): Weight {
  const items = weights.flatMap(({ item }) => (item ? [item] : []));
  const size = Math.max(0, ...weights.map((weight) => weight.size));
  return items.length > 0 ? { size, item: most(items) } : { size };
}

/** Both of them in one, as by `+`: texts put together, lists joined, an item put to a list. */
export function plus(a: Weight, b: Weight): Weight {
  if (!a.item && !b.item) return { size: a.size + b.size };
  const count = (weight: Weight) => (weight.item ? weight.size : 1);
  return { size: count(a) + count(b), item: most([itemOf(a), itemOf(b)]) };
}

/** What a step that made `b` of `a` makes of `b` when it is taken `times` more. */
export function further(a: Weight, b: Weight, times: number): Weight {
  const size = b.size + Math.max(b.size - a.size, 0) * times;
  return b.item ? { size, item: a.item ? further(a.item, b.item, times) : b.item } : { size };
}
