import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refsIn } from '../../server/access/audit.ts';
import { erased } from './erased.ts';
import { RUN_LIMITS } from '../../server/questions/runs.ts';
import { codeOf } from '../support/agency.ts';
import { World } from '../support/world.ts';
import { openDesk, PAGE, type Person, RUN } from './desk.ts';

/** One owner took on a number a day; the question is the shipped one about them. */
const QUESTION = 'source/same-owner';
const NUMBERS = 12;
const at = (day: number) => `2016-03-${String(day).padStart(2, '0')}T00:00:00Z`;

let desk: Awaited<ReturnType<typeof openDesk>>;
let ivan: Person;
let world: World;
beforeAll(async () => {
  desk = await openDesk();
  world = new World(desk.graph);
  for (let n = 0; n < NUMBERS; n++) world.tie('REGISTERED', 'Person:110q', `PhoneNumber:8617${n}`, at(n + 1));
  world.say('Person:110q', 'name', '雀明').say('Person:110q', 'role', 'victim');
  await world.write();
  ivan = await desk.person('ivan');
});
afterAll(() => desk.close());

/** Persons said to be the same as each other, all of them: to walk them takes minutes, and finds nothing. */
function slow(into: World): void {
  const MANY = 90;
  for (let a = 0; a < MANY; a++) {
    into.tie('REGISTERED', `Person:same${a}`, 'PhoneNumber:slow', at(1));
    for (let b = a + 1; b < MANY; b++) into.tie('SAME_AS', `Person:same${a}`, `Person:same${b}`, '');
  }
}

const thing = (name = 'PhoneNumber:86170') => ({ thing: world.ref(name) });
const numbersOf = (lines: { cells: { entities: { identifier: { text: string } }[] | null }[] }[]) =>
  lines.map((line) => line.cells[0]!.entities![0]!.identifier.text);
const under = async () =>
  (await desk.graph.run('SHOW TRANSACTIONS YIELD metaData RETURN metaData.query AS query')).filter(
    ({ query }) => query === `questions/${QUESTION}`,
  ).length;
const slowUnderWay = async () => {
  for (let turn = 0; (await under()) === 0; turn++) {
    if (turn > 200) throw new Error('the slow question is not under way, or was answered at once');
    await wait(20);
  }
};
/** Until nothing of it runs in Neo4j: how long that took, and whether it took less than two seconds. */
const endsInTwo = async () => {
  const began = Date.now();
  while ((await under()) > 0 && Date.now() - began < 4_000) await wait(50);
  expect(Date.now() - began).toBeLessThan(2_000);
};

test('a question is answered at once with a run, whose lines come by pages with names, values and claims', async () => {
  const begun = (await ivan.begin('run-pages-1', QUESTION, thing())).data.ask;
  expect(['RUNNING', 'DONE']).toContain(begun.status);
  const whole = (await ivan.answer('run-pages-1', QUESTION, thing())).data.run;
  expect(whole.run).toMatchObject({ status: 'DONE', lines: NUMBERS - 1, newSince: null, fault: null });
  expect(whole.run.completeness).toEqual({ shown: NUMBERS - 1, total: NUMBERS - 1, atLeast: false, held: [] });
  expect(whole.run.values).toEqual([
    { name: 'thing', values: [world.ref('PhoneNumber:86170')] },
    { name: 'window', values: ['30'] },
  ]);
  // The nearest in time first: they were taken on a day apart, in the order of their names.
  expect(numbersOf(whole.lines)).toEqual(Array.from({ length: NUMBERS - 1 }, (_, i) => `8617${i + 1}`));
  expect(whole.lines.map((l: { cells: { number: number }[] }) => l.cells[3]!.number)).toEqual(
    Array.from({ length: NUMBERS - 1 }, (_, i) => i + 1),
  );
  expect(whole.lines[0].cells[2].instant).toBe(at(2));
  expect(whole.lines.every((line: { claims: number }) => line.claims === 2)).toBe(true);
  const first = (await ivan.run('run-pages-1', { first: 4 })).data.run;
  const second = (await ivan.run('run-pages-1', { first: 100, after: first.next })).data.run;
  expect([...first.lines, ...second.lines]).toEqual(whole.lines);
  expect([first.next, second.next]).toEqual(['3', null]);
});

