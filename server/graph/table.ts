import { z } from 'zod';
import { Fault } from '../fault.ts';
import kindsJson from './table/kinds.json' with { type: 'json' };
import statementsJson from './table/statements.json' with { type: 'json' };
import tiesJson from './table/ties.json' with { type: 'json' };

/**
 * The table of kinds, ties and statements: the whole model as data. A new kind or tie is a row in table/*.json and a
 * mapping that fills it; no code names one unless it must (docs/decisions/table-of-kinds.md).
 */
const Label = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
const Name = z.string().regex(/^[A-Z][A-Za-z]*$/);
/** A tie's name becomes a relationship type in query text, so it is held to letters and underscores here. */
const TieName = z.string().regex(/^[A-Z][A-Z_]*$/);

const Kind = z.strictObject({
  label: Label,
  /** A Lucide icon's name. */
  icon: z.string(),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  /** True where the thing is reassigned between owners, so that ties through it must overlap in time. */
  identifier: z.boolean(),
  /** Key schemes of docs/keys.md that may name this kind. */
  schemes: z.array(z.string()).min(1),
  /** Drawn larger: what one looks for. */
  large: z.boolean().default(false),
});

const Tie = z.strictObject({
  label: Label,
  from: z.array(z.string()).min(1),
  to: z.array(z.string()).min(1),
  /** instant: `at`; interval: `from`, and a stated end as a detail per delivery; none: holds without a time. */
  time: z.enum(['instant', 'interval', 'none']),
  /** The fields that, with the ends, are hashed into the claim's id (design.md §4). */
  identity: z.array(z.enum(['at', 'from', 'amount', 'currency', 'event', 'direction', 'role'])),
  /** What a tie of many events sums: money by currency, or seconds. */
  measure: z.enum(['money', 'duration']).optional(),
  /** The end that has at most one such tie at a time, so that the next one's start ends an open one (derived). */
  exclusive: z.enum(['from', 'to']).optional(),
  /** Says whose the `to` end is: these intervals divide an identifier's life between its holders. */
  holder: z.boolean().default(false),
  /** Merely presented by a caller: drawn as unverified, not followed unless asked for. */
  unverified: z.boolean().default(false),
  symmetric: z.boolean().default(false),
});

const StatementProperty = z.strictObject({
  label: Label,
  /** The best visible value of such a property is the entity's label. Names are searched. */
  names: z.boolean().default(false),
  searched: z.boolean().default(false),
  /** Several values at once are no conflict. */
  many: z.boolean().default(false),
  /** The value holds from a date on; the latest visible one is the best. */
  dated: z.boolean().default(false),
});

const Table = z.object({
  kinds: z.record(Name, Kind),
  ties: z.record(TieName, Tie),
  statements: z.record(z.string().regex(/^[a-z]+$/), StatementProperty),
});

export type Kind = z.infer<typeof Kind>;
export type Tie = z.infer<typeof Tie>;
export type StatementProperty = z.infer<typeof StatementProperty>;
export type Table = z.infer<typeof Table>;

/** @throws Fault BAD_INPUT naming the row and field of the table that is off. */
export function readTable(json: unknown): Table {
  const parsed = Table.safeParse(json);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    throw new Fault('BAD_INPUT', `The table of kinds is wrong at ${path.join('.')}: ${message}.`, {
      mend: 'Correct that row of server/graph/table/.',
      place: { file: `server/graph/table/${String(path[0])}.json`, field: path.slice(1).join('.') },
    });
  }
  for (const [type, tie] of Object.entries(parsed.data.ties))
    for (const kind of [...tie.from, ...tie.to])
      if (kind !== '*' && !parsed.data.kinds[kind])
        throw new Fault('BAD_INPUT', `The tie ${type} names the kind ${kind}, which kinds.json does not hold.`, {
          mend: `Add ${kind} to kinds.json or correct ${type}.`,
          place: { file: 'server/graph/table/ties.json', field: type },
        });
  return parsed.data;
}

export const table: Table = readTable({ kinds: kindsJson, ties: tiesJson, statements: statementsJson });

export const tieTypes: readonly string[] = Object.keys(table.ties);
/** What a reader follows unless asked otherwise: every tie but the identity tie and the unverified ones. */
export const followedTies: readonly string[] = tieTypes.filter(
  (t) => !table.ties[t]!.unverified && !table.ties[t]!.symmetric,
);
