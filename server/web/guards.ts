import type { NextFunction, Request, Response } from 'express';
import type { Door } from './door.ts';
import { refuse } from './refuse.ts';

const REQUEST_MS = 30_000;

/** Only by the names that this installation is known by. */
export const byThe = (door: Door) => (req: Request, res: Response, next: NextFunction) => {
  const wrong = door.refused(req);
  if (wrong === null) next();
  else refuse(res, 421, 'BAD_INPUT', wrong);
};

/** Browsers name the page that asks; those of other sites are refused, whatever cookies come along. */
export const ofOurPage = (door: Door) => (req: Request, res: Response, next: NextFunction) => {
  const { origin } = req.headers;
  if (origin === undefined || origin === door.baseOf(req)) next();
  else refuse(res, 403, 'NOT_ALLOWED', 'Only the page of this installation may ask.');
};

export function endsInTime(_: Request, res: Response, next: NextFunction): void {
  const timer = setTimeout(() => {
    if (!res.headersSent) refuse(res, 503, 'TIMED_OUT', 'The answer took longer than 30 seconds.');
  }, REQUEST_MS);
  res.on('close', () => clearTimeout(timer));
  next();
}

export function onlyPost(req: Request, res: Response, next: NextFunction): void {
  if (req.method !== 'POST') {
    res.setHeader('Allow', 'POST');
    refuse(res, 405, 'BAD_INPUT', 'GraphQL is asked by POST.');
  } else if (!req.is('application/json')) refuse(res, 415, 'BAD_INPUT', 'The question must be application/json.');
  else if (/charset\s*=\s*(?!"?utf-?8"?\s*(;|$))/i.test(req.headers['content-type'] ?? ''))
    refuse(res, 415, 'BAD_INPUT', 'The question must be in UTF-8.');
  else next();
}
