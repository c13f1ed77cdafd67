import { afterAll, beforeAll, expect, test } from 'vitest';
import { revealedTo } from '../../server/access/reveals.ts';
import type { Viewer } from '../../server/access/viewer.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { entityId } from '../../server/graph/ids.ts';
import { MASK } from '../../server/graph/mask.ts';
import { table, tieTypes } from '../../server/graph/table.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { makeSchema } from '../../server/schema.ts';
import { claimsInA, ofRuns, putQuestion, putRuns } from '../support/asked.ts';
import { everything } from '../support/everything.ts';
import { freshGraph } from '../support/graph.ts';
import { served } from '../support/served.ts';
import { viewerOf, World } from '../support/world.ts';

/**
 * Persons with every mix of visible and hidden parts. Each one's name, alias, document, address, birth, note and what a
 * row says of them beside are canaries: texts that stand nowhere else.
 */
const MASKED = ['victim', 'nopart', 'unknown', 'hiddenrole', 'hiddenpart', 'hiddensame', 'cook', 'mule'] as const;
const SHOWN = ['suspect', 'line', 'part', 'same'] as const;
type Who = (typeof MASKED)[number] | (typeof SHOWN)[number];
const everybody: readonly Who[] = [...MASKED, ...SHOWN];

const QUESTION = 'my-own-question';
const HAN: Record<Who, string> = Object.fromEntries(
  everybody.map((who, i) => [who, `雀${String.fromCodePoint(0x4e01 + i * 7)}`]),
) as Record<Who, string>;
const document = (who: Who) => `${everybody.indexOf(who) + 4101}q${who}77`;
const person = (who: Who) => `Person:${document(who)}`;
/** Every text that says who somebody is. */
const canaries = (who: Who) => [
  ...[HAN[who], document(who), `nick-${who}`, `lane-${who}`, `born-${who}`, `note-${who}`],
  ...[`raw-${who}`, `extra-${who}`, `old-${who}`],
];

let graph: Graph;
let office: Office;
let api: Awaited<ReturnType<typeof served>>;
let viewer: Viewer = viewerOf('A');
let world: World;
let crowd: string[];

beforeAll(async () => {
  graph = await freshGraph();
  office = await openOffice(':memory:');
  api = await served({ graph, office, viewer: () => viewer });
  world = new World(graph);
  for (const who of everybody) plant(who);
  const at = '2016-03-01T00:00:00Z';
  const part = (who: Who, role: string, scope = 'A') =>
    world.tie('PART_IN', person(who), 'Case:c', at, { role, scope });
  const role = (who: Who, value: string, scope = 'A') => world.say(person(who), 'role', value, { scope });
  role('victim', 'victim');
  role('unknown', 'whatever the file says');
  role('hiddenrole', 'suspect', 'B');
  part('hiddenpart', 'suspect', 'B');
  role('cook', 'guard or cook');
  role('mule', '卡农');
  role('suspect', '嫌疑人');
  role('line', ' First Line ');
  part('part', 'suspect');
  world
    .tie('SAME_AS', person('hiddensame'), person('suspect'), '', { scope: 'B' })
    .say('Person:1q', 'role', '二线')
    .tie('SAME_AS', person('same'), 'Person:1q', '');
  const told = (who: Who) => `${HAN[who][0]} ${HAN[who][1]} (${document(who).toUpperCase()}) of LANE-${who} paid.`;
  world
    .say('Report:r', 'name', 'R-1')
    .say('Report:r', 'note', `Summary: ${everybody.map(told).join(' ')}`, { words: 'summary of the report 4101' });
  await world.write();
  crowd = [...everybody.map(person), 'Person:1q', 'Report:r', 'Account:a', 'PhoneNumber:n', 'Den:d', 'Case:c'].map(
    (name) => world.ref(name),
  );
  await putQuestion(office, QUESTION);
  const claims = await claimsInA(graph, 400);
  const refsOf = (who: Who) => [world.ref(person(who)), world.ref('Report:r')];
  await putRuns(
    office,
    QUESTION,
    everybody.map((who) => ({ refs: refsOf(who), text: told(who), claims })),
  );
});
afterAll(async () => {
  await api.close();
  await office.destroy();
  await graph.close();
});

