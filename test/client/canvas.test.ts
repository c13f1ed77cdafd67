import { expect, test } from 'vitest';
import { boxOf, fitting, revealing } from '../../client/canvas/camera.ts';
import { coveredBy } from '../../client/canvas/covered.ts';
import { createEdgeIndex } from '../../client/canvas/edgeIndex.ts';
import { nearest } from '../../client/canvas/nearest.ts';
import { createRenderer } from '../../client/canvas/renderer.ts';
import { light } from '../../client/canvas/theme.ts';
import { emptyGraph, withFound, withTables } from '../../client/model/graph.ts';
import { scene } from '../../client/model/scene.ts';
import type { View } from '../../client/model/view.ts';
import { star, tables, tie } from './world.ts';

const at = (x: number, y: number) => ({ x, y, pinned: false, hidden: false });
const graph = withFound(withTables(emptyGraph, tables), star('a', 3));
const view: View = new Map([
  ['a', at(0, 0)],
  ['a-0', at(400, 0)],
  ['a-1', at(0, 400)],
]);
const still = () => true;

test('the renderer is told a scene: it adds, patches, moves and removes', () => {
  const renderer = createRenderer(light, still);
  renderer.show(scene(graph, view, 'en'), null);
  expect(renderer.cy.nodes().map((node) => node.id())).toEqual(['a', 'a-0', 'a-1']);
  expect(renderer.cy.edges()).toHaveLength(2);
  const less = new Map(view).set('a-0', at(500, 50));
  less.delete('a-1');
  renderer.show(scene(graph, less, 'en'), null);
  expect(renderer.cy.nodes()).toHaveLength(2);
  expect(renderer.cy.edges()).toHaveLength(1);
  expect(renderer.cy.getElementById('a-0').position()).toEqual({ x: 500, y: 50 });
  renderer.destroy();
});

test('a tie is picked through the grid where it runs, also after its end was moved', () => {
  const renderer = createRenderer(light, still);
  renderer.show(scene(graph, view, 'en'), null);
  expect(renderer.tieAt({ x: 250, y: 4 }, 6)).toBe('a>a-0');
  expect(renderer.tieAt({ x: 4, y: 250 }, 6)).toBe('a>a-1');
  expect(renderer.tieAt({ x: 250, y: 60 }, 6)).toBeNull();
  renderer.show(scene(graph, new Map(view).set('a-0', at(400, 400)), 'en'), null);
  expect(renderer.tieAt({ x: 250, y: 4 }, 6)).toBeNull();
  expect(renderer.tieAt({ x: 250, y: 252 }, 6)).toBe('a>a-0');
  renderer.destroy();
});

test('from afar ties carry no labels, but for those that are lit', () => {
  const renderer = createRenderer(light, still);
  renderer.show(scene(graph, view, 'en'), null);
  renderer.light([{ refs: ['a', 'a-0'], ties: ['a>a-0'], hops: 1 }]);
  const least = () =>
    ['a>a-0', 'a>a-1'].map((id) => renderer.cy.getElementById(id).numericStyle('min-zoomed-font-size'));
  expect(least()).toEqual([8, 8]);
  renderer.cy.zoom(0.6);
  expect(least()).toEqual([8, 11]);
  renderer.cy.zoom(0.9);
  expect(least()).toEqual([8, 8]);
  renderer.destroy();
});

test('edges take no events of the library', () => {
  const renderer = createRenderer(light, still);
  renderer.show(scene(graph, view, 'en'), null);
  expect(renderer.cy.edges().map((edge) => edge.style('events'))).toEqual(['no', 'no']);
  renderer.destroy();
});

test('selection and paths are told by ref, and let go of again', () => {
  const renderer = createRenderer(light, still);
  renderer.show(scene(graph, view, 'en'), null);
  renderer.select(new Set(['a', 'a-1']), null);
  expect(renderer.cy.$(':selected').map((one) => one.id())).toEqual(['a', 'a-1']);
  renderer.select(new Set(), 'a>a-0');
  expect(renderer.cy.$(':selected').map((one) => one.id())).toEqual(['a>a-0']);
  renderer.light([{ refs: ['a', 'a-0'], ties: ['a>a-0'], hops: 1 }]);
  expect(renderer.cy.$('.lit')).toHaveLength(3);
  renderer.light([]);
  expect(renderer.cy.$('.lit')).toHaveLength(0);
  renderer.destroy();
});

