import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import ids from './operations.json' with { type: 'json' };

/** What the server refused, or that it did not answer: `code` is one of its closed list, or OFFLINE or INTERNAL. */
export class Refusal extends Error {
  readonly code: string;
  readonly mend: string | null;
  /** For TOO_MANY: when it may be tried again. */
  readonly until: string | null;
  /** The field of a form that it lies in, where it lies in one. */
  readonly field: string | null;

  constructor(
    code: string,
    message: string,
    mend: string | null = null,
    more: { until?: string; field?: string } = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.mend = mend;
    this.until = more.until ?? null;
    this.field = more.field ?? null;
  }
}

export type Api = {
  ask<Answer, Variables>(
    document: TypedDocumentNode<Answer, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ): Promise<Answer>;
};

/** What every question is asked under. */
export type Asking = {
  /** The case and what for, once they are chosen. */
  purpose(): { case: string; reason: string } | null;
  /** Counts changes of who asks and under which case. */
  turn(): number;
  /** Told of every refusal before whoever asked is. */
  refused(code: string): void;
};

type Reply = {
  data?: unknown;
  errors?: {
    message: string;
    extensions?: { code?: string; mend?: string; until?: string; place?: { field?: string } };
  }[];
};

function nameOf(document: Pick<TypedDocumentNode, 'definitions'>): string {
  const operation = document.definitions.find((one) => one.kind === 'OperationDefinition');
  return operation!.name!.value;
}

/** The server knows the page's questions by their hash, and in production takes no others from the page. */
const idOf = (document: Pick<TypedDocumentNode, 'definitions'>): string =>
  (ids as Readonly<Record<string, string>>)[nameOf(document)]!;

/** These end the session that they are asked under and go on in a new one, whose cookie comes with the answer. */
const RENEWING: ReadonlySet<string> = new Set(['ChangePassword']);

function refusal({ message, extensions = {} }: NonNullable<Reply['errors']>[number]): Refusal {
  const { code = 'INTERNAL', mend = null, until, place } = extensions;
  return new Refusal(code, message, mend, { ...(until ? { until } : {}), ...(place?.field ? place : {}) });
}

/**
 * The one way to the server. What was asked under another session or case is never answered: nothing of a case may come
 * to a page that has left it, and whoever asked is gone from it too.
 */
export function createApi(asking: Asking, address = '/graphql'): Api {
  /** What is asked before then would be asked under a session that is gone: the page would be signed out by its own doing. */
  let renewed: Promise<unknown> = Promise.resolve();
  return {
    async ask<Answer, Variables>(
      document: TypedDocumentNode<Answer, Variables>,
      variables: Variables,
      signal?: AbortSignal,
    ): Promise<Answer> {
      const [turn, purpose] = [asking.turn(), asking.purpose()];
      try {
        const answer = renewed.then(() => fetched(document, variables, purpose, signal, address));
        if (RENEWING.has(nameOf(document))) renewed = Promise.allSettled([answer]);
        return await answer;
      } catch (error) {
        if (error instanceof Refusal && turn === asking.turn()) asking.refused(error.code);
        throw error;
      } finally {
        if (turn !== asking.turn()) await never;
      }
    },
  };
}

const never = new Promise<never>(() => {});

async function fetched<Answer, Variables>(
  document: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
  purpose: { case: string; reason: string } | null,
  signal: AbortSignal | undefined,
  address: string,
): Promise<Answer> {
  const extensions = purpose ? { extensions: { purpose } } : {};
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ id: idOf(document), variables, ...extensions }),
    ...(signal ? { signal } : {}),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new Refusal('OFFLINE', 'The server does not answer.');
  });
  const reply: Reply | null = await response.json().catch(() => null);
  const error = reply?.errors?.[0];
  if (error) throw refusal(error);
  if (!response.ok || !reply?.data) throw new Refusal('OFFLINE', `The server answered ${response.status}.`);
  return reply.data as Answer;
}
