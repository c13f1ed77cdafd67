import { hash } from 'node:crypto';

/**
 * The Merkle tree of RFC 9162 §2.1: a leaf is SHA-256(0x00 ‖ entry), a node SHA-256(0x01 ‖ left ‖ right), and the left
 * subtree always holds the largest power of two that leaves something for the right.
 */
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

const sha256 = (bytes: Buffer | string): Buffer => hash('sha256', bytes, 'buffer');

/** Of an entry's bytes: its text in UTF-8. */
export const leafHash = (entry: string | Buffer): Buffer =>
  sha256(typeof entry === 'string' ? Buffer.from(`\0${entry}`) : Buffer.concat([LEAF, entry]));

export const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.concat([NODE, left, right]));

/** Roots of the whole subtrees that a tree of some size falls into, the largest first: enough to append and to know the root. */
export type Edge = readonly Buffer[];

/** The edge of a tree of `size` leaves with one more. O(log size), and O(1) on average. */
export function appended(edge: Edge, size: number, leaf: Buffer): Edge {
  let right = leaf;
  let kept = edge.length;
  for (let left = size; left % 2 === 1; left = (left - 1) / 2) {
    kept -= 1;
    right = nodeHash(edge[kept]!, right);
  }
  return [...edge.slice(0, kept), right];
}

export const rootOf = (edge: Edge): Buffer =>
  edge.length === 0 ? sha256('') : edge.reduceRight((right, left) => nodeHash(left, right));

/** An edge as the office keeps it. */
export const edgeText = (edge: Edge): string => edge.map((one) => one.toString('base64')).join(' ');
export const readEdge = (text: string): Edge =>
  text === '' ? [] : text.split(' ').map((one) => Buffer.from(one, 'base64'));

/** How many subtrees the edge of a tree of this size has. */
export const edgeLength = (size: number): number => [...size.toString(2)].filter((bit) => bit === '1').length;

/** Leaves [begin, end): what one node of a proof is the root of. */
export type Span = readonly [begin: number, end: number];

const split = (begin: number, end: number): number => {
  let half = 1;
  while (half * 2 < end - begin) half *= 2;
  return begin + half;
};

/** The subtrees whose roots prove that leaf `index` is in a tree of `size` leaves (PATH, RFC 9162 §2.1.3.1). */
export function inclusionSpans(index: number, size: number): Span[] {
  const within = (begin: number, end: number): Span[] => {
    if (end - begin === 1) return [];
    const mid = split(begin, end);
    return index < mid ? [...within(begin, mid), [mid, end]] : [...within(mid, end), [begin, mid]];
  };
  return within(0, size);
}

/** The subtrees whose roots prove that a tree of `size` leaves begins with one of `before` (PROOF, RFC 9162 §2.1.4.1). */
export function consistencySpans(before: number, size: number): Span[] {
  const within = (begin: number, end: number, isWhole: boolean): Span[] => {
    if (before === end) return isWhole ? [] : [[begin, end]];
    const mid = split(begin, end);
    return before <= mid ? [...within(begin, mid, isWhole), [mid, end]] : [...within(mid, end, false), [begin, mid]];
  };
  return before === 0 || before === size ? [] : within(0, size, true);
}

/** Whether the proof leads from this leaf to this root (RFC 9162 §2.1.3.2). */
export function provesInclusion(
  leaf: Buffer,
  { index, size, root, proof }: Readonly<{ index: number; size: number; root: Buffer; proof: readonly Buffer[] }>,
): boolean {
  if (index < 0 || index >= size) return false;
  let [at, last, found] = [index, size - 1, leaf];
  for (const one of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      found = nodeHash(one, found);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, half(last)];
    } else found = nodeHash(found, one);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && found.equals(root);
}

export type Stand = Readonly<{ size: number; root: Buffer }>;

/** Whether the proof shows that the later tree begins with the whole of the earlier (RFC 9162 §2.1.4.2). */
export function provesConsistency(earlier: Stand, later: Stand, proof: readonly Buffer[]): boolean {
  if (earlier.size > later.size) return false;
  if (earlier.size === later.size) return proof.length === 0 && earlier.root.equals(later.root);
  if (earlier.size === 0) return proof.length === 0;
  let [at, last] = [earlier.size - 1, later.size - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  // A tree of 2ⁿ leaves is itself a node of the later one, so its root is not in the proof.
  const [first, ...rest] = at === 0 ? [earlier.root, ...proof] : proof;
  if (!first) return false;
  let [old, all] = [first, first];
  for (const one of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      old = nodeHash(one, old);
      all = nodeHash(one, all);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, half(last)];
    } else all = nodeHash(all, one);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && old.equals(earlier.root) && all.equals(later.root);
}

const half = (n: number): number => Math.floor(n / 2);
