import type { BundledStatement, BundledTie } from '../bundle/shape.ts';
import { RELEASE } from '../graph/faces.ts';
import { isPersonal, striker } from '../graph/mask.ts';
import { SLIP, table } from '../graph/table.ts';
import type { StatementSeen, TieSeen } from './queries.ts';
import type { Seen } from './seen.ts';

/** Claims as their releasing viewer reads them. Ends are named by index where the claim is put together. */

/** Of whom the viewer sees masked, what names them is not there; null then. */
export function readStatement(
  { property, value, second }: StatementSeen,
  { masked, secrets, closure }: Seen,
  texts: (ref: string, text: string) => string,
): Omit<BundledStatement, 'about'> | null {
  if (masked && (isPersonal(property) || property === SLIP)) return null;
  const read = masked ? striker(secrets)(value) : table.statements[property]?.free ? texts(closure.ref, value) : value;
  return { property, value: read, at: second };
}

/** A coarser tie that came by a release says what it was by its role; how coarse it is, its details say. */
export function readTie(
  type: string,
  { second, amount, currency, role, direction }: TieSeen,
  ends: readonly Seen[],
): Omit<BundledTie, 'from' | 'to'> {
  if (table.ties[type]!.coarser) return { tie: role !== null && table.ties[role] ? role : type, at: null };
  const secrets = role === null ? [] : ends.flatMap((end) => end.secrets);
  return {
    ...{ tie: type, at: second },
    ...(amount === null ? {} : { amount: String(amount) }),
    ...(currency === null ? {} : { currency }),
    ...(role === null ? {} : { role: striker(secrets)(role) }),
    ...(direction === null ? {} : { direction }),
  };
}

/** Whom the viewer sees masked has no key but the ref that they have here; redaction gives another. */
export const readEntity = ({ row: { ref, kind, key, no, check, placeholder }, masked }: Seen) =>
  masked
    ? { kind, key: `${RELEASE}:${ref}`, check: 'none' as const, no: '', placeholder: false }
    : { kind, key, check, no, placeholder };
