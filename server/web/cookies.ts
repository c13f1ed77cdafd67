import type { IncomingMessage, ServerResponse } from 'node:http';

/** Bound to this host alone and to TLS or loopback, and out of scripts' reach (RFC 6265bis). */
const ALWAYS = 'Path=/; Secure; HttpOnly';
/** 400 days are the most that browsers keep one. */
const DEVICE_S = 400 * 24 * 60 * 60;
/** So long one may take at the provider. */
const PROVIDER_S = 600;

const KEPT = {
  /** Who is signed in. Ends with the browser; never sent along by another site. */
  session: { name: '__Host-headwater', more: 'SameSite=Strict' },
  /** Who signed in from here before (server/access/devices.ts). */
  device: { name: '__Host-headwater-device', more: `SameSite=Strict; Max-Age=${DEVICE_S}` },
  /** While one is at the provider. Coming back is another site's doing: a Strict one would not be sent then. */
  provider: { name: '__Host-headwater-provider', more: `SameSite=Lax; Max-Age=${PROVIDER_S}` },
} as const;
export type Cookie = keyof typeof KEPT;

export function cookieOf({ headers }: IncomingMessage, cookie: Cookie): string | null {
  for (const part of (headers.cookie ?? '').split(';')) {
    const cut = part.indexOf('=');
    if (part.slice(0, cut).trim() === KEPT[cookie].name) return part.slice(cut + 1).trim();
  }
  return null;
}

export const setCookie = (res: ServerResponse, cookie: Cookie, value: string): void =>
  put(res, cookie, `${value}; ${KEPT[cookie].more}`);

export const clearCookie = (res: ServerResponse, cookie: Cookie): void => put(res, cookie, '; Max-Age=0; SameSite=Lax');

/** In the place of what this answer set before under the name. */
function put(res: ServerResponse, cookie: Cookie, rest: string): void {
  const { name } = KEPT[cookie];
  const others = [res.getHeader('set-cookie') ?? []].flat().filter((one) => !String(one).startsWith(`${name}=`));
  res.setHeader('set-cookie', [...others.map(String), `${name}=${rest}; ${ALWAYS}`]);
}
