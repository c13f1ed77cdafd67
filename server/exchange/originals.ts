import { z } from 'zod';
import { type Claims, isTie } from '../bundle/shape.ts';
import type { Graph } from '../graph/graph.ts';
import { command, queryPerTie } from '../graph/query.ts';
import { table, tieTypes } from '../graph/table.ts';
import { Texts } from '../graph/values.ts';
import type { SaidStatement } from '../intake/row.ts';
import type { SaidTie } from '../intake/tie.ts';
import type { ComingEntity, Originals } from './claims.ts';

const Node = z.object({
  id: z.string(),
  kind: z.string(),
  key: z.string(),
  no: z.string(),
  check: z.enum(['passed', 'failed', 'none']),
  placeholder: z.boolean(),
});
const text = z.string().nullable();
const exactTies = queryPerTie('received/exact-ties', {
  params: { ids: Texts },
  row: {
    ...{ id: z.string(), from: Node, to: Node, at: text, event: text, amount: text, currency: text, role: text },
    direction: text,
  },
  scoped: false,
});
const exactStatements = command('received/exact-statements', {
  params: { ids: Texts },
  row: { id: z.string(), about: Node, property: z.string(), value: z.string(), words: z.string(), at: text },
});

/** Coarser claims of a reply, by their places in it, that are exact ones here: the same claim, said by its row too. */
export type Exact = Readonly<{
  ties: ReadonlyMap<number, Readonly<{ tie: SaidTie; ends: readonly ComingEntity[] }>>;
  statements: ReadonlyMap<number, Readonly<{ statement: SaidStatement; entity: ComingEntity }>>;
}>;
export const NONE: Exact = { ties: new Map(), statements: new Map() };

/** Finds the claims that a reply's coarser ones were made of; one that is here no longer stays coarser. */
export async function exactOf(graph: Graph, { claims }: Claims, originals: Originals): Promise<Exact> {
  const wanted = claims.flatMap(({ coarser }, i) => {
    const id =
      coarser !== undefined && Object.hasOwn(originals.claims, coarser) ? originals.claims[coarser] : undefined;
    return id === undefined ? [] : [{ i, id, claim: claims[i]! }];
  });
  const ties = new Map<number, { tie: SaidTie; ends: ComingEntity[] }>();
  const statements = new Map<number, { statement: SaidStatement; entity: ComingEntity }>();
  const found = new Map<string, SaidTie & { ends: ComingEntity[] }>();
  for (const type of tieTypes) {
    const ids = wanted.flatMap(({ id, claim }) => (isTie(claim) && claim.tie === type ? [id] : []));
    if (ids.length === 0) continue;
    for (const row of await graph.ask(exactTies(type), { ids })) found.set(row.id, tieOf(type, row));
  }
  const said = wanted.filter(({ claim }) => !isTie(claim)).map(({ id }) => id);
  const about = new Map((said.length > 0 ? await graph.ask(exactStatements, { ids: said }) : []).map((r) => [r.id, r]));
  for (const { i, id } of wanted) {
    const tie = found.get(id);
    const statement = about.get(id);
    if (tie) ties.set(i, { tie, ends: tie.ends });
    else if (statement) {
      const { property, value, words, at } = statement;
      const entity = entityOf(statement.about);
      statements.set(i, {
        entity,
        statement: { base: id, about: entity.id, property, value, words, at: at ?? '' },
      });
    }
  }
  return { ties, statements };
}

type Row = z.output<ReturnType<typeof exactTies>['row']>;

function tieOf(type: string, row: Row): SaidTie & { ends: ComingEntity[] } {
  const [base, ordinal = '0'] = row.id.split('.') as [string, string?];
  const { time, measure } = table.ties[type]!;
  const fields = Object.fromEntries(
    Object.entries({
      ...{ amount: row.amount === null ? null : BigInt(row.amount), currency: row.currency, role: row.role },
      ...{ direction: row.direction, event: row.event },
    }).filter(([, value]) => value !== null),
  );
  return {
    ...{ type, from: row.from.id, to: row.to.id, at: row.at ?? '', base, ordinal: Number(ordinal), fields },
    ...{ counted: false, event: false, byEvent: false, ends: [entityOf(row.from), entityOf(row.to)] },
    // What the reply does not say: open, and without a length of its own.
    ...(time === 'interval' ? { end: '' } : {}),
    ...(measure === 'duration' ? { duration: -1n } : {}),
  };
}

const entityOf = ({ id, ...row }: z.output<typeof Node>): ComingEntity => ({ id, row });
