import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Claims, Manifest } from '../../server/bundle/shape.ts';
import { load, type Part, type Release } from '../../server/exchange/load.ts';
import { NOTHING } from '../../server/exchange/part.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { undo } from '../../server/intake/undo.ts';
import { setAsideOf } from '../../server/office/manifest.ts';
import { digest } from '../support/digest.ts';
import { freshGraph, wipe } from '../support/graph.ts';
import { type Desk, desk, sheet, transfer } from '../support/intake.ts';
import { claimsIn, wholeRelease } from '../support/released.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await freshGraph();
});
afterAll(() => graph.close());
beforeEach(() => wipe(graph));

const party = { name: 'Sender (invented)', sign: 'a'.repeat(43), seal: `age1${'q'.repeat(58)}` };
const manifest = {
  ...{ format: 'headwater-bundle/1', kind: 'release', id: 'r'.repeat(22), from: party, to: party, number: 1 },
  ...{ previous: null, nonce: 'n'.repeat(22), madeAt: '2016-06-01T00:00:00Z', expiresAt: '2099-01-01T00:00:00Z' },
  ...{ purpose: 'test', legalBasis: 'test', tlp: 'AMBER', handling: 'H1', answers: null, content: '0'.repeat(64) },
} as Manifest;
const release = (content: Claims, more: Partial<Manifest> = {}): Release => ({
  ...{
    manifest: { ...manifest, ...more },
    content,
    hash: (more.id ?? 'f').padEnd(64, 'f'),
    partner: 'Guardia (invented)',
  },
});

/** Takes a release over at a desk, into a scope of its own. */
async function take(at: Desk, content: Claims, part: Partial<Part> = {}, more: Partial<Manifest> = {}) {
  const now = '2016-06-01T00:00:00.000Z';
  await at.parts.office
    .insertInto('scope')
    .values({
      ...{
        id: 'release',
        title: 'r',
        kind: 'release',
        agency: null,
        holder: 'Guardia (invented)',
        legal_basis: 'test',
      },
      ...{ instrument: '', begins_at: now, ends_at: null, keep_until: null, erased_at: null, created_at: now },
    })
    .onConflict((c) => c.doNothing())
    .execute();
  return load(at.parts, release(content, more), { scope: 'release', without: NOTHING, ...part });
}

const CALLS =
  'started_at,caller,presented,callee,duration_s,caller_imei,caller_cell,callee_cell,trunk,forwarded_to,record_no,note';
const call = fc
  .record({
    second: fc.integer({ min: 0, max: 2 }),
    caller: fc.constantFrom('17055102231', '17055102232', ''),
    presented: fc.constantFrom('17055102231', '+8675512345678', '10086', ''),
    callee: fc.constantFrom('13800138001', '13800138002'),
    duration: fc.constantFrom('', '60', '61'),
    imei: fc.constantFrom('', '490154203237518', '490154203237519', '000000000000000'),
    cell: fc.constantFrom('', '460-00-12345-678', 'Tower 7', '460-00-0-0'),
    to: fc.constantFrom('', '13900139001'),
    no: fc.constantFrom('', '', '1', '2', '3'),
    note: fc.constantFrom('', 'a note'),
  })
  .map((r) =>
    [
      `2016-03-01 12:00:0${r.second}`,
      ...[r.caller, r.presented, r.callee, r.duration, r.imei, r.cell, r.cell, 'PF-3', r.to, r.no, r.note],
    ].join(),
  );
const wire = fc
  .record({
    from: fc.constantFrom('1001', '1002', '6222020012345678'),
    to: fc.constantFrom('1002', '1003'),
    amount: fc.constantFrom('5', '6.5'),
    second: fc.integer({ min: 0, max: 1 }),
    no: fc.constantFrom('', 'R1', 'R2'),
    comment: fc.constantFrom('', 'rent'),
  })
  .map((r) => transfer(r.from, r.to, r.amount, `2016-03-01 12:00:0${r.second}`, r.no, r.comment));
const files = fc.array(
  fc.oneof(
    fc.array(call, { minLength: 1, maxLength: 12 }).map((rows) => ({ as: 'call-records', text: [CALLS, ...rows] })),
    fc
      .array(wire, { minLength: 1, maxLength: 12 })
      .map((rows) => ({ as: 'bank-transfers', text: [sheet(...rows).trim()] })),
  ),
  { minLength: 1, maxLength: 3 },
);

