import { stringify } from 'csv-stringify/sync';
import { canonical } from '../bundle/canonical.ts';
import { type Claims, isTie } from '../bundle/shape.ts';
import { COLUMNS, defused, type Line } from './csvLines.ts';
import { readCsv } from './csvRead.ts';
import { type Format, labelOf } from './format.ts';
import { type Node, nested, type Say } from './nested.ts';

export const csv: Format = {
  name: 'csv',
  label: { en: 'Spreadsheet (CSV)', zh: '电子表格（CSV）' },
  ...{ extension: 'csv', media: 'text/csv; charset=utf-8' },
  losses: [
    {
      words: {
        en: 'Of whom a detail tells that nothing else in the file names.',
        zh: '某项细节所指的人员，若文件中别处未出现，则不再标明。',
      },
      without: namedByClaims,
    },
    {
      words: {
        en: 'Purpose, legal basis and how long it may be held: a spreadsheet has no place for them.',
        zh: '用途、法律依据与保存期限：电子表格没有位置记载。',
      },
      without: (claims) => claims,
    },
  ],
  write(claims) {
    const { sources, nodes, edges } = nested(namedByClaims(claims));
    const node = new Map(nodes.map((one) => [one.id, one]));
    const idOf = (id: string) => keyOf(node.get(id)!);
    const said = (one: Say): Line => {
      const { agency, grade, tlp, handling, asOf } = sources[one.source]!;
      return {
        ...{
          row: String(one.row),
          said_at: one.at ?? '',
          until: one.end ?? '',
          seconds: one.seconds?.toString() ?? '',
        },
        ...{ agency, grade, tlp, handling, as_of: asOf, details: one.details ? canonical(one.details) : '' },
        personal: one.personal
          ? canonical(one.personal.map(({ of, ...told }) => ({ of: of === null ? null : idOf(of), ...told })))
          : '',
      };
    };
    const lines = [
      ...edges.flatMap(({ id, type, from, to, at, amount, event, says, ...rest }) =>
        says.map((one) => ({
          ...{ claim: id, ...end('from', node.get(from)!), what: type, ...end('to', node.get(to)!), at: at ?? '' },
          ...{ amount_minor: amount ?? '', event: event ?? '', ...rest, ...said(one) },
        })),
      ),
      ...nodes.flatMap((about) =>
        about.said.flatMap(({ property, value, at, coarser = '', says }, i) =>
          says.map((one) => ({
            ...{ claim: `${about.id}.${i}`, ...end('from', about), what: property, value, at: at ?? '', coarser },
            ...said(one),
          })),
        ),
      ),
    ];
    const safe = lines.map((line) => COLUMNS.map((name) => defused((line as Line)[name] ?? '')));
    // Excel takes a file without this mark for one of its own country's encoding.
    return stringify([[...COLUMNS], ...safe], { bom: true });
  },
  read: readCsv,
};

/** Lines are about entities that claims name. */
function namedByClaims({ sources, entities, claims, rows }: Claims): Claims {
  const named = new Set(claims.flatMap((claim) => (isTie(claim) ? [claim.from, claim.to] : [claim.about])));
  const kept = [...entities.keys()].filter((i) => named.has(i));
  const place = new Map(kept.map((i, to) => [i, to]));
  const at = (i: number) => place.get(i)!;
  return {
    sources,
    entities: kept.map((i) => entities[i]!),
    claims: claims.map((claim) =>
      isTie(claim) ? { ...claim, from: at(claim.from), to: at(claim.to) } : { ...claim, about: at(claim.about) },
    ),
    rows: rows.map((row) => ({
      ...row,
      personal: row.personal.map((told) => ({ ...told, entity: place.get(told.entity ?? -1) ?? null })),
    })),
  };
}

const keyOf = ({ kind, key }: Pick<Node, 'kind' | 'key'>) => `${kind}:${key}`;

const end = (which: 'from' | 'to', node: Node): Line => ({
  ...{ [`${which}_kind`]: node.kind, [`${which}_key`]: node.key, [`${which}_name`]: labelOf(node) },
  ...{ [`${which}_check`]: node.check, [`${which}_no`]: node.no, [`${which}_placeholder`]: String(node.placeholder) },
});
