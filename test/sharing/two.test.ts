import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Random, random as randomOf } from '../../seed/random.ts';
import { openLog } from '../../server/access/log.ts';
import { createApp } from '../../server/app.ts';
import { type Exchange, openExchange } from '../../server/exchange/exchange.ts';
import { type Graph, openGraph } from '../../server/graph/graph.ts';
import { tieId } from '../../server/graph/ids.ts';
import { startLocal } from '../../server/graph/local/server.ts';
import { createSchema } from '../../server/graph/schema.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { arriveWith } from '../../server/received/arrive.ts';
import { takeAwayDue } from '../../server/received/ending.ts';
import { type Asker, agency, signIn } from '../support/agency.ts';
import { digest } from '../support/digest.ts';
import { freshGraph, wipe } from '../support/graph.ts';
import { localSettings } from '../support/neo4j.ts';
import { keep, part } from '../support/proof.ts';
import { type Mood, openProxy } from '../support/proxy.ts';
import { done, meetPartner, openCase } from '../support/sharing.ts';
import { World } from '../support/world.ts';

/**
 * Two whole installations on this machine, each with a Neo4j, an office, keys and a server of its own, and between them a
 * line in each direction that refuses, cuts, delays and repeats.
 */
const SEED = 3;
const ROUNDS = part(10);
const BAD_MOST = 6;
const folder = mkdtempSync(path.join(os.tmpdir(), 'headwater-two-'));
const closing: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
let graphs: [Graph, Graph];

beforeAll(async () => {
  const own = await freshGraph();
  closing.push(() => own.close());
  const second = await startLocal(localSettings(path.join(folder, 'second')), () => {});
  closing.push(() => second.stop());
  const other = openGraph(second.address, Buffer.alloc(32, 'second'));
  closing.push(() => other.close());
  await createSchema(other);
  graphs = [own, other];
}, 300_000);
afterAll(async () => {
  for (const close of closing.splice(0).reverse()) await close();
}, 60_000);

type House = Readonly<{
  name: string;
  graph: Graph;
  office: Office;
  exchange: Exchange;
  lead: Asker;
  maker: Asker;
  under: { case: string; reason: string };
  takeAway: () => Promise<void>;
}>;

async function openHouse(graph: Graph, name: string, at: string, ends: (() => unknown)[]): Promise<House> {
  mkdirSync(at, { recursive: true });
  await wipe(graph);
  const office = await openOffice(path.join(at, 'office.sqlite'));
  ends.push(() => office.destroy());
  const log = openLog(office);
  const held: { exchange?: Exchange } = {};
  const mapKey = randomBytes(32);
  let handler: http.RequestListener = () => {};
  const server = http.createServer((...asked) => handler(...asked)).listen(0, '127.0.0.1');
  ends.push(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const exchange = await openExchange({
    ...{ office, log, dataDir: at, name, address },
    arrive: arriveWith({ office, log, exchange: () => held.exchange! }),
    answer: () => Promise.reject(new Error('nobody asks')),
    complain: () => {},
  });
  held.exchange = exchange;
  ends.push(() => exchange.close());
  const app = await createApp({ graph, office, log, exchange, mapKey, dataDir: at, config: { demo: true } });
  ends.push(() => app.close());
  handler = app.handler;
  await agency(office, 'centre', 'police', { shen: ['lead'], luo: ['lead'] }, 1);
  const [lead, maker] = [await signIn(address, 'shen'), await signIn(address, 'luo')];
  const under = await openCase(lead, 'luo', `${name} (invented)`);
  const takeAway = () => takeAwayDue({ graph, office, log, dataDir: at, mapKey, exchange });
  return { name, graph, office, exchange, lead, maker, under, takeAway };
}

const SAVE = 'mutation ($input: SaveReleaseInput!) { saveRelease(input: $input) { id } }';
const VIEW = 'query ($id: ID!) { releaseView(id: $id) { digest } }';
const ASK = 'mutation ($id: ID!, $digest: String!) { askForRelease(id: $id, digest: $digest) { status } }';
const DECIDE =
  'mutation ($id: ID!, $digest: String!) { decideRelease(id: $id, digest: $digest, approve: true, remark: "") { bundle } }';
const WITHDRAW = 'mutation ($id: ID!) { withdrawRelease(id: $id, reason: "test") { status } }';
const RECEIVED = '{ received { id bundle status answers } }';
const ACCEPT =
  'mutation ($id: ID!) { acceptReceived(id: $id, without: {sources: [], kinds: [], entities: []}) { status setAside } }';
const RELEASES = '{ releases { id status sent receipts { what } } }';

/** A few connections go wrong, then all are let through. */
function moods(random: Random): () => Mood {
  let left = random.int(BAD_MOST);
  return () => {
    if (left-- <= 0) return { does: 'pass' };
    return random.pick<Mood>([
      { does: 'refuse' },
      { does: 'cut', after: random.int(3_000), way: 'there' },
      { does: 'cut', after: random.int(400), way: 'back' },
      { does: 'delay', ms: random.int(300) },
      { does: 'repeat', ms: random.int(300) },
    ]);
  };
}

/** One releases what its files say; answers with the bundle's id. */
async function release(from: House, to: House, id: string, what: object): Promise<string> {
  const input = {
    ...{ id, version: 0, title: id, partner: to.name, purpose: 'test', legalBasis: 'test', tlp: 'GREEN' },
    ...{ expiresAt: '2099-01-01T00:00:00+08:00', changes: [], profile: 'prosecutor', ...what },
  };
  await done(from.maker.ask(SAVE, { input }, from.under));
  const { digest: seen } = (await done(from.maker.ask(VIEW, { id }, from.under))).releaseView;
  await done(from.maker.ask(ASK, { id, digest: seen }, from.under));
  return (await done(from.lead.ask(DECIDE, { id, digest: seen }, from.under))).decideRelease.bundle;
}

async function until<T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> {
  for (const end = Date.now() + 90_000; Date.now() < end; await new Promise((r) => setTimeout(r, 150))) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`waited in vain: ${what}`);
}