function plant(who: Who): void {
  const id = entityId('Person', `document:${document(who)}`);
  const details = JSON.stringify({
    channel: 'counter',
    姓名: `old-${who}`,
    '': { [id]: { document: `raw-${who}`, wechat: `extra-${who}` } },
  });
  const at = '2016-01-01T00:00:00Z';
  const say = (property: string, value: string) => world.say(person(who), property, value, { words: value, details });
  say('name', HAN[who]);
  say('alias', `nick-${who}`);
  say('address', `lane-${who}`);
  say('birth', `born-${who}`);
  say('note', `note-${who}`);
  world
    .tie('PART_IN', person(who), 'Report:r', at, { role: 'reporter', details })
    .tie('HOLDS', person(who), 'Account:a', at, { details })
    .tie('REGISTERED', person(who), 'PhoneNumber:n', at, { details })
    .tie('LOCATED_AT', person(who), 'Den:d', at, { details });
}

const schema = makeSchema();
/** Root fields that read the graph: those that the SDL gives to whoever may read. */
const reading = Object.values(schema.getQueryType()!.getFields()).filter((field) =>
  JSON.stringify(field.astNode!.directives).includes('"READ"'),
);

type Question = [root: string, variables: unknown];

/** Every question about everybody; none holds a canary, so that no echo of it can be taken for a leak. */
function questions(): Question[] {
  const asked: Question[] = [];
  for (const [i, ref] of crowd.entries()) {
    asked.push(['entity', { ref }], ['facets', { input: { ref } }]);
    for (const order of ['LATEST', 'MOST', 'LARGEST', 'RAREST'])
      asked.push(['expand', { input: { ref, order, types: tieTypes.filter((t) => !table.ties[t]!.symmetric) } }]);
    asked.push(['paths', { input: { from: ref, to: crowd[(i + 1) % crowd.length], k: 2, maxHops: 2 } }]);
  }
  for (const who of everybody)
    for (const [type, to] of [
      ['PART_IN', 'Report:r'],
      ['PART_IN', 'Case:c'],
      ['HOLDS', 'Account:a'],
      ['REGISTERED', 'PhoneNumber:n'],
      ['LOCATED_AT', 'Den:d'],
    ])
      asked.push(['events', { input: { from: world.ref(person(who)), to: world.ref(to!), type } }]);
  asked.push(['entities', { refs: crowd }], ['links', { refs: crowd }], ['badges', { refs: crowd, shown: [] }]);
  for (const text of ['雀', 'nick', 'lane', 'note', '41', '410', 'q', '77', 'summary', '4101', 'report', 'born'])
    for (const reason of [undefined, 'asked by the test'])
      asked.push(['search', { input: { text, reason, first: 100 } }], ['lookup', { lines: [text], reason }]);
  for (const { root, variables } of ofRuns(QUESTION)) asked.push([root, variables]);
  asked.push(['snapshots', {}]);
  asked.push(['entity', { ref: 'x'.repeat(22) }], ['entity', { ref: 'no ref' }], ['search', { input: { text: '*' } }]);
  return asked;
}

const ask = async ([root, variables]: Question) =>
  (await api.send(JSON.stringify({ query: everything(schema, root), variables }))).text;

async function everyAnswer(): Promise<string> {
  const asked = questions();
  const roots = new Set(asked.map(([root]) => root));
  expect(
    reading.map((f) => f.name).filter((name) => !roots.has(name) && !/board/i.test(name)),
    'root fields that nothing here asks',
  ).toEqual([]);
  const answers: string[] = [];
  for (const one of asked) answers.push(await ask(one));
  return answers.join('\n').toLowerCase();
}
const seenIn = (all: string, who: Who) => canaries(who).filter((canary) => all.includes(canary.toLowerCase()));
const search = async (text: string, more: object = {}) =>
  JSON.parse(await ask(['search', { input: { text, ...more } }])).data.search;
const maskedRefs = () => MASKED.map((who) => world.ref(person(who))).sort();

