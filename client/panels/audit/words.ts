import type { i18n } from 'i18next';
import type { AuditRow } from '../../model/audit.ts';

type Words = Pick<i18n, 'exists' | 't'>;

/** An act in words; one that the page has none for stays as the log names it. */
export const actOf = ({ exists, t }: Words, operation: string): string =>
  exists(`act.${operation}`) ? t(`act.${operation}`) : operation;

/** Who did it. A command at the terminal and the server itself are nobody who signs in. */
export const whoOf = ({ t }: Words, { user, outcome }: Pick<AuditRow, 'user' | 'outcome'>): string =>
  user?.display ?? t(outcome === 'DONE' ? 'audit.server' : 'audit.nobody');

/** What came of it; where nothing was written, that is said. */
export const outcomeOf = ({ exists, t }: Words, { outcome }: Pick<AuditRow, 'outcome'>): string => {
  if (outcome === null) return t('outcome.OPEN');
  return exists(`outcome.${outcome}`) ? t(`outcome.${outcome}`) : outcome;
};
