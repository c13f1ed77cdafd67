import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { generateX25519Identity } from 'age-encryption';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Log, openLog } from '../../server/access/log.ts';
import { type Self, selfOf } from '../../server/bundle/party.ts';
import { open } from '../../server/bundle/seal.ts';
import type { Claims } from '../../server/bundle/shape.ts';
import { type Exchange, openExchange } from '../../server/exchange/exchange.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { tieId } from '../../server/graph/ids.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { type Asker, agency, codeOf, signIn } from '../support/agency.ts';
import { freshGraph } from '../support/graph.ts';
import { served } from '../support/served.ts';
import { done, meetPartner, openCase, OPEN_CASE } from '../support/sharing.ts';
import { World } from '../support/world.ts';

/**
 * A case of two: an investigator who puts a release together, and the lead who decides on it. It uses one scope, in which
 * one delivery may leave and one is for its recipients alone.
 */
const folder = mkdtempSync(path.join(os.tmpdir(), 'headwater-release-'));
let graph: Graph;
let office: Office;
let log: Log;
let exchange: Exchange;
let partner: Self;
let api: Awaited<ReturnType<typeof served>>;
let [lead, maker, stranger]: Asker[] = [];
const under = { case: '', reason: 'test' };
const refs: Record<string, string> = {};

beforeAll(async () => {
  graph = await freshGraph();
  office = await openOffice(path.join(folder, 'office.sqlite'));
  log = openLog(office);
  exchange = await openExchange({
    ...{ office, log, dataDir: folder, name: 'Ours (invented)', address: null, isStill: true },
    arrive: () => Promise.reject(new Error('nothing comes')),
    answer: () => Promise.reject(new Error('nobody asks')),
    complain: (error) => {
      throw error;
    },
  });
  api = await served({ graph, office, log, exchange, mapKey: randomBytes(32) });
  await agency(office, 'centre', 'police', { shen: ['lead'], luo: ['investigator'], mo: ['lead', 'investigator'] }, 1);
  partner = await selfOf('Partner (invented)', randomBytes(32), await generateX25519Identity());
  await meetPartner(office, 'far', partner.party);
  lead = await signIn(api.address, 'shen');
  maker = await signIn(api.address, 'luo');
  stranger = await signIn(api.address, 'mo');
  Object.assign(under, await openCase(lead, 'luo'));
  await load();
}, 60_000);
afterAll(async () => {
  await api.close();
  await exchange.close();
  await office.destroy();
  await graph.close();
  rmSync(folder, { recursive: true });
});

const SAVE = 'mutation ($input: SaveReleaseInput!) { saveRelease(input: $input) { id status version } }';
const VIEW = `query ($id: ID!) { releaseView(id: $id) { digest tlp counts { entities events coarser }
  nodes { here kind label identifier } links { type of count bands sums { amount } } told { what name did why on } } }`;
const ASK = 'mutation ($id: ID!, $digest: String!) { askForRelease(id: $id, digest: $digest) { status } }';
const DECIDE = `mutation ($id: ID!, $digest: String!, $approve: Boolean!, $remark: String!) {
  decideRelease(id: $id, digest: $digest, approve: $approve, remark: $remark) { status bundle sent } }`;
const FILE = 'query ($id: ID!, $format: String!) { releaseFile(id: $id, format: $format) { name base64 } }';
const WITHDRAW = 'mutation ($id: ID!) { withdrawRelease(id: $id, reason: "wrong person") { status } }';
const LIST = '{ releases { id status mayDecide } }';

