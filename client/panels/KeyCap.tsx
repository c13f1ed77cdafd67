import { Kbd } from '@mantine/core';

const SIGNS: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  escape: 'Esc',
  delete: 'Del',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
};

/** A key as it is printed on the keyboard. */
export function KeyCap({ keys }: { keys: string }) {
  const parts = keys.split(/(?<=[^+])\+/);
  return <Kbd size="xs">{parts.map((part) => SIGNS[part.toLowerCase()] ?? part.toUpperCase()).join(' ')}</Kbd>;
}
