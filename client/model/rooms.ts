import { may, type Right, type Session } from './session.ts';

/** Where the page is; the other rooms lie over the board, and its keys rest there. */
export type Room =
  | 'board'
  | 'search'
  | 'questions'
  | 'releases'
  | 'received'
  | 'intake'
  | 'cases'
  | 'audit'
  | 'admin'
  | 'partners';

type Needs = { rights: readonly Right[]; underCase: boolean; host?: true };
/**
 * The rooms in the order of the rail, each with the rights of which one opens it, whether it needs a case, and whether it
 * is for the agency that keeps the installation.
 */
const ROOMS: readonly (Needs & { room: Room })[] = [
  { room: 'board', rights: ['READ'], underCase: true },
  { room: 'search', rights: ['READ'], underCase: true },
  { room: 'questions', rights: ['READ'], underCase: true },
  { room: 'releases', rights: ['RELEASE'], underCase: true },
  { room: 'received', rights: ['RECEIVE'], underCase: true, host: true },
  { room: 'intake', rights: ['READ', 'LOAD'], underCase: false },
  { room: 'cases', rights: ['READ', 'LEAD', 'ADMINISTER'], underCase: false },
  { room: 'audit', rights: ['AUDIT'], underCase: false },
  { room: 'admin', rights: ['ADMINISTER'], underCase: false },
  { room: 'partners', rights: ['ADMINISTER'], underCase: false, host: true },
];

export const roomsOf = (session: Session): Room[] =>
  ROOMS.filter(({ rights, host }) => may(session, ...rights) && (!host || session.me?.user.agency.host === true)).map(
    ({ room }) => room,
  );

/** The room that a person's own work begins in: for an administrator the users, not the list of cases. */
export const landing = (session: Session): Room =>
  may(session, 'READ') ? 'board' : may(session, 'ADMINISTER') ? 'admin' : (roomsOf(session)[0] ?? 'board');

/** The room shows nothing until a case is chosen. */
export const needsCase = (room: Room, { purpose }: Session): boolean =>
  purpose === null && ROOMS.some((one) => one.room === room && one.underCase);
