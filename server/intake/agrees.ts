import { scaleOf } from '../graph/currencies.ts';
import { recipes } from '../graph/keys/recipes.ts';
import { table } from '../graph/table.ts';
import type { EntityMap, Mapping, Source, TieMap } from './shape.ts';
import { timeReader } from './parse/time.ts';

type Off = { field: string; why: string };

/** Where a mapping names what is not: a column, an entity, a recipe, or a row of the table of kinds and ties. */
export function disagreements(mapping: Mapping): Off[] {
  const off: Off[] = [];
  const say = (field: string, why: string | false | undefined) => {
    if (why) off.push({ field, why });
  };
  const columns = new Set([...Object.keys(mapping.columns), ...(mapping.join?.columns ?? [])]);
  const column = (field: string, name: string | undefined) =>
    say(field, name !== undefined && !columns.has(name) && `it names the column ${name}, which columns does not hold`);
  const source = (field: string, from: Source | undefined) =>
    column(field, typeof from === 'string' ? from : undefined);
  const named = (field: string, entity: string) =>
    say(field, !mapping.entities[entity] && `it names the entity ${entity}, which entities does not hold`);

  for (const name of mapping.required) column('required', name);
  for (const name of mapping.plain ?? []) column('plain', name);
  column('join.on', mapping.join?.on);
  column('reference.column', mapping.reference?.column);
  say('zone', mapping.zone && !timeReader(mapping.zone) && `${mapping.zone} is no time zone`);
  for (const [name, entity] of Object.entries(mapping.entities)) {
    const field = `entities.${name}`;
    column(`${field}.when`, entity.when?.column);
    for (const kind of kindsOf(entity)) say(`${field}.kind`, !table.kinds[kind] && `there is no kind ${kind}`);
    if (typeof entity.kind !== 'string') column(`${field}.kind.column`, entity.kind.column);
    entity.key.forEach((way, i) => {
      const at = `${field}.key.${i}`;
      for (const from of way.columns) source(at, from);
      if (way.with) named(at, way.with);
      say(
        at,
        (way.recipe === 'named-with') !== (way.with !== undefined) &&
          'named-with, and only it, names an entity in "with"',
      );
      say(at, recipeFault(way.recipe, way.columns.length, kindsOf(entity)));
    });
  }
  mapping.statements.forEach((s, i) => {
    named(`statements.${i}.about`, s.about);
    say(`statements.${i}.property`, !table.statements[s.property] && `there is no property ${s.property}`);
    for (const from of [s.value].flat()) source(`statements.${i}.value`, from);
    column(`statements.${i}.at`, s.at);
    column(`statements.${i}.when`, s.when?.column);
  });
  mapping.ties.forEach((tie, i) => {
    const field = `ties.${i}`;
    for (const end of ['from', 'to'] as const) named(`${field}.${end}`, tie[end]);
    if (tie.differs) named(`${field}.differs`, tie.differs);
    for (const name of ['at', 'until', 'amount', 'duration'] as const) column(`${field}.${name}`, tie[name]);
    for (const from of [tie.currency ?? [], tie.role ?? [], tie.direction ?? []].flat()) source(field, from);
    column(`${field}.when`, tie.when?.column);
    if (off.length === 0) say(field, tieFault(tie, mapping));
  });
  return off;
}

export const kindsOf = ({ kind }: EntityMap): string[] =>
  typeof kind === 'string' ? [kind] : [...Object.values(kind.cases), ...(kind.else ? [kind.else] : [])];

function recipeFault(name: string, parts: number, kinds: string[]): string | undefined {
  const recipe = recipes[name];
  if (!recipe) return `there is no key recipe ${name}`;
  if (parts > recipe.parts.length) return `the recipe ${name} takes ${recipe.parts.join(', ')}`;
  const unfit = kinds.find((k) => table.kinds[k] && !recipe.schemes.some((s) => table.kinds[k]!.schemes.includes(s)));
  return unfit && `the recipe ${name} cannot name a ${unfit}`;
}

function tieFault(map: TieMap, { entities }: Mapping): string | undefined {
  const tie = table.ties[map.type];
  if (!tie) return `there is no tie ${map.type}`;
  if (tie.coarser) return `${map.type} says less than a row does: only releases bring it`;
  const fits = (end: 'from' | 'to') =>
    tie[end].includes('*') || kindsOf(entities[map[end]]!).some((kind) => tie[end].includes(kind));
  if (!fits('from')) return `${map.type} cannot start at ${map.from}`;
  if (!fits('to')) return `${map.type} cannot end at ${map.to}`;
  if ((tie.time === 'none') !== (map.at === undefined))
    return tie.time === 'none' ? `${map.type} holds without a time` : `${map.type} needs "at"`;
  if (map.until && tie.time !== 'interval') return `${map.type} is no interval and has no "until"`;
  if ((tie.measure === 'money') !== (map.amount !== undefined && map.currency !== undefined))
    return tie.measure === 'money' ? `${map.type} needs "amount" and "currency"` : `${map.type} sums no money`;
  const fixed =
    map.currency && !Array.isArray(map.currency) && typeof map.currency !== 'string' ? map.currency.is : undefined;
  if (fixed !== undefined && scaleOf(fixed) === undefined) return `${fixed} is no currency`;
  if (map.duration && tie.measure !== 'duration') return `${map.type} sums no time`;
  if (tie.identity.includes('event') && !map.event) return `${map.type} belongs to an event: "event": true`;
  if (tie.identity.includes('role') && !map.role) return `${map.type} needs "role"`;
  if (tie.identity.includes('direction') && !map.direction) return `${map.type} needs "direction"`;
  return undefined;
}
