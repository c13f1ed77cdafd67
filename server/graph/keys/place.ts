import { bare, compact, type Key, type KeyContext, key, tidy, type Unreadable, unreadable } from './key.ts';
import { domain } from './network.ts';

const plainText = (text: string): string => tidy(text).replace(/\s+/g, ' ');
const sayable = (text: string): boolean => text !== '' && text.length <= 200 && !/\p{C}/u.test(text);

/**
 * CGI, ECGI or NCGI: network, then area and cell as numbers without leading zeros. What is not written that way is the
 * source's own name for a cell.
 */
export function cell([text = '']: readonly string[], { system }: KeyContext): Key | Unreadable {
  const parts = tidy(text)
    .toUpperCase()
    .split(/[\s:_.-]+/);
  const [mcc, mnc, ...rest] = parts;
  if (
    /^\d{3}$/.test(mcc ?? '') &&
    /^\d{2,3}$/.test(mnc ?? '') &&
    rest.length > 0 &&
    rest.length < 3 &&
    rest.every((p) => /^[0-9A-F]+$/.test(p))
  )
    return key('cell', [mcc, mnc, ...rest.map((p) => p.replace(/^0+(?=.)/, ''))].join('-'), {
      placeholder: rest.every((p) => /^0+$/.test(p)),
    });
  const own = plainText(text);
  return sayable(own)
    ? key('cell', `${system}:${own}`, { no: bare(own), placeholder: false })
    : unreadable('not the name of a cell');
}

/** A number plate, with the country that issued it. */
export function plate([text = '', country = '']: readonly string[], { region }: KeyContext): Key | Unreadable {
  const value = compact(text)
    .toUpperCase()
    .replace(/[·•・]/g, '');
  return /^[\p{L}\p{N}]{3,12}$/u.test(value)
    ? key('plate', `${tidy(country).toUpperCase() || region}:${value}`, { no: value.toLowerCase() })
    : unreadable('not a number plate');
}

/** A border crossing: its name within its country. */
export function crossing([port = '', country = '']: readonly string[], { region }: KeyContext): Key | Unreadable {
  const name = plainText(port).toLowerCase();
  return sayable(name)
    ? key('crossing', `${tidy(country).toUpperCase() || region}:${name}`, { no: bare(name), placeholder: false })
    : unreadable('not the name of a crossing');
}

/** A flight or train by its number, which runs again and again: which journey is said by the time of a tie. */
export function service([text = '']: readonly string[]): Key | Unreadable {
  const number = compact(text).toUpperCase();
  return /^[\p{L}\p{N}]{2,12}$/u.test(number)
    ? key('service', number, { no: number.toLowerCase(), placeholder: false })
    : unreadable('not the number of a flight or train');
}

/** An address as written, within its country: blanks and case aside, two spellings are two places. */
export function address([text = '', country = '']: readonly string[], { region }: KeyContext): Key | Unreadable {
  const name = plainText(text).toLowerCase();
  return sayable(name)
    ? key('address', `${tidy(country).toUpperCase() || region}:${name}`, { no: '', placeholder: false })
    : unreadable('not an address');
}

/** A cash machine or till by its owner's number; the owner (a bank's code) may be left out, then it is the source. */
export function terminal([text = '', owner = '']: readonly string[], { system }: KeyContext): Key | Unreadable {
  const number = plainText(text);
  const whose = plainText(owner).toUpperCase() || system;
  return sayable(number)
    ? key('terminal', `${whose}:${number}`, { no: bare(number), placeholder: false })
    : unreadable('not a terminal number');
}

/** The source's own number: it means something within that source's numbering alone, so any text is in order. */
export function sourceNumber([text = '', owner = '']: readonly string[], { system }: KeyContext): Key | Unreadable {
  const number = plainText(text);
  const whose = plainText(owner) || system;
  return sayable(number)
    ? key('source-number', `${whose}:${number}`, { no: bare(number), placeholder: false })
    : unreadable('not a number of the source');
}

/** A platform is named by its domain, else by the source's own number for it. */
export function platform(parts: readonly string[], context: KeyContext): Key | Unreadable {
  const named = domain(parts);
  return 'scheme' in named ? named : sourceNumber(parts, context);
}

/** A name is no identity: it is one only together with the identifier it was named with (that entity's id). */
export function namedWith([name = '', holder = '']: readonly string[]): Key | Unreadable {
  const folded = plainText(name).toLowerCase();
  return sayable(folded) && holder !== ''
    ? key('named-with', `${folded}@${holder}`, { no: '', placeholder: false })
    : unreadable('not a name');
}
