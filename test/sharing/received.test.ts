import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { generateX25519Identity } from 'age-encryption';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Log, openLog } from '../../server/access/log.ts';
import { type Self, selfOf } from '../../server/bundle/party.ts';
import { open, type Sealed, seal, type Terms } from '../../server/bundle/seal.ts';
import type { Claims, Message } from '../../server/bundle/shape.ts';
import { type Exchange, openExchange } from '../../server/exchange/exchange.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { bytesOf } from '../../server/office/outgoing.ts';
import { takeAwayDue } from '../../server/received/ending.ts';
import { type Asker, agency, codeOf, signIn } from '../support/agency.ts';
import { digest } from '../support/digest.ts';
import { freshGraph } from '../support/graph.ts';
import { served } from '../support/served.ts';
import { done, meetPartner, OPEN_CASE, openCase } from '../support/sharing.ts';
import { World } from '../support/world.ts';

/** What a partner released is carried here, weighed by a lead, taken over into their case, and goes again. */
const folder = mkdtempSync(path.join(os.tmpdir(), 'headwater-received-'));
let graph: Graph;
let office: Office;
let log: Log;
let exchange: Exchange;
let partner: Self;
let api: Awaited<ReturnType<typeof served>>;
let [lead, investigator]: Asker[] = [];
const mapKey = randomBytes(32);
const under = { case: '', reason: 'test' };
const ours = { account: '', other: '' };
let last: Sealed | null = null;

beforeAll(async () => {
  graph = await freshGraph();
  office = await openOffice(path.join(folder, 'office.sqlite'));
  log = openLog(office);
  const nobody = () => Promise.reject(new Error('nobody comes by wire'));
  exchange = await openExchange({
    ...{ office, log, dataDir: folder, name: 'Ours (invented)', address: null, isStill: true, arrive: nobody },
    ...{ answer: nobody },
    complain: (error) => {
      throw error;
    },
  });
  api = await served({ graph, office, log, exchange, mapKey, dataDir: folder });
  await agency(office, 'centre', 'police', { shen: ['lead'], luo: ['investigator'] }, 1);
  await agency(office, 'bank-a', 'bank', { bo: ['lead'] });
  partner = await selfOf('Partner (invented)', randomBytes(32), await generateX25519Identity());
  await meetPartner(office, 'far', partner.party);
  lead = await signIn(api.address, 'shen');
  investigator = await signIn(api.address, 'luo');
  Object.assign(under, await openCase(lead, 'luo'));
  // A number that no batch of the office will have.
  const world = new World(graph, 1_000_000, { asIntake: true });
  for (const no of NUMBERS) world.written('Account', 'card', no);
  world
    .say(PAYER, 'bank', 'Nanchuan (invented)', { scope: 'wires' })
    .tie('TRANSFERRED', PAYER, PAYEE, '2016-02-03T04:05:06Z', {
      ...{ scope: 'wires', amount: 990_000n, currency: 'CNY' },
    });
  ours.account = world.ref(PAYER);
  ours.other = world.ref(PAYEE);
  await world.write();
}, 60_000);
afterAll(async () => {
  await api.close();
  await exchange.close();
  await office.destroy();
  await graph.close();
  rmSync(folder, { recursive: true });
});

const NUMBERS = ['6222021234567890128', '4111111111111111'];
const [PAYER, PAYEE] = NUMBERS.map((no) => `Account:${no}`) as [string, string];
const BRING = 'mutation ($base64: String!) { bringBundle(base64: $base64) { kind received { id status doubts } } }';
const VIEW = `query ($id: ID!) { receivedView(id: $id) {
  counts { entities entitiesKnown claims claimsKnown coarser } sources { agency tlp } kinds { name count }
  nodes { kind label known masked } links { type of count } disagreements { property ours theirs }
  disagreementsTotal touches { name entities } unreadable { why } } }`;
const ACCEPT = `mutation ($id: ID!, $without: WithoutInput!) {
  acceptReceived(id: $id, without: $without) { status scope loaded setAside } }`;
const REFUSE = 'mutation ($id: ID!) { refuseReceived(id: $id, reason: "not ours") { status why } }';
const BACK = 'mutation ($id: ID!) { giveBackReceived(id: $id, reason: "no need any more") { status } }';
const EXPAND = `query ($ref: ID!) { expand(input: {ref: $ref}) { ties { type count sums { amount } } } }`;
const NOTHING = { sources: [], kinds: [], entities: [] };

