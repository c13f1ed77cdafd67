import type { Claims } from '../bundle/shape.ts';
import { TLP, type Tlp } from '../office/tlp.ts';
import type { Why } from './release.ts';

/** How a delivery is marked, and how it came here. */
export type Marking = Readonly<{
  tlp: Tlp | null;
  handling: string;
  /** The releasing agency handed it in itself. */
  ours: boolean;
  /** It came by a release of another installation. */
  received: boolean;
}>;

/** What the batches of a received release have in the place of a mapping's name. */
export const RELEASED = 'release';

/** Europol's handling codes that keep what came where it came to. */
const KEEPS = /\bH[23]\b/i;

/** Why a delivery may not be released to anybody (docs/decisions/sharing.md); null where it may. */
export function barred({ tlp, handling, ours, received }: Marking): Why | null {
  if (tlp === null) return 'UNMARKED';
  if (tlp === 'RED' || tlp === 'AMBER_STRICT') return tlp;
  if (received && tlp === 'AMBER') return 'RECEIVED';
  if (received && KEEPS.test(handling)) return 'RECEIVED_CODE';
  // TLP 2.0 leaves it to the originator whom AMBER reaches.
  return tlp === 'AMBER' && !ours ? 'NOT_OURS' : null;
}

/** The strictest marking among the sources of a release: it may be marked so or stricter. CLEAR where there are none. */
export const strictest = ({ sources }: Claims): Tlp =>
  TLP.find((tlp) => sources.some((source) => source.tlp === tlp)) ?? 'CLEAR';

/** Whether a release marked so is handled no more freely than what is in it. */
export const marksEnough = (tlp: Tlp, claims: Claims): boolean => TLP.indexOf(tlp) <= TLP.indexOf(strictest(claims));
