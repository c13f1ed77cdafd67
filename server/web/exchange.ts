import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Door } from './door.ts';
import { refuse } from './refuse.ts';

/** What answers partners (server/exchange/inbox.ts); null where there is nothing for whoever asks. */
export type Receive = (coming: {
  path: string;
  head: string;
  body(most: number): Promise<Uint8Array | null>;
}) => Promise<{ head: string; body: Uint8Array } | null>;

/** The header of the wire (server/exchange/wire.ts). */
const HEADER = 'headwater-signed';
/** Requests a minute from one place, by whomever: some partners may be behind one address. */
const PLACE_MOST = 1_200;

/**
 * Partners' requests over HTTP. Whoever is none, or was one, is answered as at any other address: by whatever comes next.
 */
export function exchangeRoute(door: Door, receive: Receive): RequestHandler[] {
  const few = rateLimit({
    windowMs: 60_000,
    limit: PLACE_MOST,
    keyGenerator: (req) => ipKeyGenerator(door.placeOf(req)),
    standardHeaders: false,
    legacyHeaders: false,
    handler: (_, res) => refuse(res, 429, 'TOO_MANY', 'Too many requests from one place; wait a minute.'),
  });
  const take = async (req: Request, res: Response, next: NextFunction) => {
    const head = req.headers[HEADER];
    // Browsers have no business here.
    if (typeof head !== 'string' || req.headers.origin !== undefined) return next();
    const going = await receive({ path: req.baseUrl + req.path, head, body: (most) => bodyOf(req, most) });
    if (going === null) return next();
    res.setHeader(HEADER, going.head).setHeader('Cache-Control', 'no-store');
    res.type('application/json').send(Buffer.from(going.body));
  };
  return [few, take];
}

/** The whole body; null where it is longer, or was cut on its way. */
async function bodyOf(req: Request, most: number): Promise<Uint8Array | null> {
  if (Number(req.headers['content-length'] ?? 0) > most) return null;
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of req as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > most) return null;
      parts.push(part);
    }
  } catch (error) {
    // The connection broke: there is nobody to answer any more.
    if (req.destroyed) return null;
    throw error;
  }
  return req.complete ? Buffer.concat(parts) : null;
}