test('a release that leaves nothing out gives the claims that its files give, adds none where they are, and undone leaves nothing', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      files,
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 1, max: 40 }),
      async (all, chunk, dies) => {
        await wipe(graph);
        const ours = await desk(graph, chunk);
        for (const [n, { as, text }] of all.entries()) {
          // Equal texts are different files by their blank lines.
          const file = ours.file(`${n}.csv`, `${text.join('\n')}${'\n'.repeat(n + 1)}`);
          await ours.load(as, file, { scope: `s${n % 2}`, agency: `Agency ${n}` });
        }
        const content = await wholeRelease(graph, ours.parts.office);
        const claims = await claimsIn(graph);
        const before = await digest(graph);

        const own = await take(ours, content);
        expect(own.setAside).toBe(0);
        const more = await claimsIn(graph);
        const fields = (lines: string[]) => lines.map((line) => JSON.stringify(JSON.parse(line).slice(0, 4)));
        expect(fields(more)).toEqual(fields(claims));
        const twice = await digest(graph);
        expect((await take(ours, content)).batches).toEqual(own.batches);
        expect(await digest(graph), 'taken over twice').toBe(twice);
        for (const batch of own.batches.toReversed()) await undo(ours.parts, batch);
        expect(await digest(graph), 'undone').toBe(before);
        await ours.close();

        await wipe(graph);
        const theirs = await desk(graph, chunk);
        await take(theirs, content);
        expect(await claimsIn(graph)).toEqual(claims);
        const calm = await digest(graph);
        await theirs.close();

        await wipe(graph);
        const shaken = await desk(graph, chunk);
        const { graph: whole } = shaken.parts;
        let steps = 0;
        shaken.parts.graph = {
          ...whole,
          write: (work) => {
            steps += 1;
            if (steps === dies) throw new Error('cut off');
            return whole.write(work);
          },
        };
        await take(shaken, content).catch((error: Error) => expect(error.message).toBe('cut off'));
        shaken.parts.graph = whole;
        await take(shaken, content);
        expect(await digest(graph), `cut off at step ${dies}`).toBe(calm);
        await shaken.close();
      },
    ),
    { numRuns: 6, endOnFailure: true },
  );
});

/** Accounts 0 and 1, a person 2; a name, a holding, two equal transfers; said by two sources. */
const small = (): Claims => ({
  sources: [
    { agency: 'Bank (invented)', grade: 'B2', tlp: 'CLEAR', handling: '', asOf: '2016-05-01T00:00:00Z' },
    { agency: 'Police (invented)', grade: 'A1', tlp: 'RED', handling: 'H2', asOf: '' },
  ],
  entities: [
    { kind: 'Account', key: 'card:6222020012345678', check: 'passed', no: 'believe me', placeholder: false },
    { kind: 'Account', key: 'domestic:X:1001', check: 'none', no: '1001', placeholder: false },
    { kind: 'Person', key: 'document:TH:id:A1234', check: 'none', no: 'a1234', placeholder: false },
  ],
  claims: [
    { about: 2, property: 'name', value: 'Somchai (invented)', at: null },
    { tie: 'HOLDS', from: 2, to: 0, at: '2016-01-01T00:00:00Z' },
    { tie: 'TRANSFERRED', from: 0, to: 1, at: '2016-03-01T04:00:00Z', amount: '500', currency: 'CNY' },
    { tie: 'TRANSFERRED', from: 0, to: 1, at: '2016-03-01T04:00:00Z', amount: '500', currency: 'CNY' },
  ],
  rows: [
    row(0, [{ claim: 0 }, { claim: 1, at: '2016-01-01T08:00:00+08:00', end: '2016-06-01T00:00:00Z' }], {
      branch: 'North',
    }),
    row(0, [{ claim: 2, at: '2016-03-01T12:00:00.5+08:00' }]),
    row(1, [{ claim: 3 }]),
  ],
});
const row = (source: number, says: Claims['rows'][number]['says'], details: Record<string, string> = {}) => ({
  ...{ source, says, details, personal: [] as Claims['rows'][number]['personal'] },
});
const asides = async (at: Desk, batch: number) => {
  const all: (readonly [number, string])[] = [];
  for await (const page of setAsideOf(at.parts.office, batch)) all.push(...page.map((s) => [s.row, s.reason] as const));
  return all;
};

test('each source is a batch that carries the partner’s name and the stricter of both markings', async () => {
  const at = await desk(graph);
  const { batches } = await take(at, small());
  const rows = await at.parts.office.selectFrom('batch').selectAll().orderBy('id').execute();
  expect(rows.map(({ id }) => id)).toEqual(batches);
  expect(rows.map(({ agency, tlp, handling, scope, status }) => [agency, tlp, handling, scope, status])).toEqual([
    ['Guardia (invented) › Bank (invented)', 'AMBER', 'H1', 'release', 'loaded'],
    ['Guardia (invented) › Police (invented)', 'RED', 'H1, H2', 'release', 'loaded'],
  ]);
  expect(rows.map((one) => one.as_of)).toEqual(['2016-05-01T00:00:00Z', '2016-06-01T00:00:00Z']);
  // What its sender says beside a key is not believed: the card's check digit is wrong, and its searched form its own.
  expect(await graph.run("MATCH (e {key: 'card:6222020012345678'}) RETURN e.check AS check, e.no AS no")).toEqual([
    { check: 'failed', no: '6222020012345678' },
  ]);
  await at.close();
});

