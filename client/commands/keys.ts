import type { State } from '../model/state.ts';
import type { Command, Parts } from './command.ts';

const ORDER = ['mod', 'alt', 'shift'] as const;

/** One spelling a key: modifiers in a fixed order, letters in lower case. Shift that only makes the sign is not said. */
export function spelt(key: string): string {
  const parts = key.toLowerCase().split(/(?<=[^+])\+/);
  const sign = parts.at(-1)!;
  const modifiers = ORDER.filter((one) => parts.slice(0, -1).includes(one));
  return [...modifiers, sign].join('+');
}

/** Throws where two commands ask for one key. */
export function byKey(commands: readonly Command[]): ReadonlyMap<string, Command> {
  const table = new Map<string, Command>();
  for (const command of commands) {
    if (!command.key) continue;
    const key = spelt(command.key);
    const other = table.get(key);
    if (other) throw new Error(`${key} runs both ${other.id} and ${command.id}: give one of them another key`);
    table.set(key, command);
  }
  return table;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export function pressed({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const isLetter = /^[a-z]$/i.test(key);
  const modifiers = [
    ctrlKey || metaKey ? 'mod' : '',
    altKey ? 'alt' : '',
    shiftKey && (isLetter || key.length > 1) ? 'shift' : '',
  ];
  // `=` is the unshifted plus of most keyboards.
  return [...modifiers.filter(Boolean), key === '=' ? '+' : key.toLowerCase()].join('+');
}

/** These touch nothing that another room hides. */
const EVERYWHERE: ReadonlySet<string> = new Set(['search', 'boards', 'saveBoard', 'chooseCase']);
/** These need no case either. */
const ALWAYS: ReadonlySet<string> = new Set(['hotkeys', 'changePassword', 'signOut']);

/** Whether a command works in the room where one is: what changes the board does so only where the board is seen. */
export const isHere = ({ id }: Command, { glance, session }: State): boolean => {
  if (session.standing !== 'in') return false;
  if (ALWAYS.has(id) || (id === 'close' && glance.panel !== null)) return true;
  return session.purpose !== null && (glance.room === 'board' || EVERYWHERE.has(id));
};

/** The command that a key runs as things stand, if any. */
export function meant(event: Pressed, table: ReadonlyMap<string, Command>, state: State): Command | undefined {
  const command = table.get(pressed(event));
  const { panel } = state.glance;
  const isOver = panel !== null && panel.name !== 'path';
  return command?.enabled(state) && isHere(command, state) && (!isOver || command.id === 'close') ? command : undefined;
}

/** Runs commands by key while the page is open; typing in a field stays typing. Answers how to stop. */
export function listen(target: Window, table: ReadonlyMap<string, Command>, parts: Parts): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented || isTyping(event.target)) return;
    const command = meant(event, table, parts.store.getState());
    if (!command || (command.id === 'copy' && target.getSelection()?.toString())) return;
    event.preventDefault();
    void command.run(parts);
  };
  target.addEventListener('keydown', onKey);
  return () => target.removeEventListener('keydown', onKey);
}

const TYPED = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]';
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest(TYPED) !== null;
