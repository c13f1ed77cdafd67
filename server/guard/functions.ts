/**
 * The functions that a question may call: all of Neo4j 5.26 that only compute. None reads a file, a host, a setting or
 * another database; `file` and `linenumber` belong to LOAD CSV.
 *
 * How large an answer can become (weight.ts): `small` whatever it is given; `same` at most what it is given, taken
 * together; `data` what the graph holds; `times` the product (replace); `items` one of a list's; `range`; `gather` a list of
 * what it is given, one for each row.
 */
export type Growth = 'small' | 'same' | 'data' | 'times' | 'items' | 'range' | 'gather';
export type Known = Readonly<{ name: string; least: number; most: number; growth: Growth; gathers: boolean }>;

const TABLE: readonly (readonly [growth: Growth, least: number, most: number, names: string])[] = [
  ['small', 0, 0, 'pi e rand randomUUID timestamp'],
  ['small', 1, 1, 'abs ceil floor sign sqrt exp log log10 sin cos tan cot asin acos atan degrees radians haversin'],
  [
    'small',
    1,
    1,
    'cosh coth sinh tanh isNaN isEmpty char_length character_length size length id elementId type valueType',
  ],
  ['small', 1, 1, 'toBoolean toBooleanOrNull toInteger toIntegerOrNull toFloat toFloatOrNull'],
  ['small', 2, 2, 'atan2'],
  ['small', 1, 3, 'round'],
  ['small', 0, 2, 'date datetime localdatetime localtime time'],
  [
    'small',
    0,
    1,
    'date.statement date.transaction date.realtime datetime.statement datetime.transaction datetime.realtime',
  ],
  ['small', 0, 1, 'localdatetime.statement localdatetime.transaction localdatetime.realtime'],
  [
    'small',
    0,
    1,
    'localtime.statement localtime.transaction localtime.realtime time.statement time.transaction time.realtime',
  ],
  ['small', 1, 3, 'date.truncate datetime.truncate localdatetime.truncate localtime.truncate time.truncate'],
  ['small', 2, 2, 'datetime.fromEpoch'],
  ['small', 1, 1, 'datetime.fromEpochMillis duration point'],
  ['small', 2, 2, 'duration.between duration.inMonths duration.inDays duration.inSeconds point.distance'],
  ['small', 3, 3, 'point.withinBBox'],
  ['small', 2, 2, 'vector.similarity.cosine vector.similarity.euclidean'],
  [
    'same',
    1,
    1,
    'toString toStringOrNull toUpper toLower upper lower reverse tail keys properties toStringList toIntegerList',
  ],
  ['same', 1, 1, 'toFloatList toBooleanList'],
  ['same', 1, 2, 'trim ltrim rtrim btrim normalize'],
  ['same', 2, 2, 'left right split nullIf'],
  ['same', 2, 3, 'substring'],
  ['same', 1, 99, 'coalesce'],
  ['items', 1, 1, 'head last'],
  ['data', 1, 1, 'labels nodes relationships startNode endNode'],
  ['times', 3, 3, 'replace'],
  ['range', 2, 3, 'range'],
];
/** Of many rows one answer. */
const GATHERING: readonly (readonly [growth: Growth, least: number, most: number, names: string])[] = [
  ['small', 1, 1, 'count avg sum stDev stDevP'],
  ['small', 2, 2, 'percentileCont percentileDisc'],
  ['same', 1, 1, 'min max'],
  ['gather', 1, 1, 'collect'],
];

const rows = (table: typeof TABLE, gathers: boolean): [string, Known][] =>
  table.flatMap(([growth, least, most, names]) =>
    names.split(' ').map((name): [string, Known] => [name.toLowerCase(), { name, least, most, growth, gathers }]),
  );

/** By name in small letters: Cypher tells functions apart by letters alone. */
export const FUNCTIONS: ReadonlyMap<string, Known> = new Map([...rows(TABLE, false), ...rows(GATHERING, true)]);
export const FORMS: ReadonlySet<string> = new Set(['NFC', 'NFD', 'NFKC', 'NFKD']);
