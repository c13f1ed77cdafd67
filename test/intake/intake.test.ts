import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Neo4jError } from 'neo4j-driver';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Fault } from '../../server/fault.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { undo } from '../../server/intake/undo.ts';
import { digest } from '../support/digest.ts';
import { freshGraph, wipe } from '../support/graph.ts';
import { type Desk, desk, sheet, transfer } from '../support/intake.ts';

let graph: Graph;
let at: Desk;
beforeAll(async () => {
  graph = await freshGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  await wipe(graph);
  at = await desk(graph);
});
afterEach(() => at.close());

const transfers = () =>
  graph.run(
    'MATCH (a)-[t:TRANSFERRED]->(b) RETURN a.key AS a, b.key AS b, t.amount AS amount, size(t.sources) AS deliveries, t.scopes AS scopes ORDER BY a, b, amount, t.id',
  );
const NOON = '2016-03-01 12:00:00';

test('the same file twice does nothing, and says so', async () => {
  const file = at.file('t.csv', sheet(transfer('1001', '1002', '5', NOON), transfer('1001', '1003', '6', NOON)));
  expect(await at.load('bank-transfers', file)).toMatchObject({
    status: 'loaded',
    read: 2,
    loaded: 2,
    there: 0,
    setAside: 0,
  });
  const before = await digest(graph);
  expect(await at.load('bank-transfers', file)).toMatchObject({ status: 'already loaded', batch: 1, read: 2 });
  expect(await digest(graph)).toBe(before);
});

test('overlapping files add deliveries and no claims', async () => {
  const both = transfer('1001', '1002', '5', NOON);
  await at.load('bank-transfers', at.file('1.csv', sheet(both, transfer('1001', '1003', '6', NOON))));
  const outcome = await at.load('bank-transfers', at.file('2.csv', sheet(both, transfer('1001', '1004', '7', NOON))));
  expect(outcome).toMatchObject({ read: 2, loaded: 1, there: 1 });
  expect((await transfers()).map((t) => t.deliveries)).toEqual([2n, 1n, 1n]);
});

test('what another scope holds is never called already there', async () => {
  const rows = sheet(transfer('1001', '1002', '5', NOON));
  await at.load('bank-transfers', at.file('1.csv', rows));
  expect(await at.load('bank-transfers', at.file('2.csv', rows), { scope: 'b' })).toMatchObject({
    loaded: 1,
    there: 0,
  });
});

test('a transfer that two agencies hand in is one event, and each can take its own away', async () => {
  const sender = at.file('s.csv', sheet(transfer('1001', '1002', '5', NOON, 'S1')));
  const receiver = at.file('r.csv', sheet(transfer('1001', '1002', '5.00', NOON, 'R9')));
  await at.load('bank-transfers', sender);
  const alone = await digest(graph);
  await at.load('bank-transfers', receiver, { scope: 'b', agency: 'Agency B' });
  expect(await transfers()).toMatchObject([{ deliveries: 2n, scopes: ['a', 'b'] }]);
  await undo(at.parts, 2);
  expect(await digest(graph)).toBe(alone);
  await at.load('bank-transfers', receiver, { scope: 'b', agency: 'Agency B' });
  await undo(at.parts, 1);
  expect(await transfers()).toMatchObject([{ deliveries: 1n, scopes: ['b'] }]);
});

test('equal rows are several events; the same rows in another file are the same ones again', async () => {
  const row = transfer('1001', '1002', '5', NOON);
  await at.load('bank-transfers', at.file('1.csv', sheet(row, row, row)));
  await at.load('bank-transfers', at.file('2.csv', sheet(row, row)));
  expect((await transfers()).map((t) => t.deliveries).sort()).toEqual([1n, 2n, 2n]);
});

