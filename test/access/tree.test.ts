import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  appended,
  consistencySpans,
  type Edge,
  edgeText,
  inclusionSpans,
  leafHash,
  provesConsistency,
  provesInclusion,
  readEdge,
  rootOf,
} from '../../server/access/log/tree.ts';

/** The eight leaves that implementations of RFC 6962 and 9162 share as test vectors, and the roots of their trees. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => Buffer.from(hex, 'hex'),
);
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const sha = (...parts: (Buffer | string)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The tree as RFC 9162 §2.1.1 defines it, word for word. */
function treeHash(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha('');
  if (leaves.length === 1) return sha(Buffer.of(0), leaves[0]!);
  let k = 1;
  while (k << 1 < leaves.length) k <<= 1;
  return sha(Buffer.of(1), treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}

const edgeOf = (leaves: readonly Buffer[]) =>
  leaves.reduce<Edge>((edge, leaf, i) => appended(edge, i, leafHash(leaf)), []);
const many = Array.from({ length: 70 }, (_, i) => Buffer.from(`entry ${i}`));

test('roots are those that other implementations have of the same leaves', () => {
  for (const [size, root] of ROOTS.entries())
    expect(rootOf(edgeOf(LEAVES.slice(0, size))).toString('hex'), `${size} leaves`).toBe(root);
});

test('appending one by one gives the root of the definition, and the edge survives being written down', () => {
  for (let size = 0; size <= many.length; size++) {
    const edge = edgeOf(many.slice(0, size));
    expect(rootOf(edge)).toEqual(treeHash(many.slice(0, size)));
    expect(readEdge(edgeText(edge))).toEqual(edge);
  }
});

/** Every node a proof names, by the definition. */
const nodes = (spans: readonly (readonly [number, number])[]) => spans.map(([a, b]) => treeHash(many.slice(a, b)));
const root = (size: number) => treeHash(many.slice(0, size));
const flipped = (bytes: Buffer) => Buffer.from(bytes.map((byte, i) => (i === 7 ? byte ^ 1 : byte)));

describe('a proof', () => {
  test('that an entry is in the log holds for each entry of each tree, and for no other', () => {
    for (let size = 1; size <= 24; size++)
      for (let index = 0; index < size; index++) {
        const at = { index, size, root: root(size), proof: nodes(inclusionSpans(index, size)) };
        const leaf = leafHash(many[index]!);
        expect(provesInclusion(leaf, at), `${index} of ${size}`).toBe(true);
        expect(provesInclusion(leafHash(many[index + 1]!), at)).toBe(false);
        expect(provesInclusion(leaf, { ...at, root: flipped(at.root) })).toBe(false);
        expect(provesInclusion(leaf, { ...at, proof: [...at.proof, at.root] })).toBe(false);
        if (size > 1) expect(provesInclusion(leaf, { ...at, proof: at.proof.slice(1) })).toBe(false);
        if (size > 1) expect(provesInclusion(leaf, { ...at, index: (index + 1) % size })).toBe(false);
      }
  });

  test('that a log goes on from an earlier one holds for each pair, and not once a byte is another', () => {
    for (let size = 1; size <= 24; size++)
      for (let before = 0; before <= size; before++) {
        const proof = nodes(consistencySpans(before, size));
        const [earlier, later] = [
          { size: before, root: root(before) },
          { size, root: root(size) },
        ];
        expect(provesConsistency(earlier, later, proof), `${before} of ${size}`).toBe(true);
        expect(provesConsistency(earlier, later, [...proof, root(1)])).toBe(false);
        if (before === 0) continue;
        expect(provesConsistency({ ...earlier, root: flipped(earlier.root) }, later, proof)).toBe(false);
        expect(provesConsistency(earlier, { ...later, root: flipped(later.root) }, proof)).toBe(false);
        for (const i of proof.keys())
          expect(
            provesConsistency(
              earlier,
              later,
              proof.map((one, j) => (i === j ? flipped(one) : one)),
            ),
          ).toBe(false);
      }
  });

  test('is as short as the RFC says: the example of seven leaves', () => {
    // RFC 9162 §2.1.5: of d0 [b, h, l]; from 3 [c, d, g, l]; from 4 [l]; from 6 [i, j, k].
    expect(inclusionSpans(0, 7)).toEqual([
      [1, 2],
      [2, 4],
      [4, 7],
    ]);
    expect(consistencySpans(3, 7)).toEqual([
      [2, 3],
      [3, 4],
      [0, 2],
      [4, 7],
    ]);
    expect(consistencySpans(4, 7)).toEqual([[4, 7]]);
    expect(consistencySpans(6, 7)).toEqual([
      [4, 6],
      [6, 7],
      [0, 4],
    ]);
  });
});
