import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Door } from './door.ts';

/** A year, as browsers' lists ask for at the least. */
const HSTS_S = 365 * 24 * 60 * 60;

/** On loopback without TLS a browser must neither be sent to https nor remember to go there. */
export function headers(door: Door) {
  const [plain, secure] = [false, true].map((isSecure) =>
    helmet({
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          // Mantine and the canvas set styles of elements as they go.
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'", 'data:'],
          connectSrc: ["'self'"],
          workerSrc: ["'self'", 'blob:'],
          objectSrc: ["'none'"],
          frameAncestors: ["'none'"],
          upgradeInsecureRequests: isSecure ? [] : null,
        },
      },
      strictTransportSecurity: isSecure && { maxAge: HSTS_S, includeSubDomains: false },
    }),
  );
  return (req: Request, res: Response, next: NextFunction) => (door.isSecure(req) ? secure : plain)!(req, res, next);
}