test('a system tells its rows apart by their references, across files', async () => {
  const row = (reference: string) => transfer('1001', '1002', '5', NOON, reference);
  await at.load('bank-transfers', at.file('1.csv', sheet(row('R1'))));
  await at.load('bank-transfers', at.file('2.csv', sheet(row('R2'))));
  expect(await transfers()).toHaveLength(2);
  await at.load('bank-transfers', at.file('3.csv', sheet(row('R2'), row('R2'), row('R1'))));
  expect((await transfers()).map((t) => t.deliveries).sort()).toEqual([2n, 3n]);
  await at.load('bank-transfers', at.file('4.csv', sheet(row('Z1'), row('Z2'))), { agency: 'Other bank', scope: 'b' });
  expect((await transfers()).map((t) => t.deliveries).sort()).toEqual([3n, 4n]);
});

test('where all share one numbering, the reference is the event', async () => {
  const head = 'at,from_wallet,to_wallet,chain,amount,token,transaction\n';
  const row = (hash: string) => `2016-03-01T00:00:00Z,user-1,user-2,Exchange,1.5,TRX,${hash}\n`;
  await at.load('wallet-transfers', at.file('1.csv', head + row('h1') + row('h1') + row('h2')));
  await at.load('wallet-transfers', at.file('2.csv', head + row('h2')), { agency: 'Other' });
  expect((await transfers()).map((t) => t.deliveries)).toEqual([2n, 2n]);
});

test('a call is one event with several ties; its presented number is not its caller', async () => {
  const file = at.file(
    'c.csv',
    `主叫号码,被叫号码,开始时间,通话时长,显示号码,caller_imei,caller_cell,record_no
17055102231,13800138000,2016-03-01 09:30:00,65,+86 010 110,490154203237518,460-00-1-2,1
,13800138000,2016-03-01 09:31:00,5,17055102239,,,2
`.replace('+86 010 110', '01065529988'),
  );
  expect(await at.load('call-records', file)).toMatchObject({ loaded: 2, setAside: 0 });
  const ties = await graph.run(
    'MATCH (a)-[t]->(b) RETURN type(t) AS type, a.no AS a, b.no AS b, coalesce(t.event, t.id) AS event ORDER BY type, a',
  );
  expect(ties.map((t) => `${t.type} ${t.a} ${t.b}`)).toEqual([
    'AT_CELL 8617055102231 4600012',
    'CALLED 8617055102231 8613800138000',
    'PRESENTED 861065529988 8613800138000',
    'PRESENTED 8617055102239 8613800138000',
    'USED_DEVICE 8617055102231 49015420323751',
  ]);
  expect(new Set(ties.map((t) => t.event)).size).toBe(2);
});

test('a registration says its interval once however often it is repeated, and joins card and subscription', async () => {
  const row = '17055102231,8986011234567890123,460001234567890,王伟,,,,Shop 7,,2016-03-01,,active,CM';
  const file = at.file(
    'n.csv',
    `number,iccid,imsi,holder_name,document_type,document,country,agent,shop,activated_at,deactivated_at,status,operator\n${row}\n${row}\n`,
  );
  expect(await at.load('number-registrations', file)).toMatchObject({ read: 2, loaded: 1, there: 1 });
  const [made] = await graph.run(
    'MATCH (p:Person)-[t:REGISTERED]->(:PhoneNumber) RETURN p.key AS key, size(t.sources) AS n, toString(t.at) AS at, t.details AS details',
  );
  expect(made).toMatchObject({ key: 'named-with:王伟@PhoneNumber:e164:+8617055102231', n: 2n });
  expect((made!.details as string[])[0]).toContain('"activated_at:precision":"day"');
  expect(await graph.run('MATCH (:Joined)-[t:SAME_AS]->(:Joined) RETURN count(t) AS n')).toEqual([{ n: 1n }]);
  await undo(at.parts, 1);
  expect(await graph.run('MATCH (n) RETURN count(n) AS n')).toEqual([{ n: 0n }]);
});

