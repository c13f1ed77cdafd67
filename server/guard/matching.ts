import { BOUNDS } from './bounds.ts';

/**
 * Does this pattern of =~ try too many ways? Java's matcher goes back over every way in which repetitions within
 * repetitions can share a text between them, and cannot be stopped: `((a|a)*)*c` on fifty letters holds a processor for
 * years. Refused: a repeated group that holds a repetition or an alternative, save a fixed number of times (at most ten)
 * of what is itself bounded; more than a few repetitions at all; and a reference back.
 */
export function triesTooMuch(pattern: string): boolean {
  type Group = { ranged: boolean; open: boolean };
  const groups: Group[] = [{ ranged: false, open: false }];
  let last: Group | null = null;
  let repetitions = 0;
  for (let i = 0; i < pattern.length; i++) {
    const rest = pattern.slice(i);
    const [repeat, fixed, comma, to] = /^(?:[*+?]|\{(\d+)(,)?(\d*)\})[+?]?/.exec(rest) ?? [];
    if (/^\\[1-9k]/.test(rest)) return true;
    if (repeat) {
      const isOptional = repeat[0] === '?';
      const isFixed = fixed !== undefined && !comma;
      if (last && !isOptional && (last.open || (last.ranged && !(isFixed && Number(fixed) <= 10)))) return true;
      const top = groups.at(-1)!;
      if (!isFixed && !isOptional) {
        repetitions += 1;
        if (to) top.ranged = true;
        else top.open = true;
      } else if (last) Object.assign(top, { ranged: top.ranged || last.ranged, open: top.open || last.open });
      if (isFixed && Number(fixed) > 1_000) return true;
      last = null;
      i += repeat.length - 1;
      continue;
    }
    // What stood in a group that nothing repeats stands as if in the group around.
    if (last)
      Object.assign(groups.at(-1)!, {
        ranged: groups.at(-1)!.ranged || last.ranged,
        open: groups.at(-1)!.open || last.open,
      });
    last = null;
    const set = /^\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]/.exec(rest);
    if (set) i += set[0].length - 1;
    else if (rest.startsWith('\\Q')) return true;
    else if (rest[0] === '\\') i += 1;
    else if (rest[0] === '(') groups.push({ ranged: false, open: false });
    else if (rest[0] === ')' && groups.length > 1) last = groups.pop()!;
    else if (rest[0] === '|') groups.at(-1)!.open = true;
  }
  return repetitions > BOUNDS.repetitions;
}