test('a second tie between the same two is drawn beside the first', () => {
  const renderer = createRenderer(light, still);
  renderer.show(scene(graph, view, 'en'), null);
  const both = withFound(graph, { ties: [tie('a-0', 'a')] });
  renderer.show(scene(both, view, 'en'), null);
  expect(renderer.cy.edges('[?parallel]')).toHaveLength(2);
  renderer.destroy();
});

test('an edge across many cells is found along all its length, the nearer of two first', () => {
  const pick = createEdgeIndex([
    {
      id: 'long',
      points: [
        { x: -3000, y: -3000 },
        { x: 3000, y: 3000 },
      ],
    },
    {
      id: 'flat',
      points: [
        { x: -3000, y: 10 },
        { x: 3000, y: 10 },
      ],
    },
  ]);
  for (let n = -2990; n < 2990; n += 37) expect(pick({ x: n + 1, y: n }, 5)).not.toBeNull();
  expect(pick({ x: 1000, y: 1003 }, 5)).toBe('long');
  expect(pick({ x: 1000, y: 12 }, 5)).toBe('flat');
  expect(pick({ x: 4000, y: 4000 }, 5)).toBeNull();
});

test('arrow keys go to the nearest that way, not to what lies behind', () => {
  const nodes = [
    { ref: 'right', x: 100, y: 10 },
    { ref: 'far', x: 300, y: 0 },
    { ref: 'left', x: -50, y: 0 },
  ];
  expect(nearest(nodes, { x: 0, y: 0 }, 'ArrowRight')).toBe('right');
  expect(nearest(nodes, { x: 0, y: 0 }, 'ArrowLeft')).toBe('left');
  expect(nearest(nodes, { x: 0, y: 0 }, 'ArrowUp')).toBeNull();
});

const open = { left: 0, top: 0, right: 0, bottom: 0 };

test('showing newcomers moves the window no more than it must', () => {
  const window = { width: 1000, height: 800, zoom: 1, pan: { x: 500, y: 400 }, covered: open };
  expect(revealing({ left: -100, right: 100, top: -100, bottom: 100 }, window)).toEqual({ zoom: 1, pan: window.pan });
  const shifted = revealing({ left: 400, right: 600, top: 0, bottom: 10 }, window);
  expect(shifted).toEqual({ zoom: 1, pan: { x: 386, y: 400 } });
  const wide = revealing({ left: -2000, right: 2000, top: 0, bottom: 0 }, window);
  expect(wide.zoom).toBeLessThan(0.25);
  expect(fitting({ left: -9, right: 9, top: -9, bottom: 9 }, window)).toEqual({ zoom: 1.1, pan: { x: 500, y: 400 } });
});

test('nothing that is fitted or shown lies under a panel, its label included', () => {
  const ground = { left: 60, top: 44, right: 1060, bottom: 844 };
  const covered = coveredBy(
    [
      { edge: 'top', place: { left: 70, top: 54, right: 500, bottom: 92 } },
      { edge: 'left', place: { left: 70, top: 600, right: 200, bottom: 790 } },
      { edge: 'right', place: { left: 710, top: 100, right: 1030, bottom: 500 } },
    ],
    ground,
  );
  expect(covered).toEqual({ left: 140, top: 48, right: 350, bottom: 0 });
  const box = boxOf([
    { x: -700, y: 0 },
    { x: 300, y: 900 },
  ])!;
  const window = { width: 1000, height: 800, zoom: 1, pan: { x: 0, y: 0 }, covered };
  for (const { zoom, pan } of [fitting(box, window), revealing(box, window)]) {
    expect(box.left * zoom + pan.x).toBeGreaterThan(covered.left);
    expect(box.top * zoom + pan.y).toBeGreaterThan(covered.top);
    expect(box.right * zoom + pan.x).toBeLessThan(window.width - covered.right);
    expect(box.bottom * zoom + pan.y).toBeLessThan(window.height);
  }
});