type Got = { id: string; bundle: string; status: string; answers: string | null };
const arrived = (at: House, bundle: string) =>
  until(`${bundle} at ${at.name}`, async () =>
    (await done(at.lead.ask(RECEIVED, {}, at.under))).received.find((one: Got) => one.bundle === bundle),
  ) as Promise<Got>;
const receiptsOf = async (at: House, id: string): Promise<string[]> => {
  const { releases } = await done(at.lead.ask(RELEASES, {}, at.under));
  return releases.find((one: { id: string }) => one.id === id).receipts.map(({ what }: { what: string }) => what);
};

/** What came, in its order, beside what went: by number and hash. */
async function chains(from: House, to: House): Promise<[string[], string[]]> {
  const went = await from.office.selectFrom('outgoing').select(['number', 'hash']).orderBy('number').execute();
  const came = await to.office
    .selectFrom('arrival')
    .select(['number', 'hash'])
    .orderBy('at')
    .orderBy('number')
    .execute();
  const told = (rows: readonly { number: number; hash: string }[]) =>
    rows.map(({ number, hash }) => `${number} ${hash}`);
  return [told(went), told(came)];
}

test('over a bad line a release arrives once and in order, is taken over, answered, and taken back on both sides', {
  timeout: 120_000 + ROUNDS * 120_000,
}, async () => {
  let repeated = 0;
  let bundles = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const random = randomOf(SEED, `two ${round}`);
    const ends: (() => unknown)[] = [];
    const at = (name: string) => path.join(folder, `${round}-${name}`);
    const north = await openHouse(graphs[0], 'North', at('north'), ends);
    const south = await openHouse(graphs[1], 'South', at('south'), ends);
    const portOf = async (house: House) =>
      Number(new URL((JSON.parse(await house.exchange.card()) as { address: string }).address).port);
    const ports = [await portOf(south), await portOf(north)] as const;
    const lines = [
      await openProxy(() => ports[0], moods(random)),
      await openProxy(() => ports[1], moods(random)),
    ] as const;
    for (const line of lines) ends.push(() => line.close());
    await meetPartner(north.office, south.name, south.exchange.self().party, lines[0].address);
    await meetPartner(south.office, north.name, north.exchange.self().party, lines[1].address);

    const batch = {
      ...({
        id: 1,
        system: 'test',
        mapping: 'test',
        agency: 'centre',
        grade: 'B2',
        handling: '',
        status: 'loaded',
      } as const),
      ...({ tlp: 'GREEN', scope: 'wires', file: 'kept.csv', file_hash: '1', settings_hash: '' } as const),
      ...{ as_of: '2016-06-01T00:00:00Z', started_at: '2016-06-01T00:00:00Z', ended_at: '2016-06-01T00:00:00Z' },
    };
    await north.office.insertInto('batch').values(batch).execute();
    const world = new World(north.graph, 1, { asIntake: true });
    for (const no of NUMBERS) world.written('Account', 'card', no);
    world.tie('TRANSFERRED', PAYER, PAYEE, '2016-02-03T04:05:06Z', {
      scope: 'wires',
      amount: 990_000n,
      currency: 'CNY',
    });
    world.say(PAYER, 'status', 'active', { scope: 'wires' });
    await world.write();
    const northern = await digest(north.graph);
    const empty = await digest(south.graph);

    const refs = [PAYER, PAYEE].map((name) => world.ref(name));
    const link = tieId(refs[0]!, 'TRANSFERRED', refs[1]!);
    // The payee is not named to them, so that a reply has to find the original.
    const hidden = [{ entity: refs[1]!, does: 'pseudonymise' }];
    const first = await release(north, south, 'release-000000000001', {
      entities: refs,
      links: [link],
      changes: hidden,
    });
    const got = await arrived(south, first);
    expect((await done(south.lead.ask(ACCEPT, { id: got.id }, south.under))).acceptReceived).toEqual({
      ...{ status: 'taken', setAside: 0 },
    });
    await until('a receipt', async () => (await receiptsOf(north, 'release-000000000001')).includes('accepted'));

    const theirs = await south.graph.run(
      "MATCH (a:Entity)-[t:COARSER]->(b:Entity) RETURN a.ref AS a, b.ref AS b, b.key STARTS WITH 'release:' AS hidden",
    );
    expect(theirs).toEqual([{ a: expect.any(String), b: expect.any(String), hidden: true }]);
    const { a, b } = theirs[0] as { a: string; b: string };
    const reply = await release(south, north, 'release-000000000002', {
      ...{ entities: [a, b], links: [tieId(a, 'COARSER', b)], answers: first },
    });
    const back = await arrived(north, reply);
    expect(back.answers).toBe('release-000000000001');
    await done(north.lead.ask(ACCEPT, { id: back.id }, north.under));
    const merged = await north.graph.run(
      'MATCH (:Entity)-[t]->(:Entity) RETURN type(t) AS type, size(t.sources) AS sources',
    );
    expect(merged).toEqual([{ type: 'TRANSFERRED', sources: 2n }]);

    await done(south.maker.ask(WITHDRAW, { id: 'release-000000000002' }, south.under));
    await done(north.maker.ask(WITHDRAW, { id: 'release-000000000001' }, north.under));
    await until('taken away in the south', async () => {
      await south.takeAway();
      return (await arrived(south, first)).status === 'gone';
    });
    await until('taken away in the north', async () => {
      await north.takeAway();
      return (await arrived(north, reply)).status === 'gone';
    });
    await until('the last receipts', async () => {
      const [one, other] = [
        await receiptsOf(north, 'release-000000000001'),
        await receiptsOf(south, 'release-000000000002'),
      ];
      return one.at(-1) === 'taken away' && other.at(-1) === 'taken away';
    });
    expect([await digest(north.graph), await digest(south.graph)]).toEqual([northern, empty]);
    for (const [from, to] of [
      [north, south],
      [south, north],
    ] as const) {
      const [went, came] = await chains(from, to);
      expect(came).toEqual(went);
      bundles += went.length;
    }
    repeated += lines[0].repeated() + lines[1].repeated();
    for (const end of ends.reverse()) await end();
  }
  keep('Two installations over a bad line end with what was agreed, and each bundle came once and in order', {
    ...{ schedules: ROUNDS, bundles, 'requests that came twice': repeated, seed: SEED },
  });
});

const NUMBERS = ['6222021234567890128', '4111111111111111'];
const [PAYER, PAYEE] = NUMBERS.map((no) => `Account:${no}`) as [string, string];
