import { fingerprint } from '../../bundle/party.ts';
import { type Claims, isTie, type Manifest, type Message } from '../../bundle/shape.ts';

/** A manifest as one reads it. */
export function manifestLines(manifest: Manifest): string[] {
  const { id, kind, from, to, number, previous, madeAt, expiresAt, purpose, legalBasis, tlp, handling, answers } =
    manifest;
  return aligned([
    ['bundle', `${id}, a ${kind}`],
    ['from', from.name],
    ['  its keys', fingerprint(from)],
    ['to', to.name],
    ['number', `${number}${previous === null ? ', the first' : ''}`],
    ['made', madeAt],
    ['until', expiresAt],
    ['purpose', purpose],
    ['legal basis', legalBasis],
    ['marking', [`TLP:${tlp.replace('_', '+')}`, handling].filter(Boolean).join(', ')],
    ...(answers === null ? [] : [['answers', answers] as const]),
  ]);
}

/** What is in it, by kind, and who says it. */
export function contentLines(message: Message): string[] {
  const { content } = message;
  if ('party' in content) return aligned([...Object.entries(content.party), ['proof', content.proof]]);
  if (!('claims' in content)) return aligned(Object.entries(content).map(([name, value]) => [name, value]));
  return [
    ...counted('entities', content.entities, ({ kind }) => kind),
    ...counted(
      'claims',
      content.claims,
      (claim) => `${isTie(claim) ? claim.tie : claim.property}${claim.coarser === undefined ? '' : ' (coarser)'}`,
    ),
    ...saidBy(content),
  ];
}

const n = (count: number) => count.toLocaleString('en');

function counted<T>(what: string, list: readonly T[], nameOf: (one: T) => string): string[] {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);
  const lines = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => `${n(count).padStart(12)} ${name}`);
  return [`${n(list.length)} ${what}`, ...lines];
}

const saidBy = ({ sources, rows }: Claims): string[] => [
  `said by ${n(rows.length)} rows of`,
  ...sources.map(({ agency, grade, tlp, handling, asOf }, i) => {
    const count = rows.filter(({ source }) => source === i).length;
    const marking = [`TLP:${tlp.replace('_', '+')}`, handling].filter(Boolean).join(', ');
    return `${n(count).padStart(12)} ${agency}, grade ${grade}, ${marking}, as of ${asOf}`;
  }),
];

function aligned(pairs: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...pairs.map(([name]) => name.length)) + 2;
  return pairs.map(([name, value]) => `${name.padEnd(width)}${value}`);
}