/** A suspect's account pays two others: one payment told by a delivery that may leave, one by a RED one. */
async function load(): Promise<void> {
  const same = {
    system: 'test',
    mapping: 'test',
    agency: 'centre',
    grade: 'B2',
    handling: '',
    status: 'loaded',
  } as const;
  const at = { as_of: '2016-06-01T00:00:00Z', started_at: '2016-06-01T00:00:00Z', ended_at: '2016-06-01T00:00:00Z' };
  for (const [id, tlp] of [
    [1, 'GREEN'],
    [2, 'RED'],
  ] as const)
    await office
      .insertInto('batch')
      .values({ ...same, ...at, id, tlp, scope: 'wires', file: 'kept.csv', file_hash: `${id}`, settings_hash: '' })
      .execute();
  const inScope = { scope: 'wires' };
  const open = new World(graph, 1, { asIntake: true })
    .say('Person:M77', 'role', 'suspect', inScope)
    .say('Person:M77', 'name', 'Xu Shan (invented)', inScope)
    .tie('HOLDS', 'Person:M77', 'Account:621', '2016-01-01T00:00:00Z', inScope)
    .tie('HOLDS', 'Person:V88', 'Account:622', '2016-01-01T00:00:00Z', inScope)
    .say('Person:V88', 'name', 'Bystander (invented)', inScope)
    .tie('TRANSFERRED', 'Account:622', 'Account:621', '2016-02-03T04:05:06Z', {
      ...inScope,
      amount: 990_000n,
      currency: 'CNY',
    });
  const red = new World(graph, 2, { asIntake: true }).tie(
    ...(['TRANSFERRED', 'Account:621', 'Account:623', '2016-02-04T04:05:06Z'] as const),
    { ...inScope, amount: 77_000n, currency: 'CNY' },
  );
  for (const name of ['Person:M77', 'Person:V88', 'Account:621', 'Account:622']) refs[name] = open.ref(name);
  refs['Account:623'] = red.ref('Account:623');
  await open.write();
  await red.write();
}

const links = () => {
  const of = (type: string, from: string, to: string) => tieId(refs[from]!, type, refs[to]!);
  return [
    ...[of('HOLDS', 'Person:M77', 'Account:621'), of('HOLDS', 'Person:V88', 'Account:622')],
    ...[of('TRANSFERRED', 'Account:622', 'Account:621'), of('TRANSFERRED', 'Account:621', 'Account:623')],
  ];
};
const draft = (id: string, more: object = {}) => ({
  ...{ id, version: 0, title: 'For the partner', partner: 'far', profile: 'foreign', purpose: 'Tracing (invented)' },
  ...{ legalBasis: 'Treaty (invented)', tlp: 'GREEN', expiresAt: '2099-01-01T00:00:00+08:00', changes: [] },
  ...{ entities: Object.values(refs), links: links(), ...more },
});
const saved = (id: string, more: object = {}) => done(maker!.ask(SAVE, { input: draft(id, more) }, under));
const seen = async (id: string, who: Asker = maker!) => (await done(who.ask(VIEW, { id }, under))).releaseView;

test('what was looked at leaves when a second person approves it, opens at its recipient alone, and can be taken back', async () => {
  const id = 'release-0000000000000001';
  await saved(id);
  const view = await seen(id);
  expect(view.counts).toEqual({ entities: 4, events: 3, coarser: 1 });
  const hidden = view.nodes.filter((node: { identifier: string | null }) => node.identifier === null);
  expect(hidden.map((node: { here: string; kind: string }) => [node.here, node.kind])).toEqual([
    [refs['Person:V88'], 'Person'],
  ]);
  expect(view.told).toContainEqual(
    expect.objectContaining({ what: 'delivery', name: 'TRANSFERRED', did: 'left out', why: 'RED' }),
  );
  expect(JSON.stringify(view)).not.toContain('Bystander');

  expect(codeOf(await maker!.ask(FILE, { id, format: 'bundle' }, under))).toBe('NOT_FOUND');
  expect(codeOf(await maker!.ask(ASK, { id, digest: '0'.repeat(64) }, under))).toBe('CONFLICT');
  await done(maker!.ask(ASK, { id, digest: view.digest }, under));
  const decision = { id, digest: view.digest, approve: true, remark: '' };
  expect(codeOf(await maker!.ask(DECIDE, decision, under))).toBe('NOT_ALLOWED');
  expect((await seen(id, lead!)).digest).toBe(view.digest);
  const released = await done(lead!.ask(DECIDE, decision, under));
  expect(released.decideRelease).toMatchObject({ status: 'released', sent: null });

  const { releaseFile } = await done(maker!.ask(FILE, { id, format: 'bundle' }, under));
  const { manifest, content } = await open(partner, Buffer.from(releaseFile.base64, 'base64'));
  expect(manifest).toMatchObject({ kind: 'release', purpose: 'Tracing (invented)', tlp: 'GREEN', number: 1 });
  const { entities } = content as Claims;
  expect(entities).toHaveLength(4);
  expect(JSON.stringify(content)).not.toMatch(/Bystander|V88|77000|623/);

  await done(maker!.ask(WITHDRAW, { id }, under));
  const { releaseFile: back } = await done(maker!.ask(FILE, { id, format: 'bundle' }, under));
  const withdrawal = await open(partner, Buffer.from(back.base64, 'base64'));
  expect(withdrawal).toMatchObject({
    manifest: { kind: 'withdrawal', number: 2 },
    content: { of: manifest.id, reason: 'wrong person' },
  });
});