test('what this version does not know, or what does not hold together, is set aside with the reason, and the rest is taken over', async () => {
  const at = await desk(graph);
  const content = small();
  content.claims.push(
    { tie: 'TELEPATHED', from: 0, to: 1, at: '2016-03-01T04:00:00Z' },
    { about: 2, property: 'aura', value: 'red', at: null },
    { tie: 'CALLED', from: 0, to: 1, at: '2016-03-01T04:00:00Z' },
    { tie: 'TRANSFERRED', from: 0, to: 1, at: '2016-03-01T04:00:00Z', amount: '9'.repeat(30), currency: 'CNY' },
    { tie: 'PART_IN', from: 2, to: 1, at: '2016-03-01T04:00:00Z', role: 'x\u001fy' },
    { about: 3, property: 'name', value: 'a ghost', at: null },
    { about: 2, property: 'alias', value: 'Chai', at: '2016-01-01T00:00:00Z' },
    { about: 4, property: 'name', value: 'a number that is written otherwise', at: null },
  );
  content.entities.push(
    { kind: 'Ghost', key: 'card:6222020012345678', check: 'none', no: '', placeholder: false },
    { kind: 'PhoneNumber', key: 'e164:17055102231', check: 'none', no: '17055102231', placeholder: false },
  );
  for (let claim = 4; claim < 12; claim++)
    content.rows.push(row(0, [{ claim, ...(claim === 10 ? { at: '2016-01-01T00:00:01Z' } : {}) }]));
  const { batches, setAside, loaded } = await take(at, content);
  expect([setAside, loaded]).toEqual([8, 3]);
  expect(await asides(at, batches[0]!)).toEqual([
    [4, 'there is no tie TELEPATHED here'],
    [5, 'there is no property aura here'],
    [6, 'CALLED cannot join Account and Account'],
    [7, 'its amount is larger than can be kept'],
    [8, 'PART_IN cannot join Person and Account'],
    [9, 'there is no kind Ghost here'],
    [10, 'it is another time than the claim’s'],
    [11, 'the key of this PhoneNumber is not written as here'],
  ]);
  await at.close();
});

test('a part leaves out sources, kinds and entities, and nothing else', async () => {
  const types = async (without: Part['without']) => {
    await wipe(graph);
    const at = await desk(graph);
    await take(at, small(), { without });
    await at.close();
    const rows = await graph.run(`MATCH (a)-[t]->() WHERE type(t) <> 'ABOUT' RETURN type(t) AS type, t.id AS id`);
    const said = await graph.run('MATCH (s:Statement) RETURN s.property AS type');
    return [...rows, ...said].map(({ type }) => type).sort();
  };
  expect(await types(NOTHING)).toEqual(['HOLDS', 'TRANSFERRED', 'TRANSFERRED', 'name']);
  expect(await types({ ...NOTHING, sources: [1] })).toEqual(['HOLDS', 'TRANSFERRED', 'name']);
  expect(await types({ ...NOTHING, kinds: ['HOLDS'] })).toEqual(['TRANSFERRED', 'TRANSFERRED', 'name']);
  expect(await types({ ...NOTHING, entities: [2] })).toEqual(['TRANSFERRED', 'TRANSFERRED']);
});

test('a coarser claim is a tie of its own that no exact one is taken for, and another release’s is another', async () => {
  const at = await desk(graph);
  const content = small();
  // Its id is that of an exact claim: whoever makes it up gains nothing by it.
  await take(at, content);
  const exact = String((await graph.run('MATCH ()-[t:HOLDS]->() RETURN t.id AS id'))[0]!.id);
  content.claims.push(
    { tie: 'TRANSFERRED', from: 0, to: 1, at: '2016-03', band: '100,000–1,000,000', currency: 'CNY', coarser: exact },
    { about: 2, property: 'area', value: 'Udon Thani', at: '2016-03', coarser: 'c'.repeat(22) },
  );
  content.rows.push(row(0, [{ claim: 4 }, { claim: 5 }]));
  await wipe(graph);
  const other = await desk(graph);
  await take(other, content);
  expect(
    await graph.run('MATCH ()-[t:COARSER]->() RETURN t.role AS role, t.amount AS amount, t.id AS id, t.details AS d'),
  ).toEqual([
    {
      ...{ role: 'TRANSFERRED', amount: null, id: `${'r'.repeat(22)}:${exact}` },
      d: [expect.stringContaining('"coarser:amount":"100,000–1,000,000 CNY"')],
    },
  ]);
  expect(await graph.run('MATCH ()-[t:TRANSFERRED]->() RETURN count(t) AS n')).toEqual([{ n: 2n }]);
  await at.close();
  await other.close();
});

