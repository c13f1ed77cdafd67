import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Live, type Standing, standingOf } from '../access/live.ts';
import { hashOf } from '../access/sessions.ts';
import type { Office } from '../office/office.ts';
import { cookieOf } from './cookies.ts';
import { refuse } from './refuse.ts';

/** Another process may have changed the office: so long it may take until it is noticed. Also the heartbeat. */
const LOOKS_EVERY_MS = 5_000;
/** A browser has six connections to a host over HTTP/1.1; the page needs some for its questions. */
const STREAMS_MOST = 4;

export type Streams = { answer(req: IncomingMessage, res: ServerResponse): Promise<void>; end(): void };

/**
 * `GET /live?case=…`: tells a page when what its user may see changed, and when there is nothing more to tell
 * (docs/api.md). Holds no case data, so that it need not be audited.
 */
export function openStreams(office: Office, live: Live, looksEveryMs = LOOKS_EVERY_MS): Streams {
  const open = new Map<ServerResponse, string>();
  return {
    async answer(req, res) {
      const token = cookieOf(req, 'session');
      const caseId = new URL(req.url ?? '/', 'http://here').searchParams.get('case');
      const standing: Standing = token === null ? { ended: 'SIGNED_OUT' } : await standingOf(office, token, caseId);
      if (token === null || 'ended' in standing) return refuseEnded(res, 'ended' in standing ? standing.ended : '');
      if (res.destroyed) return;
      const session = hashOf(token);
      if ([...open.values()].filter((one) => one === session).length >= STREAMS_MOST)
        return refuse(res, 429, 'TOO_MANY', `One sign-in may have ${STREAMS_MOST} streams open.`);
      open.set(res, session);
      const stop = stream(res, live, looksEveryMs, standing.clearance, () => standingOf(office, token, caseId));
      res.on('close', () => {
        open.delete(res);
        stop();
      });
    },
    end() {
      for (const res of open.keys()) res.end();
    },
  };
}

const refuseEnded = (res: ServerResponse, code: string): void =>
  code === 'NO_CASE'
    ? refuse(res, 403, code, 'You are no member of this case, or no longer.')
    : refuse(res, 401, 'SIGNED_OUT', 'Nobody is signed in, or no longer.');

/** @returns what stops looking. */
function stream(
  res: ServerResponse,
  live: Live,
  looksEveryMs: number,
  first: string,
  look: () => Promise<Standing>,
): () => void {
  let told = '';
  let looking = false;
  let again = false;
  const tell = (event: string, data: object) => res.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const see = (standing: Standing) => {
    if (res.writableEnded) return;
    if ('ended' in standing) {
      tell('ended', { code: standing.ended });
      res.end();
    } else if (standing.clearance !== told) {
      told = standing.clearance;
      tell('clearance', standing);
    }
  };
  /** One look at a time; a change during a look is looked at after it. */
  const check = async (): Promise<void> => {
    again = looking;
    if (looking) return;
    looking = true;
    try {
      do {
        again = false;
        see(await look());
      } while (again);
    } catch (error) {
      // What cannot be looked up is not known to be allowed. The page asks for a new stream.
      process.stderr.write(`The stream is ended: ${error instanceof Error ? error.stack : error}\n`);
      res.end();
    } finally {
      looking = false;
    }
  };
  res.writeHead(200, {
    ...{ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' },
    // A proxy that gathers an answer before it passes it on would tell too late.
    'x-accel-buffering': 'no',
  });
  see({ clearance: first });
  const unwatch = live.watch(() => void check());
  const timer = setInterval(() => {
    res.write(':\n\n');
    void check();
  }, looksEveryMs);
  // What changed between the first look and the watch.
  void check();
  return () => {
    clearInterval(timer);
    unwatch();
  };
}
