import { expect, test } from 'vitest';
import { close } from '../../client/commands/panels.ts';
import { commandKeys, commands } from '../../client/commands/index.ts';
import { add } from '../../client/commands/add.ts';
import { byKey, meant, pressed, spelt } from '../../client/commands/keys.ts';
import { enter, openPanel, type Panel } from '../../client/model/glance.ts';
import { entity, partsOf, star } from './world.ts';

test('two commands on one key are refused when the page loads', () => {
  const [first] = commands;
  expect(() => byKey([first!, { ...first!, id: 'other' }])).toThrow(/runs both search and other/);
});

test('spellings of one key are one key', () => {
  expect(spelt('Shift+Mod+Z')).toBe(spelt('mod+shift+z'));
  expect(spelt('mod++')).toBe('mod++');
});

const key = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

test.each([
  [key('e'), 'expand'],
  [key('E', { shiftKey: true }), 'expandBy'],
  [key('z', { ctrlKey: true }), 'undo'],
  [key('Z', { metaKey: true, shiftKey: true }), 'redo'],
  [key('?', { shiftKey: true }), 'hotkeys'],
  [key('='), 'zoomIn'],
  [key('+', { shiftKey: true }), 'zoomIn'],
  [key('Escape'), 'close'],
  [key('Delete'), 'remove'],
])('%o runs %s', (event, id) => {
  expect(commandKeys.get(pressed(event))?.id).toBe(id);
});

test('Ctrl with a letter of ours is left to the browser', () => {
  expect(commandKeys.get(pressed(key('f', { ctrlKey: true })))).toBeUndefined();
  expect(commandKeys.get(pressed(key('r', { ctrlKey: true })))).toBeUndefined();
});

test('keys work beside the path panel, and behind a dialog only the one that closes it', async () => {
  const parts = partsOf(star('a', 2));
  await add(parts, [entity('a')]);
  const run = (pressing: string) => meant(key(pressing), commandKeys, parts.store.getState())?.id;
  const open = (panel: Panel) => parts.store.setState(({ glance }) => ({ glance: openPanel(glance, panel) }));
  open({ name: 'path', from: 'a', to: null });
  expect([run('e'), run('p'), run('Escape')]).toEqual(['expand', 'pin', 'close']);
  open({ name: 'palette' });
  expect(run('e')).toBeUndefined();
  close.run(parts);
  expect(parts.store.getState().glance.panel).toMatchObject({ name: 'path', from: 'a' });
  open({ name: 'boards' });
  expect([run('e'), run('p'), run('Escape')]).toEqual([undefined, undefined, 'close']);
});

test('over the board, in another room, its keys rest', async () => {
  const parts = partsOf(star('a', 2));
  await add(parts, [entity('a')]);
  const run = (pressing: string) => meant(key(pressing), commandKeys, parts.store.getState())?.id;
  const pressing = ['n', 'e', 'Delete', 'Escape', '/', 'o', '?'];
  for (const room of ['search', 'intake'] as const) {
    parts.store.setState(({ glance }) => ({ glance: enter(glance, room) }));
    expect(pressing.map(run)).toEqual([undefined, undefined, undefined, undefined, 'search', 'boards', 'hotkeys']);
  }
  parts.store.setState(({ glance }) => ({ glance: enter(glance, 'board') }));
  expect(run('n')).toBe('newBoard');
});

test('every command has a name of its own', () => {
  expect(new Set(commands.map((command) => command.id)).size).toBe(commands.length);
  for (const { id, label } of commands) expect(label).toBe(`command.${id}`);
});
