import { endsItself, farthest } from './hops.ts';
import type { Lift } from './print.ts';
import { expressionText, quoted } from './printed.ts';
import type { Hops, Labels, NodePart, Part, Path, TiePart } from './tree.ts';

export const pathsText = (paths: readonly Path[], lift: Lift) => paths.map((path) => pathText(path, lift)).join(', ');

export function pathText(path: Path, lift: Lift): string {
  const ends = endsItself(path);
  const parts = path.parts.map((part) => partText(part, ends, lift)).join('');
  const start = path.variable ? `${quoted(path.variable.name)} = ` : '';
  const selector = path.selector ? `${path.selector.words} ` : '';
  return `${start}${selector}${path.within ? `${path.within}(${parts})` : parts}`;
}

function partText(part: Part, ends: boolean, lift: Lift): string {
  if (part.is === 'node') return `(${insideText(part, '', lift)})`;
  if (part.is === 'tie') {
    const inside = insideText(part, part.hops ? `*${hopsText(part.hops, ends)}` : '', lift);
    const line = `${part.left ? '<' : ''}-${inside === '' ? '' : `[${inside}]`}-${part.right ? '>' : ''}`;
    return `${line}${repeatText(part.repeat, ends)}`;
  }
  const where = part.where ? ` WHERE ${expressionText(part.where, lift)}` : '';
  return `(${pathText(part.path, lift)}${where})${repeatText(part.repeat, ends)}`;
}

function insideText({ variable, labels, properties, where }: NodePart | TiePart, hops: string, lift: Lift): string {
  const name = `${variable ? quoted(variable.name) : ''}${labels ? `:${labelsText(labels)}` : ''}${hops}`;
  // In brackets: (WHERE {a: 1}.b) would else be a node called WHERE.
  const rest = [properties && expressionText(properties, lift), where && `WHERE (${expressionText(where, lift)})`];
  return [name, ...rest].filter(Boolean).join(' ');
}

export function labelsText(labels: Labels): string {
  const inner = (one: Labels) => (one.is === 'any' || one.is === 'all' ? `(${labelsText(one)})` : labelsText(one));
  switch (labels.is) {
    case 'label':
      return quoted(labels.name);
    case 'wildcard':
      return '%';
    case 'not':
      return `!${inner(labels.of)}`;
    default:
      return labels.of.map(inner).join(labels.is === 'all' ? '&' : '|');
  }
}

function hopsText(hops: Hops, ends: boolean): string {
  const to = farthest(hops, ends);
  if (hops.from !== undefined && hops.from === to) return String(to);
  return to === undefined && hops.from === undefined ? '' : `${hops.from ?? ''}..${to ?? ''}`;
}

function repeatText(repeat: Hops | undefined, ends: boolean): string {
  if (!repeat) return '';
  const [from, to] = [repeat.from ?? 0, farthest({ ...repeat, from: repeat.from ?? 0 }, ends)];
  return from === to ? `{${from}}` : `{${from},${to ?? ''}}`;
}