test('nothing that names a masked person is in any byte of any answer, and what names a suspect is', {
  timeout: 120_000,
}, async () => {
  const all = await everyAnswer();
  for (const who of MASKED) expect(seenIn(all, who), who).toEqual([]);
  // What an older load kept flat cannot be told whose it is, and stays masked for everybody.
  for (const who of SHOWN)
    expect(
      canaries(who).filter((canary) => !seenIn(all, who).includes(canary)),
      who,
    ).toEqual([`old-${who}`]);
});

test('a masked person is known by the part they play, and how much is held back is said', async () => {
  const ref = world.ref(person('victim'));
  const { entity } = JSON.parse(await ask(['entity', { ref }])).data;
  expect(entity.entity).toMatchObject({ label: MASK, identifier: null, masked: true, roles: ['victim'] });
  const masked = entity.statements.filter((s: { masked: boolean }) => s.masked);
  expect(masked.map((s: { property: string; value: string }) => [s.property, s.value])).toEqual(
    ['name', 'alias', 'address', 'birth', 'note'].map((property) => [property, MASK]),
  );
  expect(entity.completeness.held).toMatchObject([{ reason: 'MASK', count: 5 }]);
  const [delivery] = masked[0].deliveries;
  expect(delivery).toMatchObject({ details: [{ name: 'channel', value: 'counter' }], maskedDetails: 3 });
});

test('a report is read with the names, documents and addresses of masked persons struck out', async () => {
  const { entity } = JSON.parse(await ask(['entity', { ref: world.ref('Report:r') }])).data;
  const note = entity.statements.find((s: { property: string }) => s.property === 'note');
  expect(note).toMatchObject({ masked: true });
  expect(note.value).toContain(`${MASK} (${MASK}) of ${MASK} paid.`);
  expect(note.value).toContain(document('suspect').toUpperCase());
  expect(entity.completeness.held).toMatchObject([{ reason: 'MASK', count: 1 }]);
});

test('a masked person is found by name but not by document, in an order that tells no name', async () => {
  const named = await search('雀', { kinds: ['Person'], first: 100 });
  const refs = named.hits.map((hit: { entity: { ref: string } }) => hit.entity.ref);
  expect(refs).toEqual([...refs].sort());
  expect(refs).toEqual(expect.arrayContaining(maskedRefs()));
  expect(named.completeness.held).toEqual([]);
  for (const who of everybody) {
    const isShown = (SHOWN as readonly string[]).includes(who);
    for (const text of [document(who), document(who).slice(0, -1), document(who).slice(1)]) {
      const found = await search(text);
      expect(found.hits.length, `${who} by ${text}`).toBe(isShown ? 1 : 0);
      expect(found.completeness.held).toMatchObject([{ reason: 'MASK', count: 0, atLeast: true }]);
    }
  }
  const nobody = await search('4999qnobody');
  const victim = await search(document('victim'));
  expect(JSON.stringify(victim)).toBe(JSON.stringify(nobody));
});

test('with a reason a masked person is found by document, shown masked, and the reason is in the log', async () => {
  const reason = 'statement of a witness, page 4';
  const { hits, completeness } = await search(document('victim'), { reason });
  expect(hits).toMatchObject([
    { entity: { ref: world.ref(person('victim')), label: MASK, masked: true }, match: 'EXACT', matched: MASK },
  ]);
  expect(completeness.held).toEqual([]);
  const long = ['lookup', { lines: Array.from({ length: 900 }, (_, i) => `no such thing at all ${i}`), reason }];
  await ask(long as Question);
  const rows = await office.selectFrom('audit').select('entry').where('kind', '=', 'intent').execute();
  expect(rows.filter((row) => row.entry.includes(reason))).toHaveLength(2);
  const tooShort = JSON.parse(await ask(['search', { input: { text: '4101', reason: ' x ' } }]));
  expect(tooShort.errors[0].extensions.code).toBe('BAD_INPUT');
  viewer = { ...viewerOf('A'), rights: new Set([...viewer.rights].filter((right) => right !== 'REVEAL')) };
  const refused = JSON.parse(await ask(['search', { input: { text: '4101', reason } }]));
  viewer = viewerOf('A');
  expect(refused.errors[0].extensions.code).toBe('NOT_ALLOWED');
});

