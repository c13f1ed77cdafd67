import { createHash } from 'node:crypto';
import type { Value } from '../analysis/analysis.ts';
import type { Column } from '../graph/library.ts';
import { Instant } from '../graph/values.ts';
import { canonical } from '../bundle/canonical.ts';
import type { Cell, Line } from './computations/index.ts';

/** A value as it is kept: refs and plain values, never a name. None of them is set where there is no value. */
export type Kept = Readonly<{
  entities?: readonly string[];
  number?: number;
  amount?: readonly [currency: string, minor: string];
  instant?: string;
  text?: string;
}>;

/** A line as it is kept: `of` counts its claims where more are behind it than are kept. */
export type KeptLine = Readonly<{ cells: readonly Kept[]; claims: readonly string[]; of: number; key: string }>;

/** Claims kept behind one line at most; how many there were is said with it. */
export const CLAIMS_MOST = 1_000;

/** Two lines are the same where all their values are, whatever claims they rest on. */
const keyOf = (cells: readonly Kept[]): string =>
  createHash('sha256').update(canonical(cells)).digest().subarray(0, 12).toString('base64url');

const lineOf = (cells: readonly Kept[], claims: readonly string[]): KeptLine => ({
  ...{ cells, claims: claims.slice(0, CLAIMS_MOST), of: claims.length },
  key: keyOf(cells),
});

/** A line of a shipped question. */
export const keptLine = (columns: readonly Column[], { cells, claims }: Line): KeptLine =>
  lineOf(
    columns.map(({ name, kind }) => kept(kind, cells[name] ?? null)),
    [...new Set(claims)],
  );

function kept(kind: Column['kind'], cell: Cell): Kept {
  if (cell === null) return {};
  if (kind === 'entity') return { entities: [cell as string] };
  if (kind === 'entities') return { entities: cell as readonly string[] };
  if (kind === 'number') return { number: Number(cell) };
  if (kind === 'instant') return { instant: cell as string };
  if (kind === 'text') return { text: String(cell) };
  const [currency, minor] = cell as readonly [string, bigint];
  return { amount: [currency, String(minor)] };
}

/** A row of a user's question: what its values are is seen when they come. */
export const keptRow = (row: readonly Value[]): KeptLine => lineOf(row.map(keptValue), row.flatMap(claimsOf));

/** The kind of column that such a value belongs to; null where there is none. */
export function kindOf(cell: Kept): Column['kind'] | null {
  if (cell.entities) return cell.entities.length === 1 && cell.text === undefined ? 'entity' : 'entities';
  if (cell.number !== undefined) return 'number';
  if (cell.amount) return 'amount';
  if (cell.instant !== undefined) return 'instant';
  return cell.text === undefined ? null : 'text';
}

function keptValue(value: Value): Kept {
  if (value === null) return {};
  if (typeof value === 'string') return Instant.safeParse(value).success ? { instant: value } : { text: value };
  if (typeof value === 'number') return Number.isFinite(value) ? { number: value } : { text: String(value) };
  if (typeof value === 'boolean') return { text: String(value) };
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? { number: Number(value) } : { text: String(value) };
  const entities = [...new Set(refsOf(value))];
  if (isList(value)) {
    const plain = value.every((one) => typeof one === 'object' && one !== null && 'entity' in one);
    return plain ? { entities } : { ...(entities.length > 0 ? { entities } : {}), text: JSON.stringify(textOf(value)) };
  }
  if ('entity' in value) return { entities };
  if ('tie' in value) return { entities, text: value.tie.type };
  if ('statement' in value) return { entities, text: value.statement.property };
  return { ...(entities.length > 0 ? { entities } : {}), text: JSON.stringify(textOf(value)) };
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

function refsOf(value: Value): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isList(value)) return value.flatMap(refsOf);
  if ('entity' in value) return [value.entity];
  if ('tie' in value) return [value.tie.from, value.tie.to];
  if ('statement' in value) return [value.statement.about];
  return Object.values(value.map).flatMap(refsOf);
}

/** A nested value as text; what stands for an entity is named beside it, so it is left as a mark here. */
function textOf(value: Value): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(textOf);
  if ('entity' in value) return '•';
  if ('tie' in value) return value.tie.type;
  if ('statement' in value) return value.statement.property;
  return Object.fromEntries(Object.entries(value.map).map(([name, one]) => [name, textOf(one)]));
}

/**
 * Claims of a user's question: that graph has no ids of ours, so a tie is `<type>|<from>|<to>|<ref>`, a statement
 * `Statement|<about>||<ref>`, as `evidence` looks them up.
 */
function claimsOf(value: Value): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isList(value)) return value.flatMap(claimsOf);
  if ('tie' in value) return [[value.tie.type, value.tie.from, value.tie.to, value.tie.ref].join('|')];
  if ('statement' in value) return [['Statement', value.statement.about, '', value.statement.ref].join('|')];
  return 'map' in value ? Object.values(value.map).flatMap(claimsOf) : [];
}
