import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import ids from './questions.json' with { type: 'json' };

/** What the server refused, or that it did not answer: `code` is one of its closed list, or OFFLINE or INTERNAL. */
export class Refusal extends Error {
  readonly code: string;
  readonly mend: string | null;

  constructor(code: string, message: string, mend: string | null = null) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.mend = mend;
  }
}

export type Api = {
  ask<Answer, Variables>(
    document: TypedDocumentNode<Answer, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ): Promise<Answer>;
};

type Reply = {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string; mend?: string } }[];
};

/** The server knows the page's questions by their hash, and in production takes no others from the page. */
function idOf(document: Pick<TypedDocumentNode, 'definitions'>): string {
  const operation = document.definitions.find((one) => one.kind === 'OperationDefinition');
  return (ids as Readonly<Record<string, string>>)[operation!.name!.value]!;
}

export const createApi = (address = '/graphql'): Api => ({
  async ask<Answer, Variables>(
    document: TypedDocumentNode<Answer, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ): Promise<Answer> {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ id: idOf(document), variables }),
      ...(signal ? { signal } : {}),
    }).catch((cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new Refusal('OFFLINE', 'The server does not answer.');
    });
    const reply: Reply | null = await response.json().catch(() => null);
    const error = reply?.errors?.[0];
    if (error) throw new Refusal(error.extensions?.code ?? 'INTERNAL', error.message, error.extensions?.mend ?? null);
    if (!response.ok || !reply?.data) throw new Refusal('OFFLINE', `The server answered ${response.status}.`);
    return reply.data as Answer;
  },
});