test('a reply about whom we did not name finds them again by our own map, and a coarser claim its exact one', async () => {
  const at = await desk(graph);
  await take(at, small());
  const before = await claimsIn(graph);
  const wire = String((await graph.run('MATCH ()-[t:TRANSFERRED]->() RETURN t.id AS id ORDER BY id'))[0]!.id);
  const [name, coarser] = ['p'.repeat(22), 'c'.repeat(22)];
  const reply: Claims = {
    sources: [{ agency: 'Theirs (invented)', grade: '', tlp: 'GREEN', handling: '', asOf: '' }],
    entities: [
      { kind: 'Person', key: `release:${name}`, check: 'none', no: '', placeholder: false },
      { kind: 'PhoneNumber', key: 'e164:+8617055102231', check: 'none', no: '8617055102231', placeholder: false },
      { kind: 'Account', key: 'card:6222020012345678', check: 'none', no: '6222020012345678', placeholder: false },
      { kind: 'Account', key: 'domestic:X:1001', check: 'none', no: '1001', placeholder: false },
    ],
    claims: [
      { tie: 'REGISTERED', from: 0, to: 1, at: '2016-02-01T00:00:00Z' },
      { tie: 'TRANSFERRED', from: 2, to: 3, at: '2016-03', coarser },
    ],
    rows: [row(0, [{ claim: 0 }, { claim: 1 }])],
  };
  const originals = {
    entities: { [`Person:release:${name}`]: 'Person:document:TH:id:A1234' },
    claims: { [coarser]: wire },
  };
  await take(at, reply, { originals }, { id: 's'.repeat(22), answers: 'r'.repeat(22) });
  expect(await graph.run('MATCH (p)-[:REGISTERED]->() RETURN p.key AS key')).toEqual([{ key: 'document:TH:id:A1234' }]);
  expect(await graph.run(`MATCH ()-[t {id: '${wire}'}]->() RETURN size(t.sources) AS said`)).toEqual([{ said: 2n }]);
  expect(await graph.run('MATCH ()-[t:COARSER]->() RETURN count(t) AS n')).toEqual([{ n: 0n }]);
  for (const { id } of (await at.parts.office.selectFrom('batch').select('id').execute()).slice(-1))
    await undo(at.parts, id);
  expect(await claimsIn(graph)).toEqual(before);
  await at.close();
});

test('registers with their people, and transfers numbered by a chain, come again as their files say them', async () => {
  const at = await desk(graph);
  await at.load('number-registrations', at.file('r.csv', REGISTER));
  await at.load('wallet-transfers', at.file('w.csv', CHAIN));
  const content = await wholeRelease(graph, at.parts.office);
  const claims = await claimsIn(graph);
  expect(content.rows.some(({ personal }) => personal.length > 0)).toBe(true);
  expect(content.claims.some((claim) => 'reference' in claim)).toBe(true);
  await wipe(graph);
  const other = await desk(graph);
  expect(await take(other, content)).toMatchObject({ setAside: 0 });
  expect(await claimsIn(graph)).toEqual(claims);
  await at.close();
  await other.close();
});

const REGISTER = [
  'number,iccid,imsi,holder_name,document_type,document,country,agent,shop,activated_at,deactivated_at,status,operator,remark',
  '17055102231,89860012345678901234,460001234567890,王伟,身份证,11010519491231002X,CN,A7,North,2016-01-01 10:00:00,2016-02-01 00:00:00,shut,Unicom,he came with 李四',
  '17055102232,,460001234567891,李四,,,,A7,North,2016-01-01 10:00:00,,,Unicom,',
].join('\n');
const CHAIN = [
  'at,from_wallet,to_wallet,chain,amount,token,transaction',
  `2016-03-01 12:00:00,0x${'a1'.repeat(20)},0x${'b2'.repeat(20)},ETHEREUM,5,ETH,0xf00d`,
  `2016-03-01 12:00:00,0x${'a1'.repeat(20)},0x${'b2'.repeat(20)},ETHEREUM,5,ETH,0xbeef`,
  `2016-03-01 12:00:00,0x${'a1'.repeat(20)},0x${'b2'.repeat(20)},ETHEREUM,5,ETH,`,
].join('\n');
