import type { EntityRow } from '../claims.ts';
import { RELEASE } from '../faces.ts';
import { table } from '../table.ts';
import { account, card, iban } from './account.ts';
import { document, residentId, uscc } from './document.ts';
import { isKey, type Key, key, type Unreadable } from './key.ts';
import { domain, fingerprint, ip, mac } from './network.ts';
import { phone } from './phone.ts';
import { address, cell, crossing, namedWith, plate, service, sourceNumber, terminal } from './place.ts';
import { iccid, imei, imsi } from './sim.ts';
import { wallet } from './wallet.ts';

type Again = (owner: string, own: string) => Key | Unreadable;
const HERE = { region: 'CN', system: '' };
const by = (system: string) => ({ region: system, system });

/** Key schemes whose value is the identifier alone. */
const ALONE: Readonly<Record<string, (value: string) => Key | Unreadable>> = {
  e164: (value) => phone([value], HERE),
  iccid: (value) => iccid([value]),
  imsi: (value) => imsi([value]),
  imei: (value) => imei([value]),
  card: (value) => card([value]),
  iban: (value) => iban([value]),
  'resident-id': (value) => residentId([value]),
  uscc: (value) => uscc([value]),
  tron: (value) => wallet([value, 'TRON']),
  evm: (value) => wallet([value, 'ETHEREUM']),
  ip: (value) => ip([value]),
  mac: (value) => mac([value]),
  domain: (value) => domain([value]),
  fingerprint: (value) => fingerprint([value]),
  service: (value) => service([value]),
  cell: (value) => cell([value], HERE),
  [RELEASE]: (value) =>
    /^[A-Za-z0-9_-]{22}$/.test(value) ? key(RELEASE, value, { no: '', placeholder: false }) : { unreadable: 'no name' },
};

/** Key schemes whose value begins with whose numbering it is. */
const OWNED: Readonly<Record<string, Again>> = {
  'short-code': (owner, own) => phone([own], by(owner)),
  domestic: (owner, own) => account([own, owner]),
  passport: (owner, own) => document(['passport', own, owner], HERE),
  document: (owner, own) => document([owner.slice(3), own, owner.slice(0, 2)], HERE),
  provider: (owner, own) => wallet([own, owner]),
  plate: (owner, own) => plate([own, owner], HERE),
  crossing: (owner, own) => crossing([own, owner], HERE),
  address: (owner, own) => address([own, owner], HERE),
  cell: (owner, own) => cell([own], by(owner)),
  terminal: (owner, own) => terminal([own], by(owner)),
  'source-number': (owner, own) => sourceNumber([own], by(owner)),
};

/**
 * An entity as its key alone tells it, by today's recipes: what others say of its searched form, its check digit and
 * whether it is a placeholder is worked out anew. Undefined for a key that no recipe writes so. `no` is what others call
 * its searched form, which tells where an owner's name ends that has a colon in it.
 */
export function entityAgain(kind: string, text: string, no: string): EntityRow | undefined {
  const cut = text.indexOf(':');
  const [scheme, value] = [text.slice(0, cut), text.slice(cut + 1)];
  if (cut < 1 || !table.kinds[kind]?.schemes.includes(scheme)) return undefined;
  const found = candidates(scheme, value).filter((one): one is Key => isKey(one) && one.scheme === scheme);
  const whole = found.filter((one) => one.value === value);
  const held = found.find((one) => one.placeholder && value.startsWith(`${one.value}@`));
  const made = held ?? whole.find((one) => one.no === no) ?? whole[0];
  // A placeholder without its holder would be one entity for thousands.
  if (!made || (made.placeholder && made !== held)) return undefined;
  return { kind, key: text, no: made.no, check: made.check, placeholder: made.placeholder };
}

function candidates(scheme: string, value: string): (Key | Unreadable)[] {
  if (scheme === 'named-with') {
    const at = value.indexOf('@');
    return at < 0 ? [] : [namedWith([value.slice(0, at), value.slice(at + 1)])];
  }
  // The holder of a placeholder is another entity's id, which has colons of its own.
  const bare = value.replace(/@[A-Z][A-Za-z]*:.*$/s, '');
  const forms = [...new Set([value, bare])];
  const alone = ALONE[scheme];
  const owned = OWNED[scheme];
  return forms.flatMap((form) => [
    ...(alone ? [alone(form)] : []),
    ...(owned ? colons(form).map((at) => owned(form.slice(0, at), form.slice(at + 1))) : []),
  ]);
}

const colons = (text: string): number[] => [...text.matchAll(/:/g)].map((found) => found.index);
