import http from 'node:http';
import https from 'node:https';
import { isLoopback } from '../config.ts';
import { Fault } from '../fault.ts';
import { HEADER } from './wire.ts';

/** Takes a signed request to an address, and brings what is answered. Null: no answer that came over whole. */
export type Carry = (
  address: string,
  path: string,
  request: Readonly<{ head: string; body: Uint8Array }>,
  signal: AbortSignal,
) => Promise<Readonly<{ head: string; body: Uint8Array }> | null>;

/** No answer is longer: what partners tell each other by it is acknowledgments and answers to small questions. */
const ANSWER_MOST = 4 * 1024 * 1024;
/** Without a byte in either direction. */
const IDLE_MS = 45_000;

/**
 * Over HTTPS to a name that the certificate proves, or over HTTP within this machine. `ca` is what certificates are
 * believed by beside the usual authorities: a partner's own, as PEM. Redirects are not followed.
 */
export const overHttp =
  (ca: readonly string[] | null): Carry =>
  (address, path, { head, body }, signal) =>
    new Promise((resolve) => {
      const url = new URL(path, address);
      const { request } = url.protocol === 'https:' ? https : http;
      const headers = {
        ...{ 'content-type': 'application/octet-stream', 'content-length': body.length, [HEADER]: head },
        ...{ connection: 'close' },
      };
      const options = {
        method: 'POST',
        headers,
        signal,
        timeout: IDLE_MS,
        agent: false,
        ...(ca === null ? {} : { ca: [...ca] }),
      };
      const asked = request(url, options, (answer) => {
        const parts: Buffer[] = [];
        let length = 0;
        answer.on('data', (part: Buffer) => {
          length += part.length;
          if (length > ANSWER_MOST) asked.destroy();
          else parts.push(part);
        });
        answer.on('error', () => resolve(null));
        answer.on('end', () => {
          const head = [answer.headers[HEADER] ?? ''].flat().join();
          resolve(answer.complete ? { head, body: Buffer.concat(parts) } : null);
        });
        answer.on('close', () => resolve(null));
      });
      asked.on('timeout', () => asked.destroy());
      asked.on('error', () => resolve(null));
      asked.end(body);
    });

/**
 * The address of a partner's exchange, tidied.
 * @throws Fault BAD_INPUT where others on the way could read along
 */
export function exchangeAddress(text: string): string {
  const tidy = text.trim();
  if (tidy === '') return '';
  const url = URL.canParse(tidy) ? new URL(tidy) : null;
  const isSafe = url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
  if (isSafe && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password) return url.origin;
  throw new Fault('BAD_INPUT', 'This is no address that an exchange can be reached at.', {
    mend: 'Write it like https://headwater.example, without a path; leave it empty where bundles are carried by hand.',
    place: { field: 'address' },
  });
}
