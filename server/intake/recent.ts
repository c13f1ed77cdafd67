/** What was met lately, bounded: when the younger half is full it becomes the older, and the older is forgotten. */
export function recent<V, K = string>(half: number) {
  let young = new Map<K, V>();
  let old = new Map<K, V>();
  const set = (name: K, value: V): V => {
    if (young.size >= half) [young, old] = [new Map(), young];
    young.set(name, value);
    return value;
  };
  return {
    set,
    get(name: K): V | undefined {
      const found = young.get(name);
      if (found !== undefined) return found;
      const before = old.get(name);
      return before === undefined ? undefined : set(name, before);
    },
  };
}
