import type { Parts } from './command.ts';
import { left } from './session.ts';
import { leftCase } from './work.ts';

/** Where a refusal leads that concerns the whole page, whatever was asked. */
export function refused(parts: Parts, code: string): void {
  if (code === 'SIGNED_OUT' && parts.store.getState().session.standing === 'in') left(parts, 'session');
  if (code === 'NO_CASE') void leftCase(parts);
}