/** The same payment as ours, another bank's name for the payer, and a coarser payment to somebody not told. */
const content: Claims = {
  sources: [{ agency: 'Far unit (invented)', grade: 'B2', tlp: 'GREEN', handling: '', asOf: '2016-06-01T00:00:00Z' }],
  entities: [
    ...NUMBERS.map((no) => ({
      ...{ kind: 'Account', key: `card:${no}`, check: 'passed' as const, no, placeholder: false },
    })),
    { kind: 'Account', key: `release:${'x'.repeat(22)}`, check: 'none', no: '', placeholder: false },
    { kind: 'Person', key: 'passport:TH:E12345678', check: 'none', no: 'e12345678', placeholder: false },
  ],
  claims: [
    { about: 0, property: 'bank', value: 'Far Bank (invented)', at: null },
    { tie: 'TRANSFERRED', from: 0, to: 1, at: '2016-02-03T04:05:06Z', amount: '990000', currency: 'CNY' },
    {
      tie: 'TRANSFERRED',
      from: 1,
      to: 2,
      at: '2016-02-04',
      band: '5000-10000',
      currency: 'CNY',
      coarser: 'c'.repeat(22),
    },
    { about: 3, property: 'name', value: 'Bystander (invented)', at: null },
    { tie: 'HOLDS', from: 3, to: 1, at: '2016-01-01T00:00:00Z' },
  ],
  rows: Array.from({ length: 5 }, (_, claim) => ({ source: 0, says: [{ claim }], details: {}, personal: [] })),
};

async function sealed(
  more: Partial<Terms> = {},
  said: Message['content'] = content,
  number = (last?.manifest.number ?? 0) + 1,
) {
  const made = await seal(
    partner,
    {
      ...{ kind: 'release', to: exchange.self().party, number, previous: last?.hash ?? null, answers: null },
      ...{ expiresAt: '2099-01-01T00:00:00Z', purpose: 'Tracing (invented)', legalBasis: 'Treaty (invented)' },
      ...{ tlp: 'AMBER', handling: 'H1', ...more },
    },
    said,
  );
  last = made;
  return made;
}
const carried = ({ bytes }: Sealed) => ({ base64: Buffer.from(bytes).toString('base64') });
const brought = async (one: Sealed) => (await done(lead!.ask(BRING, carried(one), under))).bringBundle;

/** Receipts in the outbox, as their recipient reads them. */
async function receipts(): Promise<string[]> {
  const rows = await office
    .selectFrom('outgoing')
    .select('id')
    .where('kind', '=', 'receipt')
    .orderBy('number')
    .execute();
  const opened = await Promise.all(rows.map(async ({ id }) => open(partner, await bytesOf(office, id))));
  return opened.map((one) => (one.content as { what: string }).what);
}

test('a release is weighed, taken over with its sender’s name and marking, and leaves no trace when it is taken back', async () => {
  const before = await digest(graph);
  const bundle = await sealed();
  const { kind, received } = await brought(bundle);
  expect([kind, received.status, received.doubts]).toEqual(['release', 'waiting', []]);
  expect((await brought(bundle)).received.id).toBe(received.id);

  const { receivedView: view } = await done(lead!.ask(VIEW, { id: received.id }, under));
  expect(view.counts).toEqual({ entities: 4, entitiesKnown: 2, claims: 5, claimsKnown: 1, coarser: 1 });
  expect(view.disagreements).toEqual([
    { property: 'bank', ours: ['Nanchuan (invented)'], theirs: 'Far Bank (invented)' },
  ]);
  expect(view.touches).toEqual([{ name: 'Main (invented)', entities: 2 }]);
  expect(JSON.stringify(view)).not.toContain('Bystander');
  expect(view.links).toContainEqual({ type: 'COARSER', of: 'TRANSFERRED', count: 1 });
  expect(await digest(graph)).toEqual(before);

  const accepted = (await done(lead!.ask(ACCEPT, { id: received.id, without: NOTHING }, under))).acceptReceived;
  expect(accepted).toMatchObject({ status: 'taken', loaded: 5, setAside: 0 });
  const { expand } = await done(investigator!.ask(EXPAND, { ref: ours.account }, under));
  expect(expand.ties).toEqual([{ type: 'TRANSFERRED', count: 1, sums: [{ amount: '990000' }] }]);
  const { expand: other } = await done(investigator!.ask(EXPAND, { ref: ours.other }, under));
  expect(other.ties.map(({ type }: { type: string }) => type).sort()).toEqual(['COARSER', 'HOLDS', 'TRANSFERRED']);
  expect(await receipts()).toEqual(['accepted']);

  const board = {
    id: 'board-00000000000001',
    name: 'b',
    version: 0,
    view: JSON.stringify({ nodes: [[ours.account, 0, 0]] }),
  };
  const SAVE = 'mutation ($input: SaveBoardInput!) { saveBoard(input: $input) { takenBackAt } }';
  expect((await done(investigator!.ask(SAVE, { input: board }, under))).saveBoard.takenBackAt).toBeNull();
  await brought(await sealed({ kind: 'withdrawal' }, { of: bundle.manifest.id, reason: 'wrong person' }));
  expect(await digest(graph)).toEqual(before);
  expect(await receipts()).toEqual(['accepted', 'taken away']);
  const { boards } = await done(investigator!.ask('{ boards { takenBackAt } }', {}, under));
  expect(boards).toEqual([{ takenBackAt: expect.stringMatching(/^20/) }]);
  expect(codeOf(await lead!.ask(VIEW, { id: received.id }, under))).toBe('CONFLICT');
});

