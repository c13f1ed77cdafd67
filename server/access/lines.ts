import { Fault } from '../fault.ts';

/** Control signs, and those that turn the direction of what follows or are not seen: a name must be what it looks like. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

/**
 * The most signs of what is typed into one line: what people, agencies, cases and scopes are called; words, as a reason or
 * a legal basis; what is typed again elsewhere, as a sign-in name. The page's fields hold as many (client/model/lines.ts).
 */
export const MOST = { name: 200, words: 500, id: 64 } as const;

/**
 * What somebody typed into one line of a form, trimmed and in one of Unicode's forms.
 * @throws Fault BAD_INPUT where it is empty, longer than `most` signs, or holds what cannot be seen.
 */
export function line(field: string, text: string, most: number = MOST.name): string {
  const tidy = text.normalize('NFC').trim();
  if (tidy === '') throw off(field, `${field} is empty.`, 'Fill it in.');
  if ([...tidy].length > most) throw off(field, `${field} is longer than ${most} signs.`, 'Shorten it.');
  if (UNSEEN.test(tidy)) throw off(field, `${field} holds signs that cannot be seen.`, 'Type it anew on one line.');
  return tidy;
}

const CHOSEN = /^[\w-]{8,64}$/;

/**
 * The id that the page chose for something of its own making, so that a repeated request is one. `what` is its name.
 * @throws Fault BAD_INPUT in the field `id`
 */
export function chosenId(what: string, id: string): string {
  if (CHOSEN.test(id)) return id;
  throw off('id', `The id of a ${what} is 8 to 64 letters, digits, - or _.`, 'Let the page choose it.');
}

/** ASCII alone: two names that look alike must be alike. */
const SIGN_IN = new RegExp(`^[a-z0-9._-]{3,${MOST.id}}$`);

/** What one signs in with, however it was typed. */
export const foldedName = (name: string): string => name.trim().toLowerCase();

/** @throws Fault BAD_INPUT in the field `name` */
export function signInName(text: string): string {
  const name = foldedName(text);
  if (SIGN_IN.test(name)) return name;
  throw off('name', 'This is no name to sign in with.', `Take 3 to ${MOST.id} of a to z, digits, dots, - and _.`);
}

const FORM = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * An instant with its offset as the office keeps it: UTC, ISO, three decimals. Texts of this one shape are in the order
 * of time, which clearance rests on; a year of five digits would not be.
 * @throws Fault BAD_INPUT
 */
export function utc(field: string, text: string): string {
  const date = new Date(FORM.test(text) ? text : Number.NaN);
  const year = date.getUTCFullYear();
  if (!(year >= 1000 && year <= 9999) || !sameDay(text, date))
    throw off(field, `${field} is not an instant with its offset.`, 'Write it like 2016-03-01T09:30:00+08:00.');
  return date.toISOString();
}

/** JavaScript takes the 30th of February for the 1st of March. */
function sameDay(text: string, date: Date): boolean {
  const offset = /([+-])(\d\d):(\d\d)$/.exec(text);
  const minutes = offset ? Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3])) : 0;
  return new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 10) === text.slice(0, 10);
}

export const off = (field: string, message: string, mend: string) =>
  new Fault('BAD_INPUT', message, { mend, place: { field } });
