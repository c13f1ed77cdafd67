import { table } from '../../../server/graph/table.ts';
import type { Identity, Statement, Tie, Whole } from './graph.ts';

/** An entity as a reader takes it: the identities that are visibly said to be the same, at most twenty of them. */
export type Thing = { ref: string; members: string[] };

/** Everything a reader needs of what a viewer may see, each identity folded into its thing. */
export class Seen {
  readonly identities: ReadonlyMap<string, Identity>;
  readonly statements: readonly Statement[];
  /** Ties between different things; `from` and `to` are still identities. */
  readonly ties: readonly Tie[];
  readonly sameAs: readonly Tie[];
  /** Also what ties two identities of one thing: a register tells of it whoever is one with whom. */
  readonly all: readonly Tie[];
  readonly #thing = new Map<string, Thing>();

  constructor({ identities, statements, ties }: Whole) {
    this.identities = new Map(identities.map((one) => [one.ref, one]));
    this.statements = statements;
    this.all = ties;
    this.sameAs = ties.filter((t) => table.ties[t.type]!.symmetric);
    for (const ref of this.identities.keys()) this.#thing.set(ref, this.#closure(ref));
    this.ties = ties.filter((t) => !table.ties[t.type]!.symmetric && this.ref(t.from) !== this.ref(t.to));
  }

  #closure(ref: string): Thing {
    const all = new Set([ref]);
    for (const one of all)
      for (const { from, to } of this.sameAs) {
        if (from === one) all.add(to);
        if (to === one) all.add(from);
      }
    const sorted = [...all].sort();
    return { ref: sorted[0]!, members: sorted.slice(0, 20) };
  }

  thing(ref: string): Thing | undefined {
    return this.#thing.get(ref);
  }

  /** The ref that stands for this identity. */
  ref(identity: string): string {
    return this.#thing.get(identity)!.ref;
  }

  get things(): Thing[] {
    return [...new Map([...this.#thing.values()].map((thing) => [thing.ref, thing])).values()];
  }

  /** Every tie that touches a thing, those of identity and those within it too. */
  claimsAt({ members }: Thing): Tie[] {
    return this.all.filter((t) => members.includes(t.from) || members.includes(t.to));
  }

  /** Roles that these identities play in cases and reports. */
  partsOf(members: readonly string[]): string[] {
    return this.ties.filter((t) => t.type === 'PART_IN' && members.includes(t.from)).map((t) => t.role ?? '');
  }

  /** Ties that touch a thing, seen from it. */
  around({ members }: Thing): { tie: Tie; other: string; direction: 'IN' | 'OUT' }[] {
    return this.ties.flatMap((tie) => [
      ...(members.includes(tie.from) ? [{ tie, other: tie.to, direction: 'OUT' as const }] : []),
      ...(members.includes(tie.to) ? [{ tie, other: tie.from, direction: 'IN' as const }] : []),
    ]);
  }
}

export const moment = (at: string | null): number => (at === null ? Number.NEGATIVE_INFINITY : Date.parse(at));
/** Items under the name that each is given, in the order of their first. */
export function groupedBy<T>(items: readonly T[], name: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(name(item), [...(groups.get(name(item)) ?? []), item]);
  return [...groups];
}

export const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
