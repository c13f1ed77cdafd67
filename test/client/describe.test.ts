import { expect, test } from 'vitest';
import { describe } from '../../client/canvas/describe.ts';
import { freshBoard } from '../../client/model/board.ts';
import { emptyGraph, withBadges, withFound, withTables } from '../../client/model/graph.ts';
import { emptyState } from '../../client/model/state.ts';
import { entity, tables, wordsIn } from './world.ts';

const known = withFound(withTables(emptyGraph, tables), { entities: [entity('a', 'Account', { label: '6214 0001' })] });
const at = (badges: { ref: string; hidden: number; atLeast: boolean }[], language: 'en' | 'zh' = 'en') =>
  describe({ ...emptyState(freshBoard()), graph: withBadges(known, badges) }, 'a', language, wordsIn(language));

test('a count that stopped early is read aloud as a least one', () => {
  expect(at([{ ref: 'a', hidden: 486, atLeast: true }])).toBe(
    'Account 6214 0001: 0 ties here, at least 486 neighbours not shown',
  );
  expect(at([{ ref: 'a', hidden: 486, atLeast: true }], 'zh')).toContain('至少 486 个邻居未显示');
  expect(at([{ ref: 'a', hidden: 1, atLeast: false }])).toContain(', 1 neighbour not shown');
});

test('what nobody counted is not read aloud as none', () => {
  expect(at([])).toContain('neighbours not counted yet');
});
