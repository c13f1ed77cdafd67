/** What a person may be in an agency; one may be several. Suspect and victim are roles in a case, not these. */
export const ROLES = ['investigator', 'analyst', 'intake', 'lead', 'administrator', 'auditor', 'partner'] as const;
export type Role = (typeof ROLES)[number];

/** What a question may need; the SDL says for each field which (`@needs`). ANYONE needs no sign-in. */
export const RIGHTS = [
  ...(['ANYONE', 'SIGNED_IN', 'READ', 'REVEAL', 'LOAD', 'LEAD'] as const),
  ...(['WRITE_QUESTIONS', 'RELEASE', 'RECEIVE', 'ADMINISTER', 'AUDIT', 'FREE_DOCUMENTS'] as const),
] as const;
export type Right = (typeof RIGHTS)[number];

/**
 * What each role may ask for. None of them shows anything by itself: what is seen comes from being a member of a case.
 * Who keeps accounts, and who reads the log, reads no case by that (separation of duties).
 */
const GIVEN: Readonly<Record<Role, readonly Right[]>> = {
  investigator: ['READ', 'REVEAL', 'RELEASE'],
  analyst: ['READ', 'REVEAL', 'RELEASE', 'WRITE_QUESTIONS', 'FREE_DOCUMENTS'],
  intake: ['LOAD'],
  lead: ['READ', 'REVEAL', 'RELEASE', 'RECEIVE', 'LEAD'],
  administrator: ['ADMINISTER'],
  auditor: ['AUDIT'],
  partner: ['READ'],
};

/** Rights that are used under a case and for a stated purpose only. */
export const UNDER_A_CASE: ReadonlySet<Right> = new Set(['READ', 'REVEAL', 'RELEASE', 'RECEIVE', 'WRITE_QUESTIONS']);

export const rightsOf = (roles: readonly Role[]): ReadonlySet<Right> =>
  new Set<Right>(roles.length === 0 ? [] : ['SIGNED_IN', ...roles.flatMap((role) => GIVEN[role])]);

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);
export const isRight = (text: string): text is Right => (RIGHTS as readonly string[]).includes(text);

/**
 * Roles that users of an agency of another country may have: they see what a case shows them, keep their own users, read
 * their own log and hand in files. Cases are led, persons unmasked and questions written by agencies of this one.
 */
export const PARTNERS_MAY: readonly Role[] = ['partner', 'intake', 'administrator', 'auditor'];

/** Roles as the office keeps them: joined by commas. One that this version does not know gives nothing. */
export const readRoles = (text: string): Role[] => text.split(',').filter(isRole);
