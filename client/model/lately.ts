/** Remembers the last answer: what is derived from an unchanged state is the same object, and nothing draws anew. */
export function lately<Args extends unknown[], Answer>(derive: (...args: Args) => Answer): (...args: Args) => Answer {
  let last: { args: Args; answer: Answer } | undefined;
  return (...args) => {
    if (!last || args.some((arg, i) => arg !== last?.args[i])) last = { args, answer: derive(...args) };
    return last.answer;
  };
}