test('placeholders get an entity per holder', async () => {
  const rows = ['1001', '1003'].map((from) => `${NOON},${from},X,1002,X,5,CNY,000000000000000`);
  await at.load(
    'bank-transfers',
    at.file('p.csv', `at,from_account,from_bank,to_account,to_bank,amount,currency,device_imei\n${rows.join('\n')}\n`),
  );
  const devices = await graph.run('MATCH (d:Device) RETURN d.placeholder AS placeholder, count { (d)--() } AS degree');
  expect(devices).toEqual([
    { placeholder: true, degree: 1n },
    { placeholder: true, degree: 1n },
  ]);
});

test('what is too much for one transaction is written in halves, and the graph is the same', async () => {
  const rows = Array.from({ length: 60 }, (_, i) =>
    transfer(`100${i % 7}`, `200${i % 5}`, '3', `2016-03-01 12:00:${10 + (i % 40)}`),
  );
  const digestOf = async (used: Graph) => {
    await wipe(graph);
    const at = await desk(used);
    expect(await at.load('bank-transfers', at.file('t.csv', sheet(...rows)))).toMatchObject({ read: 60, loaded: 60 });
    await at.close();
    return digest(graph);
  };
  let refused = 0;
  const narrow: Graph = {
    ...graph,
    write: (work) =>
      graph.write((tx) =>
        work({
          run(command, params) {
            if (
              command.name.startsWith('intake/create-ties') &&
              (params as unknown as { rows: unknown[] }).rows.length > 9
            ) {
              refused += 1;
              const cause = new Neo4jError(
                'threshold reached',
                'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
                '',
                '',
              );
              throw new Fault('TOO_LARGE', 'The question needs more memory than one may take.', { cause });
            }
            return tx.run(command, params);
          },
        }),
      ),
  };
  const whole = await digestOf(graph);
  expect(await digestOf(narrow)).toBe(whole);
  expect(refused).toBeGreaterThan(3);
});

test('a file of which the mapping makes nothing is refused with its header, not taken as loaded', async () => {
  await wipe(graph);
  const at = await desk(graph);
  const file = at.file('t.csv', sheet(transfer('1', '2', '3', '2016-03-01 12:00:00')));
  await expect(at.load('logins', file)).rejects.toThrow(
    /none of the columns out of which logins makes a claim.*from_account/,
  );
  await at.close();
});

