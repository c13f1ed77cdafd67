import { BlockList, isIP, isIPv4 } from 'node:net';
import { domainToASCII } from 'node:url';
import { type Key, key, tidy, type Unreadable, unreadable } from './key.ts';

/** Addresses that name another thing in every network: private, shared by carriers, loopback, link-local. */
const LOCAL = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  LOCAL.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  LOCAL.addSubnet(net, bits, 'ipv6');

export function ip([text = '']: readonly string[]): Key | Unreadable {
  const value = tidy(text)
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '');
  if (!isIP(value)) return unreadable('not an IP address');
  const canonical = isIPv4(value) ? value : canonical6(value);
  const family = isIPv4(canonical) ? 'ipv4' : 'ipv6';
  // IPv6 colons and zeros carry meaning, so the searched form keeps the canonical text's own digits.
  return key('ip', canonical, { placeholder: LOCAL.check(canonical, family) });
}

/** RFC 5952; an IPv4 address inside IPv6 is that IPv4 address. */
function canonical6(value: string): string {
  const text = new URL(`http://[${value}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(text);
  if (!mapped) return text;
  const bits = Number.parseInt(mapped[1]!, 16) * 65536 + Number.parseInt(mapped[2]!, 16);
  return [24, 16, 8, 0].map((shift) => Math.floor(bits / 2 ** shift) % 256).join('.');
}

export function mac([text = '']: readonly string[]): Key | Unreadable {
  const hex = tidy(text)
    .toLowerCase()
    .replace(/[\s:.-]/g, '');
  return /^[0-9a-f]{12}$/.test(hex)
    ? key('mac', hex.match(/../g)!.join(':'), { no: hex })
    : unreadable('a MAC address has 12 hexadecimal digits');
}

/** A host's name out of a name or a URL; names in other scripts in their ASCII form, as the network uses them. */
export function domain([text = '']: readonly string[]): Key | Unreadable {
  const host = tidy(text)
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#:].*$/, '')
    .replace(/\.$/, '');
  const ascii = domainToASCII(host);
  return /^([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(ascii)
    ? key('domain', ascii, { placeholder: false })
    : unreadable('not a domain name');
}

/** Whatever names a point of a network: an IP address, a MAC address, or a domain. */
export function network(parts: readonly string[]): Key | Unreadable {
  for (const recipe of [ip, mac, domain]) {
    const found = recipe(parts);
    if ('scheme' in found) return found;
  }
  return unreadable('neither an IP address, a MAC address nor a domain name');
}

/** A certificate's SHA-256 or SHA-1 fingerprint, of a site's or of the key that an app is signed with. */
export function fingerprint([text = '']: readonly string[]): Key | Unreadable {
  const hex = tidy(text)
    .toLowerCase()
    .replace(/[\s:.-]/g, '');
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(hex)
    ? key('fingerprint', hex)
    : unreadable('a fingerprint has 40 or 64 hexadecimal digits');
}
