import { X509Certificate } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type BlockList, isIP } from 'node:net';
import { TLSSocket } from 'node:tls';
import { asNetwork, isLoopback, type Reach } from '../config.ts';
import { certificateOf } from './listen.ts';

/** How a request came to this server, and whether it may come that way. */
export type Door = {
  /** What is wrong with the way it came; null where nothing is. */
  refused(req: IncomingMessage): string | null;
  /** The address that the browser used, as scheme and host. */
  baseOf(req: IncomingMessage): string;
  /** Whether the browser spoke TLS, to us or to the declared proxy. */
  isSecure(req: IncomingMessage): boolean;
  /** From where: an IPv4 address, or the IPv6 network that one subscriber is given. */
  placeOf(req: IncomingMessage): string;
};

export function openDoor({ tls, origin, proxies }: Reach): Door {
  const trusted = proxies.map((one) => asNetwork(one)!);
  const certificate = tls && new X509Certificate(certificateOf(tls).cert);
  const publicHost = origin && new URL(origin).host;
  const isProxy = (address: string) => within(trusted, address);
  /** By the declared proxy on behalf of someone else. What others claim of themselves in these headers is not read. */
  const isForwarded = (req: IncomingMessage) =>
    isProxy(peer(req)) && ['x-forwarded-for', 'x-forwarded-proto'].some((name) => header(req, name) !== '');
  const isSecure = (req: IncomingMessage) =>
    req.socket instanceof TLSSocket || (isForwarded(req) && last(header(req, 'x-forwarded-proto')) === 'https');
  const isOurs = (host: string) => {
    if (host === publicHost) return true;
    const name = nameOf(host);
    const bare = name.replace(/^\[(.*)\]$/, '$1');
    return isLoopback(name) || (certificate && (isIP(bare) ? certificate.checkIP(bare) : certificate.checkHost(bare)));
  };
  return {
    isSecure,
    refused(req) {
      // A name of someone else's that leads here (DNS rebinding) must not make a page of theirs ours.
      if (!isOurs(hostOf(req)))
        return origin
          ? `This server answers at ${origin}.`
          : 'This server answers on this machine only, by localhost or 127.0.0.1.';
      // By its public name one comes through the proxy: one that does not say so may have been asked in the clear.
      const isHere = isLoopback(peer(req)) && isLoopback(nameOf(hostOf(req)));
      if (isSecure(req) || (isHere && !isForwarded(req))) return null;
      return isProxy(peer(req))
        ? 'The proxy must be asked over TLS, and say so: X-Forwarded-Proto: https.'
        : `This server is reached through its proxy only: ${origin}.`;
    },
    baseOf(req) {
      if (origin && (isForwarded(req) || hostOf(req) === publicHost)) return origin;
      return `${isSecure(req) ? 'https' : 'http'}://${hostOf(req)}`;
    },
    placeOf(req) {
      if (!isForwarded(req)) return placeOf(peer(req));
      // Each proxy adds whom it was asked by at the end: the last that is none of ours is as far as can be believed.
      const way = header(req, 'x-forwarded-for')
        .split(',')
        .map((one) => plain(one.trim()));
      return placeOf(way.reverse().find((one) => isIP(one) === 0 || !isProxy(one)) ?? peer(req));
    },
  };
}

const header = (req: IncomingMessage, name: string): string => [req.headers[name] ?? ''].flat().join(',').trim();
const hostOf = (req: IncomingMessage): string => header(req, 'host').toLowerCase();
const nameOf = (host: string): string => host.replace(/:\d+$/, '');
const last = (text: string): string => text.split(',').at(-1)!.trim();
/** An IPv4 address as itself where the socket speaks IPv6, and without the port that some proxies add. */
const plain = (address: string): string =>
  address.replace(/^\[(.*)\](:\d+)?$|^([\d.]+):\d+$/, '$1$3').replace(/^::ffff:(?=\d+\.)/i, '');
const peer = (req: IncomingMessage): string => plain(req.socket.remoteAddress ?? '');

const within = (networks: readonly BlockList[], address: string): boolean =>
  isIP(address) !== 0 && networks.some((list) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'));

/** A /56 is the least that subscribers are given (RFC 6177): in it one person has as many addresses as they like. */
function placeOf(address: string): string {
  if (isIP(address) !== 6) return address || 'unknown';
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const [front, back] = [head, tail ?? ''].map((half) => (half === '' ? [] : half.split(':')));
  const zeros = Array(Math.max(0, 8 - front!.length - back!.length)).fill('0');
  const [a, b, c, d] = [...front!, ...(tail === undefined ? [] : zeros), ...back!].map((part) =>
    Number.parseInt(part, 16),
  );
  return `${[a, b, c, d! & 0xff00].map((part) => part!.toString(16)).join(':')}::/56`;
}
