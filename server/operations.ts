import type { DocumentNode } from 'graphql';
import type { Viewer } from './access/viewer.ts';
import { Fault } from './fault.ts';
import known from './operations.json' with { type: 'json' };

const byId: ReadonlyMap<string, string> = new Map(Object.entries(known));

const texts: ReadonlySet<string> = new Set(byId.values());

/**
 * What the page asks, once it has been parsed and found right. Texts of one's own are parsed each time: kept, each would
 * hold many times its length, and the comments of a text weigh nothing by the measure that Apollo bounds its own store by.
 */
export function documentsOfPage() {
  const kept = new Map<string, DocumentNode>();
  return {
    get: async (key: string) => kept.get(key),
    set: async (key: string, document: DocumentNode) => {
      if (texts.has(document.loc?.source.body ?? '')) kept.set(key, document);
    },
    delete: async (key: string) => kept.delete(key),
  };
}

/** What came in a request's body, before anything of it is believed. */
type Body = Readonly<{ id?: unknown; query?: unknown; [other: string]: unknown }>;

/**
 * The body with its document in place. The page names its questions by hash; a text of one's own is parsed for whoever
 * may write questions, and for everybody where they are `free`, as in the demo. So what a stranger sends never reaches the parser.
 * @throws Fault NOT_ALLOWED, BAD_INPUT
 */
export function withDocument(body: unknown, viewer: Viewer, free: boolean): Body {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Fault('BAD_INPUT', 'A request holds one question, as a JSON object.', {
      mend: 'Send each question in a request of its own.',
    });
  const { id, ...rest } = body as Body;
  if (id === undefined) {
    if (free || viewer.rights.has('FREE_DOCUMENTS')) return rest;
    throw new Fault('NOT_ALLOWED', 'Only the questions of the page are answered here.', {
      mend: 'Questions of one’s own are for analysts, signed in.',
    });
  }
  const query = typeof id === 'string' ? byId.get(id) : undefined;
  if (query === undefined)
    throw new Fault('BAD_INPUT', 'The page asks something that this server does not know.', {
      mend: 'Load the page anew: it may be older than the server.',
      place: { field: 'id' },
    });
  return { ...rest, query };
}
