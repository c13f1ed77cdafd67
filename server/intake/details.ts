import { type Details, OF_PERSONS, type Personal } from '../graph/details.ts';
import { naturalKinds } from '../graph/table.ts';
import { kindsOf } from './agrees.ts';
import type { Cell } from './cell.ts';
import { type Identities, identifyingColumns, isRaw } from './identities.ts';
import type { Mapping } from './shape.ts';

const natural: ReadonlySet<string> = new Set(naturalKinds);
/** Of a person whom the row does not name. */
const NOBODY = '';

/**
 * The reader of what else a row says: columns that no claim uses (`spare`), and what was written where a key does not
 * hold it. What tells of natural persons is kept apart, under each one's id, so that it is masked with them
 * (docs/decisions/masking.md).
 */
export function detailReader(mapping: Mapping, spare: readonly string[]): (cell: Cell, row: Identities) => Details {
  const identifying = identifyingColumns(mapping);
  const people = Object.entries(mapping.entities)
    .filter(([, entity]) => kindsOf(entity).some((kind) => natural.has(kind)))
    .map(([name]) => name);
  const plain = new Set(mapping.plain);
  const owners = new Map([...spare, ...identifying].map((column) => [column, ownersOf(mapping, people, column)]));

  const put = (into: Details, column: string, text: string, row: Identities) => {
    const whose = plain.has(column) ? [] : personsOf(owners.get(column)!, people, row);
    if (whose.length === 0) into[column] = text;
    else {
      into[OF_PERSONS] ??= {};
      const personal = into[OF_PERSONS] as Personal;
      for (const id of whose) {
        personal[id] ??= {};
        personal[id][column] = text;
      }
    }
  };

  return (cell, row) => {
    const details: Details = {};
    for (const column of spare) {
      const text = cell(column).trim();
      if (text !== '') put(details, column, text, row);
    }
    for (const column of identifying) {
      const text = cell(column).trim();
      if (text !== '' && isRaw(text, row)) put(details, column, text, row);
    }
    return details;
  };
}

type Owners = Readonly<{ named: readonly string[]; isKey: boolean }>;

/** Which of the people a column names or identifies; `isKey` where it is part of any entity's key. */
function ownersOf({ entities }: Mapping, people: readonly string[], column: string): Owners {
  const names = (entity: string) => entities[entity]!.key.some((way) => way.columns.includes(column));
  return { named: people.filter(names), isKey: Object.keys(entities).some(names) };
}

/** Ids of those whom a detail of this column tells of; none where it is nobody's. */
function personsOf({ named, isKey }: Owners, people: readonly string[], row: Identities): string[] {
  const persons = (names: readonly string[]) =>
    names.flatMap((name) => {
      const found = row.get(name);
      return found && natural.has(found.row.kind) ? [found.id] : [];
    });
  if (named.length === 0) return isKey ? [] : persons(people);
  const own = persons(named);
  // Its entity is there and is no person (a company's code), or it names someone whom the row says no more of.
  return own.length > 0 ? own : named.some((name) => row.has(name)) ? [] : [NOBODY];
}