test('pages of documents searched for a reason hold each person once', async () => {
  const all: string[] = [];
  for (let after: string | null = null; ; ) {
    const page = await search('41', { reason: 'list of the raid', kinds: ['Person'], first: 3, after });
    all.push(...page.hits.map((hit: { entity: { ref: string } }) => hit.entity.ref));
    after = page.next;
    if (after === null) break;
  }
  expect(all).toEqual([]);
  for (let after: string | null = null; ; ) {
    const page = await search('410', { reason: 'list of the raid', kinds: ['Person'], first: 3, after });
    all.push(...page.hits.map((hit: { entity: { ref: string } }) => hit.entity.ref));
    after = page.next;
    if (after === null) break;
  }
  const tens = everybody.filter((who) => document(who).startsWith('410'));
  const stands = async (who: Who) => (await search(document(who), { reason: 'test' })).hits[0].entity.ref;
  expect(all).toEqual((await Promise.all(tens.map(stands))).sort());
});

test('whoever is shown for a reason is shown to that user, under that case, for twelve hours', {
  timeout: 120_000,
}, async () => {
  const ref = world.ref(person('victim'));
  const reveal = async (variables: object) =>
    api.ask(
      'mutation ($ref: ID!, $reason: String!) { reveal(ref: $ref, reason: $reason) { label masked identifier { text } } }',
      variables,
    );
  expect((await reveal({ ref, reason: 'no' })).errors![0]!.extensions.code).toBe('BAD_INPUT');
  expect((await reveal({ ref: 'x'.repeat(22), reason: 'who is this' })).errors![0]!.extensions.code).toBe('NOT_FOUND');
  const reason = 'to call the victim back';
  const { data } = await reveal({ ref, reason });
  expect(data.reveal).toEqual({ label: HAN.victim, masked: false, identifier: { text: document('victim') } });
  const [intent] = await office
    .selectFrom('audit')
    .select('entry')
    .where('operation', '=', 'reveal')
    .where('kind', '=', 'intent')
    .orderBy('seq', 'desc')
    .limit(1)
    .execute();
  expect(intent!.entry).toContain(reason);

  const { user, purpose } = viewer;
  const kept = await office.selectFrom('reveal').selectAll().execute();
  expect(kept).toMatchObject([{ user, case_id: purpose!.case, ref, reason }]);
  expect(Date.parse(kept[0]!.until) - Date.parse(kept[0]!.at)).toBe(12 * 60 * 60_000);
  expect(await revealedTo(office, 'another', purpose!.case)).toEqual(new Set());
  expect(await revealedTo(office, user, 'another')).toEqual(new Set());
  expect(await revealedTo(office, user, purpose!.case, kept[0]!.until)).toEqual(new Set());

  viewer = { ...viewerOf('A'), revealed: await revealedTo(office, user, purpose!.case) };
  expect((await reveal({ ref, reason })).data.reveal.masked).toBe(false);
  expect(await office.selectFrom('reveal').selectAll().execute()).toHaveLength(1);
  const all = await everyAnswer();
  expect(canaries('victim').filter((canary) => !seenIn(all, 'victim').includes(canary))).toEqual(['old-victim']);
  for (const who of MASKED) if (who !== 'victim') expect(seenIn(all, who), who).toEqual([]);
  expect((await search(document('victim'))).hits).toHaveLength(1);
  viewer = viewerOf('A');
});

test('to whoever sees the other scope too, the parts that are said there unmask', async () => {
  viewer = viewerOf('A', 'B');
  const { entities } = JSON.parse(await ask(['entities', { refs: crowd }])).data;
  const masked = entities.filter((e: { masked: boolean }) => e.masked).map((e: { ref: string }) => e.ref);
  viewer = viewerOf('A');
  const still = ['victim', 'nopart', 'unknown', 'cook', 'mule'] as const;
  expect(masked.sort()).toEqual(still.map((who) => world.ref(person(who))).sort());
});