test('a masked owner is drawn masked in every line', async () => {
  const { lines } = (await ivan.answer('run-masks-1', QUESTION, thing())).data.run;
  for (const { cells } of lines) expect(cells[1].entities).toMatchObject([{ masked: true, identifier: null }]);
  expect(JSON.stringify(lines)).not.toContain('雀明');
});

test('the same id is the same run, and another asking under it is refused, whoever asks', async () => {
  const both = await Promise.all([1, 2, 3].map(() => ivan.begin('run-twice-1', QUESTION, thing())));
  expect(both.map(codeOf)).toEqual(['ANSWERED', 'ANSWERED', 'ANSWERED']);
  const rows = await desk.office.selectFrom('run').select('id').where('id', '=', 'run-twice-1').execute();
  expect(rows).toHaveLength(1);
  await ivan.answer('run-twice-1', QUESTION, thing());
  expect(codeOf(await ivan.begin('run-twice-1', QUESTION, { ...thing(), window: '7' }))).toBe('CONFLICT');
  const anna = await desk.person('anna');
  expect(codeOf(await anna.begin('run-twice-1', QUESTION, thing()))).toBe('CONFLICT');
  expect(codeOf(await anna.run('run-twice-1'))).toBe('NOT_FOUND');
  expect(codeOf(await ivan.begin('short', QUESTION, thing()))).toBe('BAD_INPUT');
  expect(codeOf(await ivan.begin('run-none-1', 'source/nothing', thing()))).toBe('NOT_FOUND');
  expect(codeOf(await ivan.begin('run-none-2', QUESTION, {}))).toBe('BAD_INPUT');
  expect(codeOf(await ivan.begin('run-none-3', QUESTION, { thing: 'x'.repeat(22) }))).toBe('NOT_FOUND');
});

test('what one may not see changes neither lines nor counts nor order nor evidence, and would be seen by one who may', async () => {
  const all = async (who: Person, id: string) => {
    const { lines, run } = (await who.answer(id, QUESTION, thing())).data.run;
    const evidence = await Promise.all(
      lines.map(({ line }: { line: number }) =>
        who.ask(
          `query ($run: ID!, $line: Int!) { evidence(run: $run, line: $line) { completeness { total } claims {
            type from { ref label } to { ref label } event { ref at until conflict } deliveries { file row agency } } } }`,
          { run: id, line },
        ),
      ),
    );
    // Whether a line is new is about the run before, and is tried elsewhere.
    const bare = lines.map(({ isNew: _, ...line }: { isNew: boolean }) => line);
    return JSON.stringify([bare, run.lines, run.completeness, evidence]);
  };
  const wide = await desk.person('wide');
  const [before, wideBefore] = [await all(ivan, 'run-hidden-1'), await all(wide, 'run-hidden-w1')];
  const hidden = new World(desk.graph, 2, { before: true });
  for (let n = 0; n < 5; n++) hidden.tie('REGISTERED', 'Person:110q', `PhoneNumber:h${n}`, at(2 + n), { scope: 'B' });
  hidden.tie('REGISTERED', 'Person:110q', 'PhoneNumber:86171', at(2), { scope: 'B', end: at(9) });
  hidden.tie('REGISTERED', 'Person:other', 'PhoneNumber:86172', at(9), { scope: 'B' });
  hidden.say('Person:110q', 'role', 'suspect', { scope: 'B' });
  await hidden.write();
  expect(await all(ivan, 'run-hidden-2')).toBe(before);
  expect(await all(wide, 'run-hidden-w2')).not.toBe(wideBefore);
  await hidden.withdraw();
  expect(await all(ivan, 'run-hidden-3')).toBe(before);
});

test('a run whose files were taken back leaves out what they named, and says so', async () => {
  const more = new World(desk.graph, 1, { before: true });
  more.tie('REGISTERED', 'Person:110q', 'PhoneNumber:86taken', at(20));
  await more.write();
  const { run } = (await ivan.answer('run-gone-1', QUESTION, thing())).data.run;
  expect(run.lines).toBe(NUMBERS);
  await more.withdraw();
  const after = (await ivan.run('run-gone-1')).data.run;
  expect(after.lines).toHaveLength(NUMBERS - 1);
  expect(after.run.completeness.held).toEqual([{ reason: 'GONE', count: 1, atLeast: false }]);
});

