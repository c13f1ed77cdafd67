// Rows per second of transfers into an indexed graph: the raw limit, intake, and LOAD CSV with MERGE, in one run.
// node --import tsx test/bench/load.ts <bolt> <password> <import folder of that server> [events there] [rows]
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openGraph } from '../../server/graph/graph.ts';
import { createSchema } from '../../server/graph/schema.ts';
import { intake } from '../../server/intake/intake.ts';
import { openOffice } from '../../server/office/office.ts';
import { wipe } from '../support/graph.ts';
import { TERMS } from '../support/intake.ts';

const [uri = '', password = '', imports = '', there = '1000000', rows = '100000'] = process.argv.slice(2);
const graph = openGraph({ uri, user: 'neo4j', password, database: 'neo4j' }, Buffer.alloc(32, 'bench'));
const ACCOUNTS = 100_000;
const PER = 5_000;
let state = 20160301;
const random = (below: number) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const account = (i: number) => `domestic:B${i % 20}:${10_000_000 + i}`;
type Row = { a: number; b: number; amount: number; second: number };
const make = (n: number): Row[] =>
  Array.from({ length: n }, () => ({
    a: random(ACCOUNTS),
    b: random(ACCOUNTS),
    amount: random(9_999_999) + 1,
    second: 1456761600 + random(7_776_000),
  }));
const when = (second: number) => new Date(second * 1000).toISOString().slice(0, 19);

const RAW = `UNWIND $rows AS row
MATCH (a:Entity {id: row[1]}) MATCH (b:Entity {id: row[2]})
CREATE (a)-[:TRANSFERRED {id: row[0], at: datetime(row[3]), amount: row[4], currency: 'CNY', scopes: [$scope], sources: [$batch + row[5]], details: [row[6]]}]->(b)`;

/** The limit: no look-ups, no manifest, no parsing; two sessions, arrays, properties inline. */
async function raw(events: Row[], name: string): Promise<void> {
  const parts: Row[][] = [];
  for (let at = 0; at < events.length; at += PER) parts.push(events.slice(at, at + PER));
  let number = 0;
  const lane = async () => {
    for (let part = parts.shift(); part; part = parts.shift()) {
      const shaped = part.map((r) => {
        number += 1;
        return [
          `${name}${number}`,
          `Account:${account(r.a)}`,
          `Account:${account(r.b)}`,
          `${when(r.second)}+08:00`,
          BigInt(r.amount),
          String(number),
          '{"from_bank":"B1","to_bank":"B2","reference":"R1"}',
        ];
      });
      await graph.run(RAW, { rows: shaped, scope: 'a', batch: '0:' });
    }
  };
  await Promise.all([lane(), lane()]);
}

async function timed(what: string, count: number, work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  const speed = count / ((performance.now() - started) / 1000);
  console.log(`${what.padEnd(34)}${Math.round(speed).toLocaleString('en').padStart(8)} rows/s`);
  return speed;
}

const COLUMNS = 'at,from_account,from_bank,to_account,to_bank,amount,currency,reference';
const csv = (events: Row[], prefix: string) =>
  `${[COLUMNS, ...events.map((r, i) => `${when(r.second)},${10_000_000 + r.a},B${r.a % 20},${10_000_000 + r.b},B${r.b % 20},${(r.amount / 100).toFixed(2)},CNY,${prefix}${i}`)].join('\n')}\n`;

const MERGE = `LOAD CSV WITH HEADERS FROM $file AS row
CALL (row) {
  MATCH (a:Entity {id: 'Account:domestic:' + row.from_bank + ':' + row.from_account})
  MATCH (b:Entity {id: 'Account:domestic:' + row.to_bank + ':' + row.to_account})
  MERGE (a)-[t:TRANSFERRED {id: row.reference}]->(b)
  ON CREATE SET t.at = datetime(row.at + '+08:00'), t.amount = toInteger(round(toFloat(row.amount) * 100)), t.currency = row.currency,
    t.scopes = ['a'], t.sources = ['0:' + linenumber()], t.details = ['{"from_bank":"B1","to_bank":"B2","reference":"R1"}']
} IN TRANSACTIONS OF ${PER} ROWS`;

try {
  await wipe(graph);
  await createSchema(graph);
  for (let at = 0; at < ACCOUNTS; at += 10_000)
    await graph.run(
      `UNWIND $rows AS row CREATE (e:Entity:Account {id: row[0], ref: row[1], kind: 'Account', key: row[2], no: row[3], tail: row[3], check: 'none', placeholder: false})`,
      {
        rows: Array.from({ length: 10_000 }, (_, i) => [
          `Account:${account(at + i)}`,
          graph.ref('Account', account(at + i)),
          account(at + i),
          String(10_000_000 + at + i),
        ]),
      },
    );
  await timed(`${Number(there).toLocaleString('en')} events to begin with`, Number(there), () =>
    raw(make(Number(there)), 'base'),
  );
  const n = Number(rows);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'headwater-bench-'));
  const office = await openOffice(path.join(dataDir, 'office.sqlite'));
  const load = (name: string, events: Row[]) => {
    const file = path.join(dataDir, `${name}.csv`);
    writeFileSync(file, csv(events, name));
    return intake(
      { graph, office, dataDir, progress: () => {} },
      { ...TERMS, mapping: 'bank-transfers', files: [file] },
    );
  };
  // Plans and pages first, for all three alike.
  await raw(make(PER * 2), 'warm');
  await load('warm', make(PER * 2));
  const merge = async (name: string, events: Row[]) => {
    writeFileSync(path.join(imports, `${name}.csv`), csv(events, name));
    await graph.run(MERGE, { file: `file:///${name}.csv` });
  };
  await merge('warmed', make(PER * 2));
  const limit = await timed('raw CREATE, two sessions (limit)', n, () => raw(make(n), 'limit'));
  const ours = await timed('intake, file to committed event', n, () => load('ours', make(n)));
  const merged = await timed('LOAD CSV … MERGE', n, () => merge('merged', make(n)));
  console.log(`intake / limit ${(ours / limit).toFixed(2)}   intake / LOAD CSV MERGE ${(ours / merged).toFixed(2)}`);
  await office.destroy();
} finally {
  await graph.close();
}