test('bad rows are set aside into a file that loads once mended, and nothing good is lost', async () => {
  const file = at.file(
    'bad.csv',
    Buffer.concat([
      Buffer.from(
        `\ufeff${sheet(
          transfer('1001', '1002', '5', NOON, 'r1', '"a, ""quoted"" note"'),
          transfer('1001', '1002', 'five', NOON, 'r2'),
          transfer('1001', '1002', '5.001', NOON, 'r3'),
          transfer('1001', '1002', '5', '2016-02-30', 'r4'),
          `${NOON},1001,X`,
          transfer('1001', '1002', '6', NOON, 'r5', '"never closed'),
          transfer('1001', '1002', '7', NOON, 'r6', 'nul\0byte'),
          transfer('', '1002', '8', NOON, 'r7'),
        )}`.replaceAll('\n', '\r\n'),
      ),
      Buffer.from([...Buffer.from(transfer('1001', '1002', '9', NOON, 'r8')), 0xff, 0x0a]),
      Buffer.from(`${transfer('1001', '1002', '10', NOON, 'r9')}`),
    ]),
  );
  const outcome = await at.load('bank-transfers', file);
  expect(outcome).toMatchObject({ read: 10, loaded: 2, there: 0, setAside: 8 });
  const lines = readFileSync(outcome.setAsideFile!, 'utf8').trim().split('\n');
  expect(lines.map((l) => l.replace(/^.*,(\d+ \(line|_row)/, '$1').replaceAll(',', ' | '))).toEqual([
    '_row | _column | _reason',
    '2 (line 3) | amount | not an amount',
    '3 (line 4) | amount | more decimals than the currency has (2)',
    '4 (line 5) | at | not a time',
    '5 (line 6) |  | the row holds 3 cells and the header 9',
    '6 (line 7) |  | a quote is opened and not closed',
    '7 (line 8) |  | it holds a NUL byte',
    '8 (line 9) | from_account | it is empty',
    '9 (line 10) |  | it holds bytes that are no text in this encoding',
  ]);
  const mended = at.file('mended.csv', `${lines[0]}\n${lines[1]!.replace('five', '5.50')}\n`);
  expect(await at.load('bank-transfers', mended)).toMatchObject({ read: 1, loaded: 1, setAside: 0 });
  const [{ details } = { details: [] }] = await graph.run(
    'MATCH ()-[t:TRANSFERRED {amount: 550}]->() RETURN t.details AS details',
  );
  expect(details).toEqual([JSON.stringify({ from_bank: 'X', to_bank: 'X', reference: 'r2' })]);
  await undo(at.parts, 1);
  expect(existsSync(outcome.setAsideFile!)).toBe(false);
});

test('a file that is not what it is said to be is refused, with the reason', async () => {
  const refused = (name: string, text: string | Buffer) =>
    at.load('bank-transfers', at.file(name, text)).catch((e) => `${e.code}: ${e.message}`);
  expect(await refused('empty.csv', '')).toMatch(/BAD_FILE: empty.csv is empty/);
  expect(await refused('wrong.csv', 'a,b\n1,2\n')).toMatch(
    /lacks at, from_account, to_account, amount.*header reads: a, b/,
  );
  expect(await refused('twice.csv', 'at,at\n')).toMatch(/two columns called at/);
  expect(await refused('book.csv', 'PK\u0003\u0004')).toMatch(/an Excel workbook/);
  expect(await refused('wide.csv', Buffer.from('\ufeffat', 'utf16le'))).toMatch(/in UTF-16/);
  expect(await refused('cut.csv', gzipSync(sheet(transfer('1001', '1002', '5', NOON))).subarray(0, 60))).toMatch(
    /damaged gzip/,
  );
  expect(await at.load('no-such', 'x.csv').catch((e) => e.message)).toMatch(/No mapping is called no-such/);
  expect(await at.load('bank-transfers', 'no-such.csv').catch((e) => e.message)).toMatch(/There is no file/);
  expect(await refused('header.csv', sheet())).toMatchObject({ status: 'loaded', read: 0 });
});

test('a huge line, GBK, gzip and free text that looks like a command are only text', async () => {
  const evil = `=HYPERLINK("x")'); MATCH (n) DETACH DELETE n //`;
  const long = at.file(
    'long.csv',
    sheet(
      transfer('1001', '1002', '5', NOON),
      'x'.repeat(3_000_000),
      transfer('1001', '1003', '5', NOON, '', `"${evil.replaceAll('"', '""')}"`),
    ),
  );
  expect(await at.load('bank-transfers', long)).toMatchObject({ read: 3, loaded: 2, setAside: 1 });
  const gbk = Buffer.concat([
    Buffer.from(sheet()),
    Buffer.from(transfer('1001', '1004', '5', NOON)),
    Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]),
    Buffer.from('\n'),
  ]);
  expect(await at.load('bank-transfers', at.file('gbk.csv.gz', gzipSync(gbk)), { encoding: 'gb18030' })).toMatchObject({
    loaded: 1,
  });
  const notes = (await graph.run('MATCH ()-[t:TRANSFERRED]->() UNWIND t.details AS d RETURN d')).map(
    (r) => JSON.parse(String(r.d)).comment,
  );
  expect(new Set(notes)).toEqual(new Set([undefined, evil, '张三']));
});

test('another zone, or another intake at the same time, is refused until the first is undone or done', async () => {
  const file = at.file('t.csv', sheet(transfer('1001', '1002', '5', NOON)));
  const both = await Promise.allSettled([at.load('bank-transfers', file), at.load('bank-transfers', file)]);
  expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(at.load('bank-transfers', file, { zone: 'UTC' })).rejects.toMatchObject({ code: 'CONFLICT' });
  await undo(at.parts, 1);
  expect(await at.load('bank-transfers', file, { zone: 'UTC' })).toMatchObject({ status: 'loaded', batch: 2 });
  await expect(undo(at.parts, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  writeFileSync(file, sheet());
});
