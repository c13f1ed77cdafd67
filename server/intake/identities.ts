import type { EntityRow } from '../graph/claims.ts';
import { entityId } from '../graph/ids.ts';
import { bare, compact, isKey, type Key } from '../graph/keys/key.ts';
import { recipes } from '../graph/keys/recipes.ts';
import { table } from '../graph/table.ts';
import { BadRow, type Cell, type Settings, same, textOf, when } from './cell.ts';
import type { EntityMap, Mapping } from './shape.ts';
import { recent } from './recent.ts';

/** An entity of a row, by the mapping's name of it. `slip`: as it is written there, where that fails its check digit. */
export type Named = { id: string; row: EntityRow; slip?: string };
export type Identities = ReadonlyMap<string, Named>;

const MOST_KEPT = 20_000;

type Way = EntityMap['key'][number];
type Found = { key: Key; named: Named } | { unreadable: string };

/**
 * The reader of who and what a row names: identities first; then placeholders, which take a holder; then names, which
 * take the identifier they came with.
 */
export function identityReader(mapping: Mapping, settings: Settings): (cell: Cell) => Identities {
  const entities = Object.entries(mapping.entities);
  const kept = recent<Found>(MOST_KEPT);

  /** @throws BadRow where no key comes of it. */
  const made = (kind: string, way: Way, parts: string[]) => {
    const name = `${kind} ${way.recipe}\u001f${parts.join('\u001f')}`;
    const found = kept.get(name) ?? kept.set(name, make(kind, way.recipe, parts, settings));
    if ('unreadable' in found) throw new BadRow(columnOf(way), found.unreadable);
    return found;
  };

  return (cell) => {
    const found = new Map<string, Named>();
    const held: { name: string; kind: string; key: Key; text: string; field: string }[] = [];
    const later: { name: string; kind: string; way: Way }[] = [];
    for (const [name, entity] of entities) {
      const kind = when(entity.when, cell) ? kindOf(entity, cell) : undefined;
      const way = kind && entity.key.find((k) => textOf(k.columns[recipes[k.recipe]!.identifying]!, cell) !== '');
      if (!kind || !way) {
        if (entity.required) throw new BadRow(columnOf(entity.key[0]!), 'it is empty');
        continue;
      }
      if (way.with) {
        later.push({ name, kind, way });
        continue;
      }
      const parts = way.columns.map((from) => textOf(from, cell));
      const { key, named } = made(kind, way, parts);
      if (key.placeholder) held.push({ name, kind, key, text: written(way.recipe, parts), field: columnOf(way) });
      else found.set(name, named);
    }
    const holder = found.values().next().value?.id;
    for (const { name, kind, key, text, field } of held) {
      if (!holder) throw new BadRow(field, 'a placeholder, and the row names nothing else that could hold it');
      found.set(name, named(kind, key, text, holder));
    }
    for (const { name, kind, way } of later) {
      const other = found.get(way.with!);
      if (other) found.set(name, made(kind, way, [textOf(way.columns[0]!, cell), other.id]).named);
    }
    return found;
  };
}

function make(kind: string, recipe: string, parts: string[], settings: Settings): Found {
  const key = recipes[recipe]!.make(parts, settings);
  if (!isKey(key)) return key;
  if (!table.kinds[kind]!.schemes.includes(key.scheme))
    return { unreadable: `a ${kind} is not numbered so (${key.scheme})` };
  return { key, named: named(kind, key, written(recipe, parts), '') };
}

function named(kind: string, made: Key, text: string, holder: string): Named {
  const { scheme, value, no, check, placeholder, slip } = made;
  const key = `${scheme}:${value}${holder && `@${holder}`}`;
  return { id: entityId(kind, key), row: { kind, key, no, check, placeholder }, ...(slip ? { slip: text } : {}) };
}

/** The identifier in one form for all who write the same digits and letters. */
const written = (recipe: string, parts: readonly string[]): string => compact(parts[recipes[recipe]!.identifying]!);

function kindOf({ kind }: EntityMap, cell: Cell): string | undefined {
  if (typeof kind === 'string') return kind;
  const text = cell(kind.column).trim();
  return Object.entries(kind.cases).find(([value]) => same(value, text))?.[1] ?? kind.else;
}

const columnOf = (way: Way): string => identifyingColumn(way) ?? '';
const identifyingColumn = (way: Way): string | undefined => {
  const from = way.columns[recipes[way.recipe]!.identifying];
  return typeof from === 'string' ? from : undefined;
};

/** The columns that entities are told apart by. */
export const identifyingColumns = (mapping: Mapping): string[] => [
  ...new Set(
    Object.values(mapping.entities).flatMap((entity) =>
      entity.key.flatMap((way) => (way.with ? [] : (identifyingColumn(way) ?? []))),
    ),
  ),
];

/** Whether what was written is not held by a searched form: a check digit, an area code left out. */
export function isRaw(text: string, identities: Identities): boolean {
  let written = text;
  // The first look spares the second, slower one: what ends a searched form as it is written is bare already.
  for (let look = 0; look < 2; look += 1) {
    for (const { row } of identities.values()) if (row.no !== '' && row.no.endsWith(written)) return false;
    written = bare(text.normalize('NFKC'));
  }
  return true;
}
