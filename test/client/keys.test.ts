import { expect, test } from 'vitest';
import { commandKeys, commands } from '../../client/commands/index.ts';
import { byKey, pressed, spelt } from '../../client/commands/keys.ts';

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

test('every command has a name of its own', () => {
  expect(new Set(commands.map((command) => command.id)).size).toBe(commands.length);
  for (const { id, label } of commands) expect(label).toBe(`command.${id}`);
});
