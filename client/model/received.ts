import type { ReceivedFieldsFragment, ReceivedViewQuery } from '../api/generated.ts';

export type Received = ReceivedFieldsFragment;
export type ReceivedView = ReceivedViewQuery['receivedView'];
export type Without = NonNullable<Received['without']>;

/** Those that wait for a decision stand first; then what came last. */
export const waitingFirst = (list: readonly Received[]): Received[] =>
  [...list].sort((a, b) => Number(b.status === 'waiting') - Number(a.status === 'waiting'));

/** The whole of a release. */
export const NOTHING_LEFT_OUT: Without = { sources: [], kinds: [], entities: [] };

export const isHeld = ({ status }: Received): boolean => status === 'taken' || status === 'taking';

/** What the page sends of a file, as the server takes it: bytes as base64. */
export function base64Of(bytes: Uint8Array): string {
  const PART = 32_768;
  let text = '';
  for (let at = 0; at < bytes.length; at += PART) text += String.fromCharCode(...bytes.subarray(at, at + PART));
  return btoa(text);
}
