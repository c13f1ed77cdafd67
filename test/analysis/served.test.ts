import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Analysis } from '../../server/analysis/analysis.ts';
import { examine } from '../../server/guard/guard.ts';
import { openDesk, type Person } from '../questions/desk.ts';
import { openLocalAnalysis } from '../support/analysis.ts';
import { World } from '../support/world.ts';

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'headwater-analysis-'));
let desk: Awaited<ReturnType<typeof openDesk>>;
let analysis: Analysis;
let world: World;
const who = {} as Record<'anna' | 'bo' | 'ivan' | 'wide', Person>;
beforeAll(async () => {
  desk = await openDesk();
  world = new World(desk.graph);
  for (let n = 1; n <= 4; n++)
    world.tie('CALLED', 'PhoneNumber:861', `PhoneNumber:87${n}`, `2016-03-0${n}T00:00:00Z`, {
      scope: n < 4 ? 'A' : 'B',
    });
  world.say('PhoneNumber:871', 'status', 'reported');
  await world.write();
  analysis = await openLocalAnalysis(dataDir, desk);
  await desk.serveAnew({ analysis, guard: examine });
  for (const name of ['anna', 'bo', 'ivan', 'wide'] as const) who[name] = await desk.person(name);
});
afterAll(async () => {
  await desk.close();
  await analysis.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const TEXT = `MATCH (a:PhoneNumber)-[t:CALLED]->(b:PhoneNumber)
WHERE a.ref IN $number AND t.at >= datetime($whenSince)
OPTIONAL MATCH (b)<-[:ABOUT]-(s:Statement {property: 'status'})
RETURN b, t AS call, t.at AS at, s AS said ORDER BY at LIMIT $most`;
const PARAMETERS = [
  { name: 'number', kind: 'ENTITY', label: 'Number', kinds: ['PhoneNumber'] },
  { name: 'when', kind: 'WINDOW', label: 'When' },
  { name: 'most', kind: 'NUMBER', label: 'How many', unit: 'calls', default: ['10'] },
];
const SAVE = 'mutation ($input: SaveQuestionInput!) { saveQuestion(input: $input) { version status } }';
const given = () => ({ number: world.ref('PhoneNumber:861'), when: ['2016-03-01T00:00:00Z', ''], most: '2' });
const EVIDENCE = `query ($run: ID!, $line: Int!) { evidence(run: $run, line: $line) {
  claims { type from { ref } to { ref } event { at } deliveries { file } } completeness { total held { reason } } } }`;

test('an analyst’s question is answered from what its asker sees, with the rows behind each line', {
  timeout: 300_000,
}, async () => {
  const input = { id: 'own-question-1', version: 0, title: 'Called', asks: 'Whom did it call?', group: 'NETWORK' };
  const saved = await who.anna.ask(SAVE, { input: { ...input, notProof: 'x', text: TEXT, parameters: PARAMETERS } });
  expect(saved.errors).toBeUndefined();
  expect(saved.data.saveQuestion).toEqual({ version: 1, status: 'PRIVATE' });
  const { run, lines, columns } = (await who.anna.answer('own-run-00001', 'own-question-1', given())).data.run;
  expect(run).toMatchObject({ status: 'DONE', lines: 2, fault: null });
  expect(Date.parse(run.asOf)).toBeLessThanOrEqual(Date.now());
  expect(columns.map(({ kind }: { kind: string }) => kind)).toEqual(['ENTITY', 'ENTITIES', 'INSTANT', 'ENTITIES']);
  expect(lines[0].cells[0].entities).toMatchObject([{ ref: world.ref('PhoneNumber:871') }]);
  expect(lines.map((line: { claims: number }) => line.claims)).toEqual([2, 1]);
  const { claims, completeness } = (await who.anna.ask(EVIDENCE, { run: 'own-run-00001', line: 0 })).data.evidence;
  expect(completeness).toEqual({ total: 2, held: [] });
  const called = claims.find(({ type }: { type: string }) => type === 'CALLED');
  expect(called).toMatchObject({
    ...{ from: { ref: world.ref('PhoneNumber:861') }, to: { ref: world.ref('PhoneNumber:871') } },
    ...{ event: { at: '2016-03-01T00:00:00Z' }, deliveries: [{ file: 'A.csv' }] },
  });
  expect(claims.map(({ type }: { type: string }) => type).sort()).toEqual(['CALLED', 'status']);
});

test('once published, it answers an investigator, and each from what they see themselves', {
  timeout: 300_000,
}, async () => {
  const move = (to: string) =>
    who.anna.ask(`mutation { moveQuestion(id: "own-question-1", version: 1, to: ${to}) { status } }`);
  await move('UNIT');
  await move('REVIEW');
  const review =
    'mutation { reviewQuestion(id: "own-question-1", version: 1, publish: true, remark: "read") { status } }';
  expect((await who.bo.ask(review)).data.reviewQuestion.status).toBe('PUBLISHED');
  const all = { ...given(), most: '10' };
  const called = async (person: Person, id: string) =>
    (await person.answer(id, 'own-question-1', all)).data.run.lines.map(
      (line: { cells: { entities: { ref: string }[] }[] }) => line.cells[0]!.entities[0]!.ref,
    );
  const refs = [1, 2, 3, 4].map((n) => world.ref(`PhoneNumber:87${n}`));
  expect(await called(who.ivan, 'own-run-00002')).toEqual(refs.slice(0, 3));
  expect(await called(who.wide, 'own-run-00003')).toEqual(refs);
});

test('what a text would do is told with Neo4j’s own plan', async () => {
  const check = `query ($text: String!, $parameters: [ParameterInput!]!) {
    checkQuestion(text: $text, parameters: $parameters) { problems { code } columns rows plan } }`;
  const { data } = await who.anna.ask(check, { text: TEXT, parameters: PARAMETERS });
  expect(data.checkQuestion).toMatchObject({ problems: [], columns: ['b', 'call', 'at', 'said'] });
  expect(data.checkQuestion.rows).toBeGreaterThanOrEqual(0);
  expect(data.checkQuestion.plan).toContain('ProduceResults');
});
