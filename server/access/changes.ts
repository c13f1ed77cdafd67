/**
 * That somebody's clearance may have changed, told within this process once the change stands in the office. What is
 * open for them (a stream, a page that listens) looks again; nothing rests on it, for each request asks anew anyway.
 */
type Listener = (users: readonly string[]) => void;

const listeners = new Set<Listener>();

/** Until the returned function is called. A listener must not throw: what it hears has happened already. */
export function onClearanceChanged(listener: Listener): () => void {
  // A set holds a function once; two who hand in the same one are still two.
  const one: Listener = (users) => listener(users);
  listeners.add(one);
  return () => void listeners.delete(one);
}

export function clearanceChanged(users: readonly string[]): void {
  const told = [...new Set(users)];
  if (told.length > 0) for (const listener of [...listeners]) listener(told);
}
