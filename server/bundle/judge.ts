import type { Opened } from './seal.ts';

/** What its reader knows of whoever sent a bundle, and of the bundles that came from them before. */
export type Known = Readonly<{
  /** Null where nobody stated that these keys are a partner's. */
  sender: Readonly<{ revokedAt: string | null }> | null;
  before: readonly Readonly<{ id: string; number: number; hash: string }>[];
}>;

/** `refuses`: nothing of it may be taken over. Otherwise a person is told, and decides. */
export type Doubt = Readonly<{ code: keyof typeof DOUBTS; refuses: boolean; words: string }>;

const DOUBTS = {
  UNKNOWN_SENDER: [true, 'Nobody here has compared the keys of its sender and taken them up as a partner’s.'],
  REVOKED: [true, 'It was made after its sender’s keys were revoked, or says no time before it.'],
  REVOKED_SINCE: [false, 'Its sender’s keys were revoked after it was made.'],
  EXPIRED: [true, 'Its time has passed: nobody may hold it any more.'],
  NOT_YET: [true, 'It says that it was made in time to come.'],
  REPEATED: [true, 'It is here already.'],
  FORKED: [true, 'Another bundle with its number, or with its id, came from the same sender.'],
  BROKEN: [true, 'It does not go on from the bundle that came before it.'],
  GAP: [false, 'Bundles of its sender that were made before it have not come.'],
} as const satisfies Record<string, readonly [boolean, string]>;

/** Clocks of two installations may differ by so much. */
const CLOCKS_MS = 10 * 60_000;

/** Why an opened bundle is not, or not simply, to be taken over; empty where nothing is against it. */
export function judge({ manifest, hash }: Opened, { sender, before }: Known, now: Date): Doubt[] {
  const { id, number, previous, madeAt, expiresAt } = manifest;
  const found: Doubt['code'][] = [];
  if (!sender) found.push('UNKNOWN_SENDER');
  else if (sender.revokedAt)
    found.push(Date.parse(madeAt) < Date.parse(sender.revokedAt) ? 'REVOKED_SINCE' : 'REVOKED');
  if (Date.parse(expiresAt) <= now.getTime()) found.push('EXPIRED');
  if (Date.parse(madeAt) > now.getTime() + CLOCKS_MS) found.push('NOT_YET');
  const same = before.filter((one) => one.number === number || one.id === id);
  if (same.some((one) => one.hash === hash)) found.push('REPEATED');
  else if (same.length > 0) found.push('FORKED');
  const last = before.find((one) => one.number === number - 1);
  const next = before.some((one) => one.number > number);
  if ((number === 1) !== (previous === null) || (last && last.hash !== previous)) found.push('BROKEN');
  else if (number > 1 && !last && !next) found.push('GAP');
  return found.map((code) => ({ code, refuses: DOUBTS[code][0], words: DOUBTS[code][1] }));
}
