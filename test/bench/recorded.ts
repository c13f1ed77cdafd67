import neo4j, { type Driver } from 'neo4j-driver';
import type { Viewer } from '../../server/access/viewer.ts';
import type { Graph, GraphAddress } from '../../server/graph/graph.ts';

export type Statement = { text: string; params: Record<string, unknown>; after: number[] };

type Asked = { text: string; params: { parse(params: unknown): object } };

/** A graph that notes the statements an answer is made of, and which had to be there before each could be asked. */
export function recording(graph: Graph): { graph: Graph; take(): Statement[] } {
  let noted: Statement[] = [];
  let finished: number[] = [];
  const noting = async <T>(viewer: Viewer, query: Asked, params: unknown, asked: () => Promise<T>): Promise<T> => {
    const own = noted;
    const index = own.length;
    own.push({
      text: query.text,
      params: { ...query.params.parse(params), scopes: [...viewer.scopes] },
      after: [...finished],
    });
    const answer = await asked();
    if (own === noted) finished.push(index);
    return answer;
  };
  const read: Graph['read'] = (viewer, query, params, bounds) =>
    noting(viewer, query, params, () => graph.read(viewer, query, params, bounds));
  const stream: Graph['stream'] = (viewer, query, params, bounds, onRow) =>
    noting(viewer, query, params, () => graph.stream(viewer, query, params, bounds, onRow));
  return {
    graph: { ...graph, read, stream },
    take() {
      const taken = noted;
      noted = [];
      finished = [];
      return taken;
    },
  };
}

/** The bare driver, set up as one does who reads its manual: a session and a read transaction a statement. */
export function bare(address: GraphAddress): { driver: Driver; ask(text: string, params: object): Promise<unknown> } {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), { useBigInt: true });
  return {
    driver,
    async ask(text, params) {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ });
      try {
        return (await session.executeRead((tx) => tx.run(text, params))).records.map((record) => record.toObject());
      } finally {
        await session.close();
      }
    },
  };
}

/** The same statements by the bare driver, each as soon as those are there that it waited for. */
export async function replay(ask: (text: string, params: object) => Promise<unknown>, all: readonly Statement[]) {
  const done: Promise<unknown>[] = [];
  for (const { text, params, after } of all)
    done.push(Promise.all(after.map((i) => done[i])).then(() => ask(text, params)));
  await Promise.all(done);
}
