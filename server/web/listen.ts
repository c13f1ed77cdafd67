import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { rootCertificates } from 'node:tls';
import type { Reach } from '../config.ts';
import { Fault } from '../fault.ts';

/** A request that trickles in must not hold a connection for Node's five minutes. */
const LIMITS = { headersTimeout: 15_000, requestTimeout: 30_000, maxHeaderSize: 16_384, keepAliveTimeout: 10_000 };

/**
 * Certificate and key as they lie in their files.
 * @throws Fault SETUP where one cannot be read.
 */
export function certificateOf({ cert, key }: NonNullable<Reach['tls']>): { cert: Buffer; key: Buffer } {
  return { cert: read(cert, 'HEADWATER_TLS_CERT'), key: read(key, 'HEADWATER_TLS_KEY') };
}

function read(file: string, field: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new Fault('SETUP', `The file ${file} cannot be read (${(cause as NodeJS.ErrnoException).code}).`, {
      mend: `Correct ${field}, and let this user read the file.`,
      place: { file, field },
      cause,
    });
  }
}

/**
 * Certificates that servers are believed by: those in this file beside the usual ones.
 * @throws Fault SETUP where it cannot be read or holds none.
 */
export function authorities(file: string): string[] {
  const text = read(file, 'HEADWATER_EXCHANGE_CA').toString('utf8');
  const own = text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g);
  if (!own)
    throw new Fault('SETUP', `The file ${file} holds no certificate.`, {
      mend: 'Name a PEM file with HEADWATER_EXCHANGE_CA, or unset it.',
      place: { file, field: 'HEADWATER_EXCHANGE_CA' },
    });
  return [...rootCertificates, ...own];
}

/**
 * A server that speaks TLS where a certificate is set.
 * @throws Fault SETUP where certificate and key cannot be used together.
 */
export function makeServer({ tls }: Reach, answer: http.RequestListener): http.Server {
  if (!tls) return http.createServer(LIMITS, answer);
  const files = certificateOf(tls);
  try {
    return https.createServer({ ...LIMITS, ...files, minVersion: 'TLSv1.2' }, answer);
  } catch (cause) {
    throw new Fault('SETUP', `Certificate ${tls.cert} and key ${tls.key} cannot be used.`, {
      mend: 'Name PEM files that belong together: the certificate with its chain, and its key without a passphrase.',
      cause,
    });
  }
}

/**
 * Listens, and answers with the port.
 * @throws Fault SETUP where it is taken.
 */
export function listen(server: http.Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        new Fault('SETUP', `The page cannot be served on port ${port} (${cause.code}).`, {
          mend: 'End the program that has the port, or set HEADWATER_PORT to another (0 takes a free one).',
          cause,
        }),
      ),
    );
    server.listen(port, host, () => resolve((server.address() as { port: number }).port));
  });
}
