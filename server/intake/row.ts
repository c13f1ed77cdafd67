import { claimBase } from '../graph/ids.ts';
import { SLIP, table } from '../graph/table.ts';
import { foldWords } from '../graph/words.ts';
import { BadRow, type Cell, type Settings, textOf, when } from './cell.ts';
import { detailReader } from './details.ts';
import { type Identities, identifyingColumns, identityReader, type Named } from './identities.ts';
import type { Mapping, StatementMap } from './shape.ts';
import { type SaidTie, shareEvent, tie } from './tie.ts';
import { Times } from './times.ts';

/** What one row says, before it is known which of it was said already. */
export type Said = {
  entities: Named[];
  statements: SaidStatement[];
  ties: SaidTie[];
  reference: string | null;
  /** JSON of what else the row says; it goes with the row's first claim. */
  details: string;
};
export type SaidStatement = { base: string; about: string; property: string; value: string; words: string; at: string };

/** The reader of a mapping's rows. `extras` are headers that the mapping does not name: they become details. */
export function rowReader(mapping: Mapping, settings: Settings, extras: readonly string[]) {
  const identify = identityReader(mapping, settings);
  const used = new Set([...claimedColumns(mapping), ...identifyingColumns(mapping)]);
  const spare = [...Object.keys(mapping.columns).filter((c) => !used.has(c)), ...extras];
  const detailsOf = detailReader(mapping, spare);

  /** @throws BadRow where the row cannot be read. */
  return (cell: Cell): Said => {
    const identities = identify(cell);
    const times = new Times(cell, settings.time);
    const statements = mapping.statements.flatMap((s) => statement(s, cell, identities, times) ?? []);
    const ties = mapping.ties.flatMap((t) => tie(t, mapping, settings, { cell, identities, times }) ?? []);
    if (statements.length + ties.length === 0) throw new BadRow('', 'the row says nothing that the mapping reads');
    shareEvent(ties);
    const details = detailsOf(cell, identities);
    times.details(details);
    const entities = [...identities.values()].filter(
      ({ id }) => ties.some((t) => t.from === id || t.to === id) || statements.some((s) => s.about === id),
    );
    for (const { id, slip } of entities) if (slip !== undefined) statements.push(slipOf(id, slip));
    const reference = mapping.reference ? cell(mapping.reference.column).trim() || null : null;
    return { entities, statements, ties, reference, details: JSON.stringify(details) };
  };
}

function statement(map: StatementMap, cell: Cell, identities: Identities, times: Times): SaidStatement | undefined {
  const about = identities.get(map.about);
  const value = [map.value]
    .flat()
    .map((from) => textOf(from, cell))
    .filter(Boolean)
    .join(' ');
  if (!about || value === '' || !when(map.when, cell)) return undefined;
  const at = map.at && cell(map.at).trim() !== '' ? times.in(map.at) : undefined;
  const { names, searched } = table.statements[map.property]!;
  return {
    base: claimBase('Statement', about.id, map.property, [value, at?.second ?? '']),
    about: about.id,
    property: map.property,
    value,
    words: names || searched ? foldWords(value) : '',
    at: at?.at ?? '',
  };
}

/** Said of the entity by those rows alone that write it so: whoever sees none of them is not told. */
const slipOf = (about: string, value: string): SaidStatement => ({
  base: claimBase('Statement', about, SLIP, [value, '']),
  ...{ about, property: SLIP, value, words: '', at: '' },
});

/** Columns whose whole content is in a statement or tie; all others are details. */
function claimedColumns(mapping: Mapping): string[] {
  const sources = [
    ...mapping.statements.flatMap((s) => [s.at, ...[s.value].flat()]),
    ...mapping.ties.flatMap((t) => [
      ...[t.at, t.until, t.amount, t.duration, t.role, t.direction],
      ...[t.currency ?? []].flat(),
    ]),
  ];
  return sources.filter((s): s is string => typeof s === 'string');
}
