import { createHash } from 'node:crypto';
import { Fault } from '../fault.ts';
import type { Office } from '../office/office.ts';
import type { Viewer } from './viewer.ts';

/** Who does what: written before it is done (design.md §5). What cannot be written is not done. */
export type Log = {
  /** Durable when it answers. The intent's place in the log, for its pages and its close. */
  open(viewer: Viewer, operation: string, variables: string): Promise<number>;
  /** Before a page of a stream leaves. */
  page(viewer: Viewer, of: number, operation: string, refs: readonly string[]): Promise<void>;
  /** Before the answer leaves: ANSWERED or a fault's code, and which entities are in it. */
  close(viewer: Viewer, of: number, operation: string, outcome: string, refs: readonly string[]): Promise<void>;
  /** What a command at the terminal, or the server by itself, did. */
  event(user: string, operation: string, variables: string): Promise<void>;
};

type Row = {
  kind: 'intent' | 'page' | 'close' | 'event';
  of: number | null;
  user: string;
  case_id: string;
  operation: string;
  outcome: string | null;
  entities: number | null;
  more: Record<string, unknown>;
};

export function openLog(office: Office): Log {
  const append = async ({ more, ...row }: Row): Promise<number> => {
    try {
      return await office.transaction().execute(async (tx) => {
        const at = new Date().toISOString();
        const last = await tx
          .selectFrom('audit')
          .select(({ fn }) => fn.max('seq').as('seq'))
          .executeTakeFirst();
        const seq = last?.seq === null || last?.seq === undefined ? 0 : Number(last.seq) + 1;
        const entry = JSON.stringify({ seq, at, ...row, ...more });
        await tx
          .insertInto('audit')
          .values({ seq, at, ...row, entry })
          .execute();
        return seq;
      });
    } catch (cause) {
      throw new Fault('SETUP', 'The audit cannot be written, so nothing is answered.', {
        mend: 'See that the data folder can be written and its disk is not full.',
        cause,
      });
    }
  };
  const of = (viewer: Viewer) => ({ user: viewer.user, case_id: viewer.purpose?.case ?? '' });
  const none = { of: null, outcome: null, entities: null };
  return {
    open: (viewer, operation, variables) =>
      append({
        ...{ kind: 'intent', ...none, ...of(viewer), operation },
        more: { reason: viewer.purpose?.reason ?? '', variables },
      }),
    async page(viewer, intent, operation, refs) {
      await append({
        ...{ kind: 'page', of: intent, ...of(viewer), operation, outcome: null, entities: refs.length },
        more: { digest: digest(refs) },
      });
    },
    async close(viewer, intent, operation, outcome, refs) {
      await append({
        ...{ kind: 'close', of: intent, ...of(viewer), operation, outcome, entities: refs.length },
        more: { digest: digest(refs) },
      });
    },
    async event(user, operation, variables) {
      await append({ ...{ kind: 'event', ...none, user, case_id: '', operation }, more: { variables } });
    },
  };
}

export const digest = (texts: readonly string[]): string =>
  createHash('sha256').update(texts.join('\n')).digest('base64url');