test('what is marked more loosely than what is in it does not leave, nor what changed after it was asked for', async () => {
  const id = 'release-0000000000000002';
  await saved(id, { tlp: 'CLEAR' });
  const { digest } = await seen(id);
  const reply = await maker!.ask(ASK, { id, digest }, under);
  expect([codeOf(reply), reply.errors![0]!.extensions.place?.field]).toEqual(['BAD_INPUT', 'tlp']);
  await saved(id, { version: 1, tlp: 'AMBER' });
  await done(maker!.ask(ASK, { id, digest }, under));
  const more = new World(graph, 1, { asIntake: true }).say('Person:M77', 'alias', 'A Shan', { scope: 'wires' });
  await more.write();
  expect(codeOf(await lead!.ask(DECIDE, { id, digest, approve: true, remark: '' }, under))).toBe('CONFLICT');
  await more.withdraw();
  await done(lead!.ask(DECIDE, { id, digest, approve: false, remark: 'Not yet.' }, under));
  expect((await done(maker!.ask(LIST, {}, under))).releases).toContainEqual({
    id,
    status: 'refused',
    mayDecide: false,
  });
});

test('a file of another format holds what was approved and not what was hidden; a sealed one goes in no other format', async () => {
  const id = 'release-0000000000000003';
  await saved(id, { partner: null, recipient: 'Court (invented)', profile: 'prosecutor' });
  const { digest } = await seen(id);
  await done(maker!.ask(ASK, { id, digest }, under));
  await done(lead!.ask(DECIDE, { id, digest, approve: true, remark: '' }, under));
  const { releaseFile } = await done(maker!.ask(FILE, { id, format: 'graphml' }, under));
  const text = Buffer.from(releaseFile.base64, 'base64').toString();
  expect(text).toContain('Xu Shan (invented)');
  expect(text).not.toMatch(/Bystander|V88/);
  expect(codeOf(await maker!.ask(FILE, { id, format: 'bundle' }, under))).toBe('BAD_INPUT');
});

test('a release is known under its own case alone, and nobody who is no member decides on it', async () => {
  const id = 'release-0000000000000004';
  await saved(id);
  const { digest } = await seen(id);
  await done(maker!.ask(ASK, { id, digest }, under));
  for (const [query, variables] of [
    [VIEW, { id }],
    [DECIDE, { id, digest, approve: true, remark: '' }],
    [LIST, {}],
  ] as const)
    expect(codeOf(await stranger!.ask(query, variables, under)), query).toBe('NO_CASE');
  const opened = await done(stranger!.ask(OPEN_CASE, { input: { name: 'Other (invented)', legalBasis: 'test' } }));
  const other = { case: opened.openCase.id, reason: 'test' };
  expect(codeOf(await stranger!.ask(VIEW, { id }, other))).toBe('NOT_FOUND');
  expect((await done(stranger!.ask(LIST, {}, other))).releases).toEqual([]);
});
