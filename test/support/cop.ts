/**
 * The twelve checks that graphql-cop runs by default, and its thirteenth that is off by default, written anew from what
 * its documentation says each looks for. Each answers true where the server shows the weakness.
 */
export type Sent = { status: number; text: string };
export type Server = {
  get(path: string, headers?: Record<string, string>): Promise<Sent>;
  post(body: string, contentType?: string): Promise<Sent>;
};

type Reply = { data?: Record<string, unknown> | null; errors?: unknown[]; extensions?: Record<string, unknown> };

const ask = async (server: Server, query: string): Promise<Reply> => read(await server.post(JSON.stringify({ query })));
const read = ({ text }: Sent): Reply => {
  try {
    return JSON.parse(text) as Reply;
  } catch {
    return {};
  }
};
const many = (n: number, part: (i: number) => string) => Array.from({ length: n }, (_, i) => part(i)).join(' ');
const inUrl = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;
const CONSOLES = [
  '/',
  '/graphql',
  '/graphiql',
  '/playground',
  '/console',
  '/altair',
  '/v1/graphql',
  '/graphql/console',
];

export const CHECKS: Readonly<Record<string, (server: Server) => Promise<boolean>>> = {
  field_suggestions: async (s) => /did you mean/i.test(JSON.stringify(await ask(s, '{ __schema { directive } meh }'))),
  introspection: async (s) => Boolean((await ask(s, '{ __schema { types { name fields { name } } } }')).data?.__schema),
  detect_graphiql: async (s) => {
    const pages = await Promise.all(CONSOLES.map((path) => s.get(path, { accept: 'text/html' })));
    return pages.some(({ text }) =>
      /graphiql\.(min\.)?(css|js)|GraphQL Playground|altair-root|apollo-sandbox/i.test(text),
    );
  },
  get_method_support: async (s) => read(await s.get(inUrl('{ __typename }'))).data?.__typename !== undefined,
  alias_overloading: async (s) =>
    (await ask(s, `{ ${many(101, (i) => `alias${i}: __typename`)} }`)).data?.alias100 !== undefined,
  batch_query: async (s) => {
    const batch = Array.from({ length: 10 }, () => ({ query: '{ __typename }' }));
    return Array.isArray(read(await s.post(JSON.stringify(batch))));
  },
  trace_mode: async (s) => (await ask(s, '{ __typename }')).extensions?.tracing !== undefined,
  directive_overloading: async (s) => {
    const { data, errors } = await ask(s, `{ __typename ${many(10, () => '@aa')} }`);
    return data?.__typename !== undefined || errors?.length === 10;
  },
  circular_query_introspection: async (s) => {
    const within = (depth: number): string => (depth === 0 ? '{ name }' : `{ fields { type ${within(depth - 1)} } }`);
    return Boolean((await ask(s, `{ __schema { types ${within(4)} } }`)).data?.__schema);
  },
  get_based_mutation: async (s) => read(await s.get(inUrl('mutation { __typename }'))).data?.__typename !== undefined,
  post_based_csrf: async (s) =>
    read(await s.post(`query=${encodeURIComponent('{ __typename }')}`, 'application/x-www-form-urlencoded')).data
      ?.__typename !== undefined,
  unhandled_error_detection: async (s) =>
    /exception|stacktrace|node_modules|\bat .*:\d+:\d+/i.test(JSON.stringify(await ask(s, 'qwerty cop { abc }'))),
  field_duplication: async (s) => {
    const { data } = await ask(s, `{ ${many(500, () => '__typename')} }`);
    return data?.__typename !== undefined;
  },
};
