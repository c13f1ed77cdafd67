import type { Graph } from '../../server/graph/graph.ts';

/** Transfers between a hundred thousand accounts, and the ways besides intake in which they come into a graph. */
export const ACCOUNTS = 100_000;
const PER = 5_000;

export type Transfer = { a: number; b: number; amount: number; second: number };

/** A maker of transfers; the same seed makes the same ones. */
export function transfers(seed: number): (n: number) => Transfer[] {
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return (n) =>
    Array.from({ length: n }, () => ({
      a: random(ACCOUNTS),
      b: random(ACCOUNTS),
      amount: random(9_999_999) + 1,
      second: 1456761600 + random(7_776_000),
    }));
}

const number = (i: number) => String(10_000_000 + i);
const bank = (i: number) => `B${i % 20}`;
const key = (i: number) => `domestic:${bank(i)}:${number(i)}`;
const when = (second: number) => new Date(second * 1000).toISOString().slice(0, 19);

export async function createAccounts(graph: Graph, count: number): Promise<void> {
  for (let at = 0; at < count; at += PER) {
    const rows = Array.from({ length: Math.min(PER, count - at) }, (_, i) => [
      `Account:${key(at + i)}`,
      graph.ref('Account', key(at + i)),
      key(at + i),
      number(at + i),
    ]);
    await graph.run(
      `UNWIND $rows AS row
       CREATE (:Entity:Account {id: row[0], ref: row[1], kind: 'Account', key: row[2], no: row[3], tail: reverse(row[3]), check: 'none', placeholder: false})`,
      { rows },
    );
  }
}

const RAW = `UNWIND $rows AS row
MATCH (a:Entity {id: row[1]}) MATCH (b:Entity {id: row[2]})
CREATE (a)-[:TRANSFERRED {id: row[0], at: datetime({datetime: datetime(row[3]), timezone: 'Z'}), ats: [datetime(row[3])], amount: row[4], currency: 'CNY', scopes: [$scope], sources: [$batch + row[5]], details: [row[6]]}]->(b)`;

/** The limit: no look-ups, no manifest, no parsing; two sessions, arrays, properties inline. */
export async function createRaw(graph: Graph, some: readonly Transfer[], name: string): Promise<void> {
  let taken = 0;
  const lane = async () => {
    while (taken < some.length) {
      const from = taken;
      taken += PER;
      const rows = some
        .slice(from, taken)
        .map((t, i) => [
          `${name}${from + i}`,
          `Account:${key(t.a)}`,
          `Account:${key(t.b)}`,
          `${when(t.second)}+08:00`,
          BigInt(t.amount),
          String(from + i),
          JSON.stringify({ from_bank: bank(t.a), to_bank: bank(t.b), reference: `${name}${from + i}` }),
        ]);
      await graph.run(RAW, { rows, scope: 'a', batch: '0:' });
    }
  };
  await Promise.all([lane(), lane()]);
}

const COLUMNS = 'at,from_account,from_bank,to_account,to_bank,amount,currency,reference';

/** The file that intake and LOAD CSV read; a reference is the row's own. */
export const csv = (some: readonly Transfer[], name: string): string =>
  `${[COLUMNS, ...some.map((t, i) => `${when(t.second)},${number(t.a)},${bank(t.a)},${number(t.b)},${bank(t.b)},${(t.amount / 100).toFixed(2)},CNY,${name}${i}`)].join('\n')}\n`;

const ENDS = {
  /** As intake does: an account that is not there is made. Its ref, a keyed hash, is beyond Cypher. */
  merged: (
    end: string,
    side: string,
  ) => `MERGE (${end}:Entity {id: 'Account:domestic:' + row.${side}_bank + ':' + row.${side}_account})
    ON CREATE SET ${end}:Account, ${end}.kind = 'Account', ${end}.key = 'domestic:' + row.${side}_bank + ':' + row.${side}_account,
      ${end}.no = row.${side}_account, ${end}.tail = reverse(row.${side}_account), ${end}.check = 'none', ${end}.placeholder = false`,
  /** A transfer whose account is not there is dropped without a word. */
  granted: (end: string, side: string) =>
    `MATCH (${end}:Entity {id: 'Account:domestic:' + row.${side}_bank + ':' + row.${side}_account})`,
};

/** The way a user would write it: pair and reference find the transfer, under the same unique constraint as ours. */
export async function merge(graph: Graph, file: string, ends: keyof typeof ENDS): Promise<void> {
  await graph.run(
    `LOAD CSV WITH HEADERS FROM $file AS row
CALL (row) {
  ${ENDS[ends]('a', 'from')}
  ${ENDS[ends]('b', 'to')}
  MERGE (a)-[t:TRANSFERRED {id: row.reference}]->(b)
  ON CREATE SET t.at = datetime({datetime: datetime(row.at + '+08:00'), timezone: 'Z'}), t.ats = [datetime(row.at + '+08:00')], t.amount = toInteger(round(toFloat(row.amount) * 100)), t.currency = row.currency,
    t.scopes = ['a'], t.sources = ['0:' + linenumber()],
    t.details = ['{"from_bank":"' + row.from_bank + '","to_bank":"' + row.to_bank + '","reference":"' + row.reference + '"}']
} IN TRANSACTIONS OF ${PER} ROWS`,
    { file },
  );
}
