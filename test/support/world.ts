import { type Role, rightsOf } from '../../server/access/roles.ts';
import type { Viewer } from '../../server/access/viewer.ts';
import {
  type EntityRow,
  OPEN,
  type StatementRow,
  type TieRowIn,
  writeClaims,
  writeEntities,
} from '../../server/graph/claims.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { claimBase, entityId } from '../../server/graph/ids.ts';
import { isKey } from '../../server/graph/keys/key.ts';
import { recipes } from '../../server/graph/keys/recipes.ts';
import { table } from '../../server/graph/table.ts';
import { withdraw } from '../../server/graph/withdraw.ts';

const ANALYST: readonly Role[] = ['analyst'];

/** An analyst who sees these scopes, at work under a case. */
export const viewerOf = (...scopes: string[]): Viewer => ({
  ...{ user: 'tester', name: 'Tester (invented)', agency: 'test', roles: ANALYST, rights: rightsOf(ANALYST) },
  ...{ scopes, purpose: { case: 'test', reason: 'test' }, revealed: new Set<string>() },
});

type TieMore = {
  end?: string;
  scope?: string;
  amount?: bigint;
  currency?: string;
  role?: string;
  direction?: string;
  duration?: bigint;
  ordinal?: number;
  details?: string;
  event?: string;
};

/** Claims are told apart to the second, whatever the offset it is written with. */
const second = (at: string): string => at && String(Math.floor(Date.parse(at) / 1000));

/**
 * A small world written straight into the graph: entities named `Kind:name`, ties and statements between them. For
 * tests of reading; what is loaded from files goes through intake.
 */
export class World {
  readonly #entities = new Map<string, Pick<EntityRow, 'kind' | 'key' | 'no' | 'check'>>();
  /** Ids by the names of those that are named as a row writes them. */
  readonly #written = new Map<string, string>();
  readonly #ties = new Map<string, TieRowIn[]>();
  readonly #statements = new Map<string, StatementRow[]>();
  readonly #graph: Graph;
  readonly #batch: number;
  readonly #before: boolean;
  readonly #asIntake: boolean;
  #row = 0;

  /**
   * `before`: some of what it says has been said already, as intake knows from its manifest. `asIntake`: claims have the
   * ids that intake gives them, so that those that are equal in what tells them apart are one.
   */
  constructor(graph: Graph, batch = 1, { before = false, asIntake = false } = {}) {
    this.#graph = graph;
    this.#batch = batch;
    this.#before = before;
    this.#asIntake = asIntake;
  }

  /** The entity's ref. `name` is `Kind:name`; an entity is made when first named. */
  ref(name: string): string {
    return this.#graph.refOfId(this.#id(name));
  }

  #id(name: string): string {
    const written = this.#written.get(name);
    if (written) return written;
    const kind = name.slice(0, name.indexOf(':'));
    const own = name.slice(kind.length + 1);
    const key = `${table.kinds[kind]!.schemes[0]}:${own}`;
    const row = { kind, key, no: own.toLowerCase(), check: 'none' as const };
    if (!this.#entities.has(entityId(kind, key))) this.#entities.set(entityId(kind, key), row);
    return entityId(kind, key);
  }

  /** Names an entity as a row of this scope writes it; what its check digit is depends on that, as in intake. */
  written(kind: string, recipe: string, parts: string | readonly string[], scope = 'A'): string {
    const [text, ...more] = [parts].flat() as [string, ...string[]];
    const made = recipes[recipe]!.make([text, ...more], { region: 'CN', system: 'test' });
    if (!isKey(made)) throw new Error(`${text}: ${made.unreadable}`);
    const [name, key] = [`${kind}:${made.value}`, `${made.scheme}:${made.value}`];
    this.#written.set(name, entityId(kind, key));
    this.#entities.set(entityId(kind, key), { kind, key, no: made.no, check: made.check });
    if (made.slip) this.say(name, 'slip', text, { scope });
    return name;
  }

  tie(type: string, from: string, to: string, at: string, more: TieMore = {}): this {
    const { end, scope = 'A', duration, ordinal = 0, details = '{}', ...fields } = more;
    const ends = [this.#id(from), this.#id(to)] as const;
    const all = ['at', 'amount', 'currency', 'event', 'role', 'direction'] as const;
    const told = this.#asIntake ? table.ties[type]!.identity : all;
    const base = claimBase(
      type,
      ...ends,
      told.map((field) => {
        if (field === 'at' || field === 'from' || (field === 'event' && this.#asIntake && !fields.event))
          return second(at);
        return String(fields[field] ?? '');
      }),
    );
    const row: TieRowIn = {
      id: `${base}${ordinal ? `.${ordinal}` : ''}`,
      type,
      from: ends[0],
      to: ends[1],
      at,
      fields,
      source: `${this.#batch}:${++this.#row}`,
      details,
      before: this.#before,
      ...(table.ties[type]!.time === 'interval' ? { end: end ?? OPEN } : {}),
      ...(table.ties[type]!.measure === 'duration' ? { duration: duration ?? -1n } : {}),
    };
    this.#ties.set(scope, [...(this.#ties.get(scope) ?? []), row]);
    return this;
  }

  say(
    about: string,
    property: string,
    value: string,
    more: { at?: string; scope?: string; words?: string; details?: string } = {},
  ): this {
    const id = this.#id(about);
    const { at = '', scope = 'A', words = '', details = '{}' } = more;
    const row = {
      id: claimBase('Statement', id, property, [value, second(at)]),
      about: id,
      property,
      value,
      words,
      at,
      source: `${this.#batch}:${++this.#row}`,
      details,
      before: this.#before,
    };
    this.#statements.set(scope, [...(this.#statements.get(scope) ?? []), row]);
    return this;
  }

  async write(): Promise<void> {
    await writeEntities(
      this.#graph,
      new Map([...this.#entities].map(([id, row]) => [id, { ...row, placeholder: false }])),
    );
    for (const scope of new Set([...this.#ties.keys(), ...this.#statements.keys()]))
      await writeClaims(this.#graph, scope, {
        statements: this.#statements.get(scope) ?? [],
        ties: this.#ties.get(scope) ?? [],
      });
  }

  /** Takes all of it back, as undoing its batch does. */
  async withdraw(): Promise<void> {
    const statements = [...this.#statements.values()].flat().map((s) => ({ ...s, type: 'Statement' }));
    const all = [...statements, ...[...this.#ties.values()].flat()];
    await withdraw(
      this.#graph,
      all.map(({ type, id, source }) => ({ type, id, sources: [source] })),
    );
  }
}
