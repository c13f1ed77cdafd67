import type { Random } from '../../seed/random.ts';
import { whole } from '../../server/bundle/check.ts';
import type { Claims } from '../../server/bundle/shape.ts';
import { table, tieTypes } from '../../server/graph/table.ts';

/** Texts that files of other programs stumble over. */
const TEXTS = [
  ...[
    'plain',
    '王 (invented)',
    'a,b;"c"',
    "O'Hara",
    '<b>&amp;</b>',
    ' edges ',
    'line\nend',
    'tab\there',
    '=SUM(A1)',
    '+44 20 7946 0000',
  ],
  ...['-1', '@here', "'quoted", '\u0001', '\u2028', '😀', 'json:"x"', '{"a":1}', '\r', 'ÿ', '0012', 'null', ''],
];

/** An invented release of any shape that the format of a bundle allows. */
export function anyRelease(chance: Random): Claims {
  const word = () => chance.pick(TEXTS);
  const id = () => Array.from({ length: 22 }, () => chance.pick([...'abcdefghijkmnopqrstuvwxyz0123456789_-'])).join('');
  const size = chance.between(1, 8);
  const kinds = Object.keys(table.kinds);
  const entities = Array.from({ length: size }, (_, i) => ({
    ...{ kind: chance.pick(kinds), key: chance.chance(20) ? `release:${id()}` : `source-number:${i}${word()}` },
    ...{
      check: chance.pick(['passed', 'failed', 'none'] as const),
      no: chance.chance(50) ? String(chance.int(1e6)) : '',
    },
    placeholder: chance.chance(10),
  }));
  const at = () => `20${chance.between(10, 26)}-0${chance.between(1, 9)}-1${chance.int(10)}T0${chance.int(10)}:00:00Z`;
  const claims: Claims['claims'] = [];
  for (let i = 0; i < chance.between(1, 14); i++) {
    const coarser = chance.chance(15) ? { coarser: id() } : {};
    const when = chance.chance(70) ? (chance.chance(20) && 'coarser' in coarser ? at().slice(0, 10) : at()) : null;
    if (chance.chance(40))
      claims.push({
        about: chance.int(size),
        property: chance.pick(Object.keys(table.statements)),
        value: word(),
        at: when,
        ...coarser,
      });
    else
      claims.push({
        ...{ tie: chance.pick(tieTypes), from: chance.int(size), to: chance.int(size), at: when, ...coarser },
        ...(chance.chance(40) ? { amount: String(chance.int(1e9)) + String(chance.int(1e9)), currency: 'CNY' } : {}),
        ...(chance.chance(20) ? { role: word() || 'victim' } : {}),
        ...(chance.chance(10) ? { direction: 'in' } : {}),
        ...(chance.chance(10) ? { reference: word() || 'r1' } : {}),
        ...(chance.chance(10) ? { band: '10,000–50,000 CNY' } : {}),
      });
  }
  const first = claims.findIndex((claim) => 'tie' in claim && claim.coarser === undefined);
  for (const [i, claim] of claims.entries())
    if (i > first && first >= 0 && 'tie' in claim && chance.chance(30)) claim.event = first;
  const sources = Array.from({ length: chance.between(1, 3) }, (_, i) => ({
    ...{ agency: `Agency ${i} ${word()}`, grade: 'B2', tlp: chance.pick(['GREEN', 'AMBER', 'CLEAR'] as const) },
    ...{ handling: word(), asOf: at() },
  }));
  const rows: Claims['rows'] = [];
  const left = new Set(claims.keys());
  while (left.size > 0 || rows.length < sources.length) {
    const says = [...claims.keys()].filter((i) => chance.chance(30) || i === [...left][0]);
    if (says.length === 0) continue;
    for (const claim of says) left.delete(claim);
    rows.push({
      source: rows.length < sources.length ? rows.length : chance.int(sources.length),
      says: says.map((claim) => ({
        claim,
        ...(chance.chance(50) ? { at: `${at().slice(0, 19)}+08:00` } : {}),
        ...(chance.chance(20) ? { end: at() } : {}),
        ...(chance.chance(20) ? { seconds: chance.int(9999) } : {}),
      })),
      details: chance.chance(50) ? { [word() || 'column']: word(), other: word() } : {},
      personal: chance.chance(20)
        ? [{ entity: chance.chance(80) ? chance.int(size) : null, name: word() || 'name', value: word() }]
        : [],
    });
  }
  return used({ sources, entities, claims, rows });
}

/** Without entities that nothing names. */
function used({ sources, entities, claims, rows }: Claims): Claims {
  const named = new Set([
    ...claims.flatMap((claim) => ('tie' in claim ? [claim.from, claim.to] : [claim.about])),
    ...rows.flatMap(({ personal }) => personal.flatMap(({ entity }) => entity ?? [])),
  ]);
  const keep = [...named].sort((a, b) => a - b);
  const at = (i: number) => keep.indexOf(i);
  const made: Claims = {
    sources,
    entities: keep.map((i) => entities[i]!),
    claims: claims.map((claim) =>
      'tie' in claim ? { ...claim, from: at(claim.from), to: at(claim.to) } : { ...claim, about: at(claim.about) },
    ),
    rows: rows.map((row) => ({
      ...row,
      personal: row.personal.map((one) => ({ ...one, entity: one.entity === null ? null : at(one.entity) })),
    })),
  };
  whole(made);
  return made;
}