test('a part of a release is taken over, and the rest of it is nowhere', async () => {
  const before = await digest(graph);
  const { received } = await brought(await sealed());
  const without = { ...NOTHING, kinds: ['bank', 'name'] };
  const { acceptReceived } = await done(lead!.ask(ACCEPT, { id: received.id, without }, under));
  expect(acceptReceived).toMatchObject({ status: 'taken', loaded: 3 });
  const other = { id: received.id, without: NOTHING };
  expect(codeOf(await lead!.ask(ACCEPT, other, under))).toBe('CONFLICT');
  const told = await graph.run(
    "MATCH (s:Statement) WHERE s.value CONTAINS 'Far Bank' OR s.value CONTAINS 'Bystander' RETURN s",
  );
  expect(told).toEqual([]);
  expect((await receipts()).at(-1)).toBe('accepted in part');
  await done(lead!.ask(BACK, { id: received.id }, under));
  expect(await digest(graph)).toEqual(before);
});

test('what has expired goes by itself, and nobody sees it from the moment on', async () => {
  const before = await digest(graph);
  const expiresAt = `${new Date(Date.now() + 5_000).toISOString().slice(0, 19)}Z`;
  const { received } = await brought(await sealed({ expiresAt }));
  await done(lead!.ask(ACCEPT, { id: received.id, without: NOTHING }, under));
  const parts = { graph, office, log, exchange, mapKey, dataDir: folder };
  await takeAwayDue(parts, new Date(Date.parse(expiresAt) - 1));
  expect(await digest(graph)).not.toEqual(before);
  await takeAwayDue(parts, new Date(expiresAt));
  expect(await digest(graph)).toEqual(before);
  expect((await receipts()).at(-1)).toBe('taken away');
});

test('what is refused touches nothing, and neither an investigator nor another agency’s lead decides', async () => {
  const before = await digest(graph);
  const { received } = await brought(await sealed());
  expect(codeOf(await investigator!.ask(REFUSE, { id: received.id }, under))).toBe('NOT_ALLOWED');
  const bank = await signIn(api.address, 'bo');
  const own = (await done(bank.ask(OPEN_CASE, { input: { name: 'Bank (invented)', legalBasis: 'test' } }))).openCase.id;
  expect(codeOf(await bank.ask('{ received { id } }', {}, { case: own, reason: 'test' }))).toBe('NOT_ALLOWED');
  const { refuseReceived } = await done(lead!.ask(REFUSE, { id: received.id }, under));
  expect(refuseReceived).toEqual({ status: 'refused', why: 'not ours' });
  expect(await digest(graph)).toEqual(before);
  expect((await receipts()).at(-1)).toBe('refused');
});

test('one that is bent, forked, or sealed by nobody known is kept by nobody', async () => {
  const count = async () => (await office.selectFrom('arrival').select('id').execute()).length;
  const before = await count();
  const good = last!;
  const fork = await sealed({}, content, good.manifest.number);
  last = good;
  expect(codeOf(await lead!.ask(BRING, carried(fork), under))).toBe('CONFLICT');
  const bent = Buffer.from(good.bytes);
  bent[bent.length - 9]! ^= 1;
  expect(codeOf(await lead!.ask(BRING, { base64: bent.toString('base64') }, under))).toBe('BAD_FILE');
  const stranger = await selfOf('Partner (invented)', randomBytes(32), await generateX25519Identity());
  const own = partner;
  partner = stranger;
  const foreign = await sealed();
  [partner, last] = [own, good];
  expect(codeOf(await lead!.ask(BRING, carried(foreign), under))).toBe('NOT_ALLOWED');
  expect(await count()).toBe(before);
});
