import { followedTies, table } from '../../../server/graph/table.ts';

/** A claim of a small graph: `end` null where no source states one, or it is an instant. Times are numbers of any unit. */
export type Step<Node> = { type: string; from: Node; to: Node; at: number; end: number | null };

export type Small<Node> = {
  claims: readonly Step<Node>[];
  /** A number, SIM, account …: what changes hands, so that two ties there must overlap in time. */
  isIdentifier(node: Node): boolean;
  /** False for what no path leads through. */
  isOpen?(node: Node): boolean;
};

/**
 * The slow, obviously right way: every loopless sequence of claims, each pair of neighbours judged by the rule as the
 * manual states it. Nothing of it is shared with the search but the table of kinds.
 */
export function everyWay<Node extends string | number>(
  { claims, isIdentifier, isOpen = () => true }: Small<Node>,
  { from, to, maxHops, inOrder }: { from: Node; to: Node; maxHops: number; inOrder: boolean },
): { walk: string; hops: number }[] {
  const effective = (c: Step<Node>): number | null => {
    if (c.end !== null || table.ties[c.type]!.time === 'instant') return c.end;
    const own = table.ties[c.type]!.exclusive;
    if (!own) return Number.POSITIVE_INFINITY;
    const other = own === 'from' ? 'to' : 'from';
    const next = claims
      .filter((d) => d.type === c.type && d[own] === c[own] && d[other] !== c[other] && d.at > c.at)
      .map((d) => d.at);
    return next.length ? Math.min(...next) : Number.POSITIVE_INFINITY;
  };
  const ends = new Map(claims.map((c) => [c, effective(c)]));
  const end = (c: Step<Node>) => ends.get(c)!;
  const isHolder = (c: Step<Node>, node: Node) => table.ties[c.type]!.holder && c.to === node;
  const holdersAt = (node: Node, t: number) =>
    new Set(claims.filter((c) => isHolder(c, node) && c.at <= t && t < end(c)!).map((c) => c.from));
  const heldWithin = (node: Node, a: number, b: number) =>
    claims.some((c) => isHolder(c, node) && c.at <= b && end(c)! > a);
  const isInterval = (c: Step<Node>) => end(c) !== null && end(c)! > c.at;
  const meets = (node: Node, a: Step<Node>, b: Step<Node>): boolean => {
    if (!isIdentifier(node)) return true;
    if (isInterval(a) && isInterval(b)) return Math.max(a.at, b.at) < Math.min(end(a)!, end(b)!);
    if (isInterval(a) || isInterval(b)) {
      const [interval, event] = isInterval(a) ? [a, b] : [b, a];
      return interval.at <= event.at && event.at < end(interval)!;
    }
    if (a.at === b.at) return true;
    const [early, late] = [holdersAt(node, a.at), holdersAt(node, b.at)];
    if (early.size === 0 && late.size === 0) return !heldWithin(node, Math.min(a.at, b.at), Math.max(a.at, b.at));
    return [...early].some((holder) => late.has(holder));
  };
  const found = new Map<string, number>();
  const go = (walk: Node[], last: Step<Node> | null, moment: number) => {
    const node = walk.at(-1)!;
    if (node === to) {
      found.set(walk.join('>'), walk.length - 1);
      return;
    }
    if (walk.length > maxHops || (walk.length > 1 && !isOpen(node))) return;
    for (const c of claims) {
      const next = c.from === node ? c.to : c.to === node ? c.from : null;
      if (next === null || walk.includes(next) || !followedTies.includes(c.type)) continue;
      if (last && !meets(node, last, c)) continue;
      let now = moment;
      if (inOrder) {
        now = Math.max(moment, c.at);
        if (now > c.at && !(isInterval(c) && now < end(c)!)) continue;
      }
      go([...walk, next], c, now);
    }
  };
  go([from], null, Number.NEGATIVE_INFINITY);
  return [...found.entries()].map(([walk, hops]) => ({ walk, hops })).sort((a, b) => a.hops - b.hops);
}
