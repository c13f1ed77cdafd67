import { z } from 'zod';
import { Fault } from '../fault.ts';
import kindsJson from './table/kinds.json' with { type: 'json' };
import rolesJson from './table/roles.json' with { type: 'json' };
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
  /** A human being: masked unless something visible gives a suspect's part (docs/decisions/masking.md). */
  natural: z.boolean().default(false),
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
  /** Says less than some exact claim may: shown, and never followed, counted or summed with exact ones. */
  coarser: z.boolean().default(false),
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
  /** Of a natural person it is a name, an address or tells as much: masked with them. */
  personal: z.boolean().default(false),
  /** Somebody's own words, in which anybody may be named. */
  free: z.boolean().default(false),
});

/** A part that somebody plays in a case, and the words by which files say it; a word that no row holds masks. */
const Role = z.strictObject({
  label: Label,
  /** Whoever plays it is suspected of the crime itself; presence, or an account that was used, is not enough. */
  suspect: z.boolean(),
  words: z.array(z.string().min(1)).default([]),
});

const Table = z.object({
  kinds: z.record(Name, Kind),
  ties: z.record(TieName, Tie),
  statements: z.record(z.string().regex(/^[a-z]+$/), StatementProperty),
  roles: z.record(z.string().regex(/^[a-z][a-z -]*$/), Role),
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
  const said = new Map<string, string>();
  for (const [role, { label, words }] of Object.entries(parsed.data.roles))
    for (const word of new Set([role, label.en, label.zh, ...words].map(roleWord))) {
      const other = said.get(word);
      if (other)
        throw new Fault('BAD_INPUT', `${word} is a word for both ${other} and ${role} in roles.json.`, {
          mend: 'Leave it with one of them: it decides who is masked.',
          place: { file: 'server/graph/table/roles.json', field: role },
        });
      said.set(word, role);
    }
  return parsed.data;
}

/** A role as it is compared; Cypher does the same in search/persons.cypher. */
export const roleWord = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

export const table: Table = readTable({
  kinds: kindsJson,
  ties: tiesJson,
  statements: statementsJson,
  roles: rolesJson,
});

/** The property that says how a row writes an identifier whose check digit it gets wrong, where the key leaves it out. */
export const SLIP = 'slip';

export const tieTypes: readonly string[] = Object.keys(table.ties);
/** What a reader follows unless asked otherwise: every tie but the identity tie and the unverified ones. */
export const followedTies: readonly string[] = tieTypes.filter(
  (t) => !table.ties[t]!.unverified && !table.ties[t]!.symmetric,
);
/** What is shown beside an entity unless asked otherwise. */
export const shownTies: readonly string[] = [...followedTies, ...tieTypes.filter((t) => table.ties[t]!.coarser)];

const wordsOf = (role: string): string[] => {
  const { label, words } = table.roles[role]!;
  return [...new Set([role, label.en, label.zh, ...words].map(roleWord))];
};
/** The words by which files give a part; any other is somebody's own, which may name anybody. */
export const roleWords: ReadonlySet<string> = new Set(Object.keys(table.roles).flatMap(wordsOf));
/** The words that give a suspect's part. A word that the table does not know gives none. */
export const suspectWords: readonly string[] = Object.keys(table.roles).flatMap((role) =>
  table.roles[role]!.suspect ? wordsOf(role) : [],
);
/** Kinds that are human beings. */
export const naturalKinds: readonly string[] = Object.keys(table.kinds).filter((kind) => table.kinds[kind]!.natural);