test('a line that the run before did not have is new, and only against the same values', async () => {
  const week = { ...thing(), window: '28' };
  expect((await ivan.answer('run-new-1', QUESTION, week)).data.run.run.newSince).toBeNull();
  const more = new World(desk.graph, 1, { before: true });
  more.tie('REGISTERED', 'Person:110q', 'PhoneNumber:86new', at(25));
  await more.write();
  const { run, lines } = (await ivan.answer('run-new-2', QUESTION, week)).data.run;
  expect(run.newSince).toBe(1);
  expect(numbersOf(lines.filter((line: { isNew: boolean }) => line.isNew))).toEqual(['86new']);
  expect((await ivan.answer('run-new-3', QUESTION, { ...thing(), window: '27' })).data.run.run.newSince).toBeNull();
  expect((await (await desk.person('anna')).answer('run-new-4', QUESTION, week)).data.run.run.newSince).toBeNull();
  await more.withdraw();
});

test('each page that is handed out stands in the log with how many entities and which', async () => {
  await ivan.answer('run-logged-1', QUESTION, thing());
  const page = await ivan.ask(`{ run(id: "run-logged-1", first: 3) { ${PAGE} } }`);
  const refs = refsIn(page.data.run);
  const entries = await desk.office
    .selectFrom('audit')
    .selectAll()
    .where('user', '=', 'ivan')
    .orderBy('seq', 'desc')
    .limit(1)
    .execute();
  expect(entries).toMatchObject([{ kind: 'close', operation: 'run', outcome: 'ANSWERED', entities: refs.length }]);
  const digest = createHash('sha256').update(refs.join('\n')).digest('base64url');
  expect(entries[0]!.entry).toContain(digest);
  const work = await desk.office.selectFrom('audit').selectAll().where('operation', '=', 'answerQuestion').execute();
  const own = work.find(({ kind, entry }) => kind === 'intent' && entry.includes('run-logged-1'))!;
  expect(work.filter(({ of }) => of === own.seq)).toMatchObject([
    { kind: 'close', case_id: 'narrow', outcome: 'ANSWERED', entities: NUMBERS },
  ]);
});

test('a frozen run has one hash, over a text that anybody can check, whatever becomes of the graph', async () => {
  const more = new World(desk.graph, 1, { before: true });
  more.tie('REGISTERED', 'Person:110q', 'PhoneNumber:86frozen', at(18));
  await more.write();
  await ivan.answer('run-frozen-1', QUESTION, thing());
  const freeze = async () =>
    (await ivan.ask('mutation { freezeRun(id: "run-frozen-1") { frozen } }')).data.freezeRun.frozen;
  const first = await freeze();
  await more.withdraw();
  expect(await freeze()).toBe(first);
  const { hash, text } = (await ivan.ask('{ frozenRun(id: "run-frozen-1") { hash text at } }')).data.frozenRun;
  expect(hash).toBe(first);
  expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(first);
  const frozen = JSON.parse(text);
  expect(frozen).toMatchObject({
    ...{ format: 'headwater-run/1', case: 'narrow', status: 'DONE', values: { window: ['30'] } },
    question: { id: QUESTION, version: 1, text: expect.stringContaining('MATCH (thing:Entity)') },
  });
  expect(frozen.lines).toHaveLength(NUMBERS);
  expect(text).toContain('86frozen');
  expect(text).not.toContain('雀明');
  expect(JSON.stringify(frozen)).toBe(text);
  expect(Object.keys(frozen)).toEqual(Object.keys(frozen).sort());
});

test('a run is read by whoever still sees all that it was found in, and by nobody else', async () => {
  const wide = await desk.person('wide');
  await wide.answer('run-scopes-1', QUESTION, thing());
  const use = { case_id: 'wide', scope: 'B' };
  await desk.office
    .deleteFrom('case_scope')
    .where((eb) => eb.and(use))
    .execute();
  expect(codeOf(await wide.run('run-scopes-1'))).toBe('CONFLICT');
  expect(codeOf(await wide.ask('{ evidence(run: "run-scopes-1", line: 0) { next } }'))).toBe('CONFLICT');
  const ids = async () => (await wide.ask('{ runs { id } }')).data.runs.map(({ id }: { id: string }) => id);
  expect(await ids()).not.toContain('run-scopes-1');
  await desk.office
    .insertInto('case_scope')
    .values({ ...use, since: '2016-01-01T00:00:00.000Z' })
    .execute();
  expect(codeOf(await wide.run('run-scopes-1'))).toBe('ANSWERED');
  expect(await ids()).toContain('run-scopes-1');
});

