import type { NextFunction, Request, Response } from 'express';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { type Fault, isFault } from '../fault.ts';
import { refuse } from './refuse.ts';

type HttpError = Error & { status?: number; type?: string };

/** What fails before GraphQL is reached: bodies that cannot be read. */
export function failed(error: HttpError, _req: Request, res: Response, next: NextFunction): void {
  if (res.headersSent) next(error);
  else if (isFault(error)) refuse(res, error.code === 'NOT_ALLOWED' ? 403 : 400, error.code, error.message, error.mend);
  else if (error.type === 'entity.too.large') refuse(res, 413, 'TOO_LARGE', 'The question is larger than 5 MB.');
  else if (error.type === 'entity.parse.failed') refuse(res, 400, 'BAD_INPUT', 'The question is not readable JSON.');
  else if (error.status !== undefined && error.status >= 400 && error.status < 500)
    refuse(res, error.status, 'BAD_INPUT', 'The question cannot be read.');
  else {
    process.stderr.write(`${error.stack}\n`);
    refuse(res, 500, 'INTERNAL', 'internal error');
  }
}

/** Faults as they are; what GraphQL itself refuses as BAD_INPUT; all else is a bug, told to the log and to nobody else. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = (error as GraphQLError).originalError ?? error;
  const { message, locations, path: at } = formatted;
  const where = { ...(locations ? { locations } : {}), ...(at ? { path: at } : {}) };
  if (isFault(original)) return { ...where, message, extensions: ofFault(original) };
  const code = String(formatted.extensions?.code ?? 'INTERNAL_SERVER_ERROR');
  if (code === 'TOO_LARGE') return { ...where, message, extensions: { code, mend: formatted.extensions?.mend } };
  if (code !== 'INTERNAL_SERVER_ERROR')
    return { ...where, message: message.slice(0, 500), extensions: { code: 'BAD_INPUT' } };
  process.stderr.write(`${original instanceof Error ? original.stack : String(original)}\n`);
  return { ...where, message: 'internal error', extensions: { code: 'INTERNAL' } };
}

const ofFault = ({ code, mend, place, until }: Fault) => ({
  ...{ code, ...(mend ? { mend } : {}), place },
  ...(until ? { until } : {}),
});
