/** What was met lately, bounded: when the younger half is full it becomes the older, and the older is forgotten. */
export function recent<V>(half: number) {
  let young = new Map<string, V>();
  let old = new Map<string, V>();
  const set = (name: string, value: V): V => {
    if (young.size >= half) [young, old] = [new Map(), young];
    young.set(name, value);
    return value;
  };
  return {
    set,
    get(name: string): V | undefined {
      const found = young.get(name);
      if (found !== undefined) return found;
      const before = old.get(name);
      return before === undefined ? undefined : set(name, before);
    },
  };
}
