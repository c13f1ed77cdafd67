import type { Viewer } from '../access/viewer.ts';
import type { Graph } from '../graph/graph.ts';
import { tieId } from '../graph/ids.ts';
import { table } from '../graph/table.ts';
import { registers } from './queries.ts';
import type { Reach } from './reach.ts';
import type { Holding } from '../graph/time.ts';

type Entry = { node: string; type: string; inward: boolean; partner: string; at: number; end: number };

/**
 * Reads whose each node was and when, and puts derived ends in the place of open ones: of ties that an end has one of
 * at a time, the next partner's start ends the one before it (design.md §4).
 */
export async function readRegisters(
  viewer: Viewer,
  graph: Graph,
  reach: Reach,
  nodes: readonly string[],
): Promise<void> {
  if (nodes.length === 0) return;
  const owner = new Map(nodes.flatMap((node) => reach.members(node).map((m) => [m, node] as const)));
  const rows = await graph.read(viewer, registers, { refs: [...owner.keys()] });
  const standsFor = await reach.standsFor(rows.map((r) => ({ ref: r.partner, joined: r.joined })));
  const entries = rows.map((r) => ({ ...r, node: owner.get(r.ref)!, partner: standsFor(r.partner) }));

  const byNode = new Map<string, Entry[]>();
  for (const entry of entries) byNode.set(entry.node, [...(byNode.get(entry.node) ?? []), entry]);
  for (const node of nodes) {
    const own = byNode.get(node) ?? [];
    const holdings: Holding[] = [];
    for (const entry of own) {
      const end = endOf(entry, own);
      if (entry.inward && table.ties[entry.type]!.holder) holdings.push({ holder: entry.partner, at: entry.at, end });
      if (entry.end === end) continue;
      const tie = entry.inward ? tieId(entry.partner, entry.type, node) : tieId(node, entry.type, entry.partner);
      reach.web.endAt(node, entry.partner, tie, entry.at, end);
    }
    reach.web.holdings.set(node, holdings);
  }
}

/** The stated end; else the start of the next other partner in the same register; else open. */
function endOf(entry: Entry, own: readonly Entry[]): number {
  if (entry.end !== Number.POSITIVE_INFINITY) return entry.end;
  const one = table.ties[entry.type]!.exclusive;
  if ((one === 'to') !== entry.inward || one === undefined) return Number.POSITIVE_INFINITY;
  return own
    .filter((e) => e.type === entry.type && e.inward === entry.inward && e.partner !== entry.partner && e.at > entry.at)
    .reduce((first, e) => Math.min(first, e.at), Number.POSITIVE_INFINITY);
}