test('what is watched is asked again while its watcher is a member, and tells what is new until it is looked at', async () => {
  const given = [
    { name: 'thing', values: [world.ref('PhoneNumber:86170')] },
    { name: 'window', values: ['26'] },
  ];
  const watch = async (everyMinutes: number | null) =>
    ivan.ask('mutation ($input: WatchInput!) { watchQuestion(input: $input) { watch { everyMinutes run unseen } } }', {
      input: { question: QUESTION, values: given, everyMinutes },
    });
  const now = async () =>
    (await ivan.ask(`{ question(id: "${QUESTION}") { watch { run unseen } } }`)).data.question.watch;
  const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  expect(codeOf(await watch(1))).toBe('BAD_INPUT');
  expect((await watch(60)).data.watchQuestion.watch).toEqual({ everyMinutes: 60, run: null, unseen: 0 });
  await desk.watch(new Date());
  const first = await now();
  expect(first).toMatchObject({ unseen: 0, run: expect.stringMatching(/^watch-/) });
  await desk.watch(new Date());
  expect((await now()).run).toBe(first.run);
  const more = new World(desk.graph, 1, { before: true });
  more.tie('REGISTERED', 'Person:110q', 'PhoneNumber:86watched', at(24));
  await more.write();
  await desk.watch(later(2));
  await desk.watch(later(4));
  const second = await now();
  // Not looked at in between: what the last but one found is still new.
  expect(second.unseen).toBe(1);
  const { lines } = (await ivan.run(second.run)).data.run;
  expect(numbersOf(lines.filter((line: { isNew: boolean }) => line.isNew))).toEqual(['86watched']);
  expect((await now()).unseen).toBe(0);
  const until = (ends_at: string | null) =>
    desk.office.updateTable('member').set({ ends_at }).where('id', '=', 'narrow-ivan').execute();
  await until('2016-02-01T00:00:00.000Z');
  await desk.watch(later(6));
  await until(null);
  expect((await now()).run).toBe(second.run);
  const [intent] = await desk.office
    .selectFrom('audit')
    .selectAll()
    .where('operation', '=', 'answerQuestion')
    .where('kind', '=', 'intent')
    .where('entry', 'like', `%${second.run}%`)
    .execute();
  expect(intent).toMatchObject({ user: 'ivan', case_id: 'narrow' });
  expect((await watch(null)).data.watchQuestion.watch).toBeNull();
  await more.withdraw();
});

test('what was found in a scope is erased with it; the hash of what was frozen stays', () =>
  erased(desk, ivan, thing()));

