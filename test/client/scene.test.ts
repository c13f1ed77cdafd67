import { expect, test } from 'vitest';
import { emptyGraph, withBadges, withFound, withTables } from '../../client/model/graph.ts';
import { legend } from '../../client/model/legend.ts';
import { scene } from '../../client/model/scene.ts';
import type { View } from '../../client/model/view.ts';
import { entity, tables, tie } from './world.ts';

const graph = withBadges(
  withFound(withTables(emptyGraph, tables), {
    entities: [
      entity('a'),
      entity('b'),
      entity('v', 'Person', { roles: ['victim'] }),
      entity('d', 'Den', { label: '窝点 7' }),
      entity('n', 'PhoneNumber'),
      entity('m', 'PhoneNumber'),
    ],
    ties: [
      tie('a', 'b', { count: 4, sums: [{ currency: 'CNY', amount: '15000000' }] }),
      tie('b', 'a', { count: 1, sums: [{ currency: 'CNY', amount: '150000' }] }),
      tie('n', 'm', { type: 'CALLED', count: 37, duration: 7860 }),
      tie('v', 'a', { type: 'HOLDS' }),
      tie('a', 'd', { type: 'SERVES', inferred: true }),
      tie('m', 'n', { type: 'PRESENTED', unverified: true, count: 2 }),
    ],
  }),
  [
    { ref: 'a', hidden: 212, atLeast: false },
    { ref: 'b', hidden: 0, atLeast: false },
  ],
);
const at = (i: number, more = {}) => ({ x: i * 200, y: 0, pinned: false, hidden: false, ...more });
const view: View = new Map(['a', 'b', 'v', 'd', 'n', 'm'].map((ref, i) => [ref, at(i)]));

test('labels say sum and count, calls and their length, or the tie in words', () => {
  const { edges } = scene(graph, view, 'en');
  expect(Object.fromEntries([...edges].map(([id, edge]) => [id, edge.label]))).toEqual({
    'a>b': '¥150,000 · 4',
    'b>a': '¥1,500',
    'n>mCALLED': '37 × · 2 h 11 min',
    'v>aHOLDS': 'holds',
    'a>dSERVES': 'serves',
    'm>nPRESENTED': 'was presented to · 2',
  });
  expect(scene(graph, view, 'zh').edges.get('v>aHOLDS')?.label).toBe('持有');
});

test('a hundred times the money is two decades of width', () => {
  const { edges } = scene(graph, view, 'en');
  expect(edges.get('a>b')!.width).toBe(5);
  expect(edges.get('b>a')!.width).toBe(2.6);
});

test('inferred and merely presented ties do not look like facts', () => {
  const { edges } = scene(graph, view, 'en');
  expect(edges.get('a>dSERVES')?.look).toBe('inferred');
  expect(edges.get('m>nPRESENTED')?.look).toBe('unverified');
  expect(edges.get('a>b')?.look).toBe('fact');
});

test('ties between the same two lie beside each other', () => {
  const { edges } = scene(graph, view, 'en');
  expect(edges.get('a>b')?.parallel).toBe(true);
  expect(edges.get('v>aHOLDS')?.parallel).toBe(false);
});

test('dens are large, victims ringed, badges count, and nothing to count is no badge', () => {
  const { nodes } = scene(graph, view, 'en');
  expect(nodes.get('d')).toMatchObject({ large: true, label: '窝点 7', colour: '#c2303a' });
  expect(nodes.get('v')?.ring).toBe('victim');
  expect(nodes.get('a')?.badge).toBe('+212');
  expect(nodes.get('b')?.badge).toBe('');
});

test('a long identifier is cut in its middle: its last digits stay, and a name is left whole', () => {
  const wallet = 'TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE';
  const long = 'A name that is longer than thirty signs';
  const identifier = { scheme: 'tron', text: wallet, check: 'NONE' as const, placeholder: false };
  const both = withFound(graph, {
    entities: [
      entity('a', 'Wallet', { label: wallet, identifier }),
      entity('b', 'Person', { label: long, identifier }),
      entity('v', 'Account', {
        label: '6299 7311 4615 2100 359',
        identifier: { ...identifier, text: '6299731146152100359' },
      }),
    ],
  });
  const { nodes } = scene(both, view, 'en');
  expect(nodes.get('a')?.label).toBe('TQn9Y2khEsL…eRDow5KcbLSE');
  expect(nodes.get('b')?.label).toBe(long);
  expect(nodes.get('v')?.label).toBe('6299 7311 4615 2100 359');
});

test('a hidden entity is not drawn, nor its ties, and the legend counts it as hidden', () => {
  const hidden = new Map(view).set('a', at(0, { hidden: true }));
  expect(scene(graph, hidden, 'en').nodes.has('a')).toBe(false);
  expect([...scene(graph, hidden, 'en').edges.keys()]).toEqual(['n>mCALLED', 'm>nPRESENTED']);
  expect(legend(graph, hidden).hidden).toEqual(['a']);
});

test('the legend counts what is shown, most first', () => {
  expect(legend(graph, view).kinds.map(({ row, refs }) => [row.kind, refs.length])).toEqual([
    ['PhoneNumber', 2],
    ['Account', 2],
    ['Person', 1],
    ['Den', 1],
  ]);
  expect(legend(graph, view).roles).toEqual([{ role: 'victim', refs: ['v'] }]);
});
