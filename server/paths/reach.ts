import type { Viewer } from '../access/viewer.ts';
import { type Closure, closures } from '../graph/closure.ts';
import type { Graph } from '../graph/graph.ts';
import type { RowOf } from '../graph/query.ts';
import { table } from '../graph/table.ts';
import { frontier } from './queries.ts';
import { Web } from './web.ts';

/** What is followed, and up to which size: `cap` neighbours make a hub. */
export type Follow = Readonly<{ types: readonly string[]; since: string | null; until: string | null; cap: number }>;

/** Nodes that one turn may set out from; more is a search that says nothing any more, and the answer says so. */
const FRONTIER_CAP = 4_000;
/** Neighbours followed where both ends are hubs themselves. */
const HUB_END_CAP = 5_000;

type Side = { seen: Set<string>; frontier: string[]; depth: number; sealed: boolean };

/** The two ends' neighbourhoods, grown a step at a time from whichever end has less before it. */
export class Reach {
  readonly web = new Web();
  /** Hubs met and not followed, by ref. */
  readonly hubs = new Set<string>();
  bounded = false;
  readonly #viewer: Viewer;
  readonly #graph: Graph;
  readonly #follow: Follow;
  readonly #closures = new Map<string, Closure>();
  readonly #sides: readonly [Side, Side];
  #ends: RowOf<typeof frontier>[] | undefined;

  constructor(viewer: Viewer, graph: Graph, follow: Follow, from: Closure, to: Closure) {
    this.#viewer = viewer;
    this.#graph = graph;
    this.#follow = follow;
    this.#sides = [side(from.ref), side(to.ref)];
    for (const closure of [from, to]) this.#learn(closure);
  }

  get depth(): number {
    return this.#sides[0].depth + this.#sides[1].depth;
  }

  /** Whoever was met and is not known under several identities is one alone. */
  readonly closure = (ref: string): Closure => this.#closures.get(ref) ?? { ref, members: [ref], more: false };

  readonly members = (ref: string): readonly string[] => this.closure(ref).members;

  /** Grows until paths of `hops` steps are all within; false where the bound is reached. */
  async grow(hops: number): Promise<boolean> {
    while (this.depth < hops) {
      const open = this.#sides.filter((s) => !s.sealed);
      // An end with nothing new before it has been followed as far as it goes: every path from it is within.
      if (open.some((s) => s.frontier.length === 0)) return true;
      const next = open.sort((a, b) => a.frontier.length - b.frontier.length)[0];
      if (!next) {
        await this.#openHub(this.#sides[1]);
        continue;
      }
      if (next.frontier.length > FRONTIER_CAP) {
        this.bounded = true;
        return false;
      }
      await this.#step(next);
    }
    return true;
  }

  async #step(side: Side): Promise<void> {
    const isEnd = side.depth === 0;
    const { reached, hubs } = await this.#fetch(side.frontier, this.#follow.cap);
    if (isEnd && hubs.length > 0) {
      // An end may be a hub, but it is cheaper, and says more, to come to it from the other end.
      side.sealed = true;
      return;
    }
    this.#advance(side, reached, hubs);
  }

  async #openHub(side: Side): Promise<void> {
    const { reached, hubs } = await this.#fetch(side.frontier, HUB_END_CAP);
    if (hubs.length > 0) this.bounded = true;
    side.sealed = false;
    this.#advance(side, reached, []);
  }

  #advance(side: Side, reached: Iterable<string>, hubs: readonly string[]) {
    for (const hub of hubs) {
      this.hubs.add(hub);
      this.web.closed.add(hub);
    }
    side.frontier = [...reached].filter((ref) => !side.seen.has(ref));
    for (const ref of side.frontier) side.seen.add(ref);
    side.depth += 1;
  }

  async #fetch(refs: readonly string[], cap: number): Promise<{ reached: Set<string>; hubs: string[] }> {
    const owner = new Map(refs.flatMap((ref) => this.members(ref).map((m) => [m, ref] as const)));
    const rows = await this.#rows([...owner.keys()], cap);
    await this.#learnJoined(rows.flatMap((row) => row.joined));

    for (const ref of refs) this.web.degrees.set(ref, 0);
    for (const row of rows) {
      const node = owner.get(row.ref)!;
      this.web.degrees.set(node, this.web.degrees.get(node)! + row.degree);
      this.learnKind(node, row.kind);
      if (row.published) this.web.published.add(node);
    }
    const hubs = refs.filter((ref) => this.web.degrees.get(ref)! >= cap);
    const closed = new Set(hubs);
    const reached = new Set<string>();
    for (const row of rows) {
      const node = owner.get(row.ref)!;
      if (closed.has(node)) continue;
      row.others.forEach((own, i) => {
        const other = this.closure(own).ref;
        this.web.link(node, other);
        this.learnKind(other, row.kinds[i]!);
        reached.add(other);
      });
    }
    return { reached, hubs };
  }

  /** Both ends are asked for at once: whichever comes first, the other is next. */
  async #rows(refs: readonly string[], cap: number): Promise<RowOf<typeof frontier>[]> {
    const { types, since, until } = this.#follow;
    const ask = (own: readonly string[]) =>
      this.#graph.read(this.#viewer, frontier, { refs: [...own], types: [...types], since, until, cap });
    if (cap !== this.#follow.cap) return ask(refs);
    this.#ends ??= await ask(this.#sides.flatMap(({ frontier: [end] }) => this.members(end!)));
    const ends = this.#ends.filter((row) => refs.includes(row.ref));
    return ends.length === refs.length ? ends : ask(refs);
  }

  async #learnJoined(refs: readonly string[]): Promise<void> {
    const unknown = refs.filter((ref) => !this.#closures.has(ref));
    if (unknown.length === 0) return;
    for (const closure of (await closures(this.#viewer, this.#graph, unknown)).values()) this.#learn(closure);
  }

  /** Whichever of its identities is met first: one that changes hands makes the whole an identifier. */
  learnKind(node: string, kind: string): void {
    if (table.kinds[kind]?.identifier) this.web.identifiers.add(node);
  }

  #learn(closure: Closure) {
    for (const member of closure.members) this.#closures.set(member, closure);
  }

  /** The ref that stands for this one, closures looked up where they can be. */
  async standsFor(refs: readonly { ref: string; joined: boolean }[]): Promise<(ref: string) => string> {
    await this.#learnJoined(refs.filter((r) => r.joined).map((r) => r.ref));
    return (ref) => this.closure(ref).ref;
  }
}

const side = (ref: string): Side => ({ seen: new Set([ref]), frontier: [ref], depth: 0, sealed: false });