describe('a run that takes long', () => {
  beforeAll(async () => {
    const long = new World(desk.graph);
    slow(long);
    await long.write();
    // A plan made for what other trials had there before may be quick by chance.
    await desk.graph.run('CALL db.clearQueryCaches()');
  });

  test('is ended in Neo4j within two seconds of a cancel, and says that it was cut short', async () => {
    await ivan.begin('run-slow-1', QUESTION, thing('PhoneNumber:slow'));
    await slowUnderWay();
    const reply = await ivan.ask(`mutation { cancelRun(id: "run-slow-1") { ${RUN} } }`);
    expect(reply.data.cancelRun).toMatchObject({
      ...{ status: 'CANCELLED', fault: null },
      completeness: { total: null, atLeast: true, held: [{ reason: 'BOUND' }] },
    });
    await endsInTwo();
  });

  test('is ended when its user signs out', async () => {
    const other = await desk.person('ivan');
    await other.begin('run-slow-2', QUESTION, thing('PhoneNumber:slow'));
    await slowUnderWay();
    await other.signOut();
    await endsInTwo();
    await wait(300);
    expect((await ivan.run('run-slow-2')).data.run.run.status).toBe('CANCELLED');
  });

  test('is ended when its user loses the case', async () => {
    await ivan.begin('run-slow-3', QUESTION, thing('PhoneNumber:slow'));
    await slowUnderWay();
    const until = (ends_at: string | null) =>
      desk.office.updateTable('member').set({ ends_at }).where('id', '=', 'narrow-ivan').execute();
    await until('2016-02-01T00:00:00.000Z');
    await endsInTwo();
    expect(codeOf(await ivan.run('run-slow-3'))).toBe('NO_CASE');
    await until(null);
    expect((await ivan.run('run-slow-3')).data.run.run.status).toBe('CANCELLED');
  });

  test('is one of three that a user may have, told before the fourth begins', async () => {
    const ids = [1, 2, 3].map((n) => `run-many-${n}`);
    for (const id of ids) await ivan.begin(id, QUESTION, thing('PhoneNumber:slow'));
    expect(codeOf(await ivan.begin('run-many-4', QUESTION, thing()))).toBe('TOO_MANY');
    expect(codeOf(await (await desk.person('anna')).answer('run-many-5', QUESTION, thing()))).toBe('ANSWERED');
    await Promise.all(ids.map((id) => ivan.ask(`mutation { cancelRun(id: "${id}") { id } }`)));
    expect(codeOf(await ivan.answer('run-many-4', QUESTION, thing()))).toBe('ANSWERED');
  });
});

describe('under other limits', () => {
  test('lines beyond the most are counted and not kept; a run too large, or too slow, says so', async () => {
    await desk.serveAnew({ runLimits: { ...RUN_LIMITS, lines: 5 } });
    ivan = await desk.person('ivan');
    const cut = (await ivan.answer('run-cut-1', QUESTION, thing())).data.run;
    expect(cut.lines).toHaveLength(5);
    expect(cut.run.completeness).toEqual({
      ...{ shown: 5, total: NUMBERS - 1, atLeast: false },
      held: [{ reason: 'CAP', count: NUMBERS - 6, atLeast: false }],
    });
    await desk.serveAnew({ runLimits: { ...RUN_LIMITS, bytes: 1_000 } });
    ivan = await desk.person('ivan');
    const large = (await ivan.answer('run-large-1', QUESTION, thing())).data.run;
    expect(large.lines.length).toBeLessThan(NUMBERS - 1);
    expect(large.run.completeness).toMatchObject({ total: null, atLeast: true, held: [{ reason: 'BOUND' }] });
    await desk.serveAnew({ runLimits: { ...RUN_LIMITS, timeMs: 1_000 } });
    ivan = await desk.person('ivan');
    const late = (await ivan.answer('run-late-1', QUESTION, thing('PhoneNumber:slow'))).data.run.run;
    expect(late).toMatchObject({ status: 'FAILED', fault: { code: 'TIMED_OUT' }, completeness: { atLeast: true } });
  });

  test('a run that nobody asks for any more is ended; one whose server stopped says that it was', async () => {
    await desk.serveAnew({ runLimits: { ...RUN_LIMITS, leftMs: 1_000 } });
    ivan = await desk.person('ivan');
    await ivan.begin('run-left-1', QUESTION, thing('PhoneNumber:slow'));
    await slowUnderWay();
    await wait(2_500);
    expect(await under()).toBe(0);
    expect((await ivan.run('run-left-1')).data.run.run.status).toBe('CANCELLED');
    await desk.serveAnew({});
    ivan = await desk.person('ivan');
    await ivan.begin('run-died-1', QUESTION, thing('PhoneNumber:slow'));
    await ivan.answer('run-died-2', QUESTION, thing());
    // As a process leaves it that is killed.
    const dead = { status: 'RUNNING' as const, ended_at: null };
    await desk.office.updateTable('run').set(dead).where('id', '=', 'run-died-2').execute();
    await desk.serveAnew({});
    ivan = await desk.person('ivan');
    for (const id of ['run-died-1', 'run-died-2']) {
      const { run } = (await ivan.run(id)).data.run;
      expect(run).toMatchObject({
        status: 'FAILED',
        fault: { message: expect.stringContaining('server was stopped') },
      });
    }
    expect((await ivan.run('run-died-2')).data.run.lines).toHaveLength(NUMBERS - 1);
  });
});
