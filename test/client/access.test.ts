import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import { createApi, Refusal } from '../../client/api/client.ts';
import { ChangePasswordDocument, MeDocument } from '../../client/api/generated.ts';
import type { Tidings } from '../../client/api/live.ts';
import { add } from '../../client/commands/add.ts';
import { expandOrChoose } from '../../client/commands/expand.ts';
import { refused } from '../../client/commands/refused.ts';
import { reveal, show } from '../../client/commands/reveal.ts';
import { save } from '../../client/commands/saveBoard.ts';
import { arrive, endSession, left, welcome } from '../../client/commands/session.ts';
import { linkAt, start } from '../../client/commands/start.ts';
import { work } from '../../client/commands/work.ts';
import { select } from '../../client/model/glance.ts';
import { landing, needsCase, type Room, roomsOf } from '../../client/model/rooms.ts';
import { scene } from '../../client/model/scene.ts';
import { noSession, type Right } from '../../client/model/session.ts';
import { entity, freshParts, investigator, partsOf, star, tie, type World } from './world.ts';

const UNDER_A = { case: 'case-a', reason: 'find the den' };
const other = { ...investigator, user: { ...investigator.user, id: 'u-2', name: 'zhou' } };

/** A window as `start` needs it: an address, and what this tab remembers. */
function windowAt(pathname: string, hash = '') {
  const location = { pathname, hash };
  const kept = new Map<string, string>();
  const window = {
    location,
    history: { replaceState: (_: unknown, __: string, path: string) => (location.pathname = path) },
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    },
  } as unknown as Window;
  return { window, kept };
}

const nothing = () => () => {};

/** Everything of a case that the page holds. */
const held = ({ store }: ReturnType<typeof partsOf>) => {
  const { graph, view, glance } = store.getState();
  return [...graph.entities.keys(), ...graph.ties.keys(), ...view.now.keys(), ...glance.selected];
};

test('nobody’s page asks for sign-in; whoever is signed in chooses a case before anything is read', async () => {
  const parts = freshParts(star('a', 2));
  parts.api.me = null;
  await arrive(parts);
  expect(parts.store.getState().session.standing).toBe('out');
  parts.api.me = investigator;
  await welcome(parts, investigator);
  expect(needsCase(parts.store.getState().glance.room, parts.store.getState().session)).toBe(true);
  expect(parts.api.asked.map(({ operation }) => operation)).toEqual(['Me', 'About']);
  await work(parts, UNDER_A);
  expect(parts.store.getState().session.purpose).toEqual(UNDER_A);
  expect(needsCase('board', parts.store.getState().session)).toBe(false);
});

test('signing out saves the board and leaves nothing of the case in memory', async () => {
  const world = star('a', 3);
  const parts = partsOf(world);
  await add(parts, world.entities.slice(0, 1));
  await expandOrChoose(parts, 'a');
  parts.store.setState(({ board }) => ({ board: { ...board, saving: 'unsaved' } }));
  expect(held(parts).length).toBeGreaterThan(6);
  await endSession(parts);
  expect(held(parts)).toEqual([]);
  expect(parts.store.getState().session).toMatchObject({ standing: 'out', me: null, purpose: null, lastCase: null });
  expect(parts.api.boards.size).toBe(1);
});

test('who is signed out without asking comes back to the same board; somebody else does not', async () => {
  const world = star('a', 1);
  const parts = partsOf(world);
  await add(parts, world.entities);
  parts.store.setState(({ board }) => ({ board: { ...board, saving: 'unsaved' } }));
  await save(parts);
  const { id } = parts.store.getState().board;
  refused(parts, 'SIGNED_OUT');
  expect(held(parts)).toEqual([]);
  expect(parts.store.getState().session).toMatchObject({ standing: 'out', ended: 'session', wanted: id });
  await welcome(parts, investigator);
  expect(parts.store.getState().session).toMatchObject({ lastCase: 'case-a', purpose: null });
  await work(parts, UNDER_A);
  expect(parts.store.getState().board).toMatchObject({ id, saving: 'saved' });
  expect([...parts.store.getState().view.now.keys()]).toEqual(['a', 'a-0']);
  refused(parts, 'SIGNED_OUT');
  await welcome(parts, other);
  expect(parts.store.getState().session).toMatchObject({ lastCase: null, wanted: null });
});

test('a case that may be worked under no longer is left with all that was seen in it', async () => {
  const world = star('a', 2);
  const parts = partsOf(world);
  await add(parts, world.entities);
  parts.api.me = { ...investigator, cases: investigator.cases.slice(1) };
  refused(parts, 'NO_CASE');
  expect(held(parts)).toEqual([]);
  await vi.waitFor(() =>
    expect(parts.store.getState().session).toMatchObject({
      ...{ standing: 'in', purpose: null, ended: 'case' },
      me: { cases: [{ id: 'case-b' }] },
    }),
  );
});

test('another case begins with its own boards; another purpose changes nothing on the one that is open', async () => {
  const world = star('a', 1);
  const parts = partsOf(world);
  await add(parts, world.entities);
  await work(parts, { case: 'case-a', reason: 'victims to call back' });
  expect(parts.store.getState().session.purpose?.reason).toBe('victims to call back');
  expect(parts.store.getState().view.now.size).toBe(2);
  parts.store.setState(({ board }) => ({ board: { ...board, saving: 'unsaved' } }));
  const asked = parts.api.asked.length;
  await work(parts, { case: 'case-b', reason: 'find the den' });
  expect(parts.store.getState().session).toMatchObject({ purpose: { case: 'case-b' }, lastCase: 'case-b' });
  // Saved under the case of before, then left, then the other's own boards.
  const operations = parts.api.asked.slice(asked).map(({ operation }) => operation);
  expect(operations.slice(0, 3)).toEqual(['SaveBoard', 'About', 'Boards']);
});

test('while a password is changed nothing is asked under the session that it ends, also where the change is refused', async () => {
  const answers: (() => void)[] = [];
  const server = http.createServer((request, response) => {
    request.resume().on('end', () => answers.push(() => response.end(JSON.stringify({ data: { me: null } }))));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const api = createApi({ purpose: () => null, turn: () => 0, refused: () => {} }, address);
  const [change, who] = [
    api.ask(ChangePasswordDocument, { old: 'old', new: 'new' }),
    // As the page does when its stream tells that the session has ended.
    api.ask(MeDocument, {}),
  ];
  await vi.waitFor(() => expect(answers.length).toBe(1));
  // Long enough for a second request to have come, if it were sent.
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(answers.length).toBe(1);
  answers[0]!();
  await change;
  await vi.waitFor(() => expect(answers.length).toBe(2));
  answers[1]!();
  expect(await who).toEqual({ me: null });

  const refusedChange = api.ask(ChangePasswordDocument, { old: 'wrong', new: 'new' });
  const after = api.ask(MeDocument, {});
  await vi.waitFor(() => expect(answers.length).toBe(3));
  server.closeAllConnections();
  await expect(refusedChange).rejects.toMatchObject({ code: 'OFFLINE' });
  await vi.waitFor(() => expect(answers.length).toBe(4));
  answers[3]!();
  expect(await after).toEqual({ me: null });
  server.closeAllConnections();
  server.close();
});

test('each question says under which case and for what, and none is answered once another is worked under', async () => {
  const bodies: { extensions?: { purpose?: unknown } }[] = [];
  const waiting: (() => void)[] = [];
  const server = http.createServer((request, response) => {
    let text = '';
    request.on('data', (part) => (text += part));
    request.on('end', () => {
      bodies.push(JSON.parse(text));
      const answer = () => response.end(JSON.stringify({ data: { me: null } }));
      if (bodies.length === 3) waiting.push(answer);
      else if (bodies.length === 4)
        response.end(JSON.stringify({ errors: [{ message: 'no', extensions: { code: 'SIGNED_OUT' } }] }));
      else answer();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const now = { purpose: null as typeof UNDER_A | null, turn: 0 };
  const codes: string[] = [];
  const asking = { purpose: () => now.purpose, turn: () => now.turn, refused: (code: string) => codes.push(code) };
  const api = createApi(asking, address);
  await api.ask(MeDocument, {});
  now.purpose = UNDER_A;
  await api.ask(MeDocument, {});
  expect(bodies.map((body) => body.extensions?.purpose)).toEqual([undefined, UNDER_A]);

  const answered = vi.fn();
  void api.ask(MeDocument, {}).then(answered, answered);
  await vi.waitFor(() => expect(waiting.length).toBe(1));
  now.turn++;
  waiting[0]!();
  // A later question that is answered proves that the earlier answer has come, too.
  await expect(api.ask(MeDocument, {})).rejects.toBeInstanceOf(Refusal);
  await api.ask(MeDocument, {});
  expect(answered).not.toHaveBeenCalled();
  expect(codes).toEqual(['SIGNED_OUT']);
  server.closeAllConnections();
  server.close();
});

test.each<[Right[], Room[], Room]>([
  [['SIGNED_IN', 'READ', 'REVEAL'], ['board', 'search', 'questions', 'intake', 'cases'], 'board'],
  [['SIGNED_IN', 'LOAD'], ['intake'], 'intake'],
  [['SIGNED_IN', 'ADMINISTER'], ['cases', 'admin', 'partners'], 'admin'],
  [['SIGNED_IN', 'AUDIT'], ['audit'], 'audit'],
  [
    ['SIGNED_IN', 'READ', 'AUDIT', 'ADMINISTER'],
    ['board', 'search', 'questions', 'intake', 'cases', 'audit', 'admin', 'partners'],
    'board',
  ],
])('with the rights %j the rail has %j, and work begins in %s', (rights, rooms, first) => {
  const session = { ...noSession, standing: 'in' as const, me: { ...investigator, rights } };
  expect(roomsOf(session)).toEqual(rooms);
  expect(landing(session)).toBe(first);
});

test('other installations are met by administrators of the agency that keeps this one alone', () => {
  const { user } = investigator;
  const guest = { ...user, agency: { ...user.agency, host: false } };
  const session = {
    ...noSession,
    standing: 'in' as const,
    me: { ...investigator, user: guest, rights: ['ADMINISTER'] as Right[] },
  };
  expect(roomsOf(session)).toEqual(['cases', 'admin']);
});

/** A victim who is masked, and the account they paid from. */
const masked = (): World => ({
  entities: [entity('v', 'Person', { label: '▒▒▒', masked: true, roles: ['victim'] }), entity('a')],
  ties: [tie('v', 'a', { type: 'HOLDS' })],
  names: { v: 'Wang Fang (invented)' },
});

test('a masked person is drawn without a name until a reason is given, and then has it everywhere', async () => {
  const world = masked();
  const parts = partsOf(world);
  const label = () => {
    const { graph, view } = parts.store.getState();
    return scene(graph, view.now, 'en').nodes.get('v')?.label;
  };
  await add(parts, world.entities);
  expect(label()).toBe('▒▒▒');
  parts.store.setState(({ glance }) => ({ glance: select(glance, ['v']) }));
  expect(reveal.enabled(parts.store.getState())).toBe(true);
  await reveal.run(parts);
  expect(parts.store.getState().glance.panel).toEqual({ name: 'reveal', ref: 'v' });
  const before = parts.store.getState().graph.round;
  await show(parts, 'v', 'victim to call back');
  expect(parts.api.asked.at(-1)).toEqual({
    operation: 'Reveal',
    variables: { ref: 'v', reason: 'victim to call back' },
  });
  expect(label()).toBe('Wang Fang (invented)');
  // Details, events and searches that were asked before are asked anew.
  expect(parts.store.getState().graph.round).toBe(before + 1);
  expect(parts.store.getState().glance.panel).toBeNull();
  expect(reveal.enabled(parts.store.getState())).toBe(false);
});

test('what cannot be shown is said in the dialog, and who may not have people shown is not offered it', async () => {
  const world = { ...masked(), names: {} };
  const parts = partsOf(world);
  await add(parts, world.entities);
  parts.store.setState(({ glance }) => ({ glance: select(glance, ['v']) }));
  await reveal.run(parts);
  await show(parts, 'v', 'victim to call back');
  expect(parts.store.getState().glance.troubles).toMatchObject([{ code: 'NOT_FOUND', panel: 'reveal' }]);
  expect(parts.store.getState().glance.panel?.name).toBe('reveal');
  const partner = { ...investigator, rights: ['SIGNED_IN' as const, 'READ' as const] };
  parts.store.setState(({ session }) => ({ session: { ...session, me: partner } }));
  expect(reveal.enabled(parts.store.getState())).toBe(false);
});

test('when clearance changes, what is left is drawn anew and what is gone vanishes, with a word of it', async () => {
  const world = star('a', 3);
  const parts = freshParts(world);
  const { window } = windowAt('/');
  const cases: (string | null)[] = [];
  let told: Tidings | null = null;
  const stopped = vi.fn();
  const stop = start(parts, window, (caseId, on) => {
    cases.push(caseId);
    told = on;
    return stopped;
  });
  await vi.waitFor(() => expect(parts.store.getState().session.standing).toBe('in'));
  await work(parts, UNDER_A);
  expect(cases).toEqual([null, 'case-a']);
  await add(parts, world.entities);
  const drawn = () => {
    const { graph, view } = parts.store.getState();
    const { nodes, edges } = scene(graph, view.now, 'en');
    return { nodes: [...nodes.keys()].sort(), edges: edges.size };
  };
  expect(drawn()).toEqual({ nodes: ['a', 'a-0', 'a-1', 'a-2'], edges: 3 });
  world.entities.splice(1, 1);
  world.ties.splice(0, 1);
  told!.clearance();
  await vi.waitFor(() => expect(parts.store.getState().glance.troubles.at(-1)?.code).toBe('CLEARANCE'));
  expect(drawn()).toEqual({ nodes: ['a', 'a-1', 'a-2'], edges: 2 });
  expect([...parts.store.getState().graph.entities.keys()]).not.toContain('a-0');
  expect(parts.store.getState().glance.selected.has('a-0')).toBe(false);

  // The session was changed for another of one's own: one goes on working, and listens on.
  told!.ended();
  await vi.waitFor(() => expect(cases).toEqual([null, 'case-a', 'case-a']));
  expect(drawn().nodes.length).toBe(3);
  parts.api.me = null;
  told!.ended();
  await vi.waitFor(() => expect(parts.store.getState().session.standing).toBe('out'));
  expect(held(parts)).toEqual([]);
  expect(stopped).toHaveBeenCalled();
  stop();
});

test('the address names the board until one signs out, and this tab remembers no more than the case’s id', async () => {
  const world = star('a', 1);
  const parts = freshParts(world);
  const view = '{"format":1,"nodes":[["a",5,5,0,0]]}';
  parts.api.boards.set('board-b', { id: 'board-b', name: 'named', view, version: 1 });
  parts.api.boards.set('board-c', { id: 'board-c', name: 'other', view, version: 1 });
  const { window, kept } = windowAt('/b/board-c');
  const stop = start(parts, window, nothing);
  await vi.waitFor(() => expect(parts.store.getState().session.standing).toBe('in'));
  expect(window.location.pathname).toBe('/b/board-c');
  await work(parts, UNDER_A);
  expect(parts.store.getState().board.id).toBe('board-c');
  expect([...kept]).toEqual([['headwater.case', 'case-a']]);
  left(parts, 'session');
  expect(window.location.pathname).toBe('/b/board-c');
  await welcome(parts, investigator);
  await endSession(parts);
  expect(window.location.pathname).toBe('/');
  expect(kept.size).toBe(0);
  stop();
});

test('a one-time link is what stands behind the # of its own page, and nowhere else', () => {
  expect(linkAt({ pathname: '/welcome', hash: '#abcDEF_-12345678' })).toBe('abcDEF_-12345678');
  expect(linkAt({ pathname: '/welcome', hash: '' })).toBe('');
  expect(linkAt({ pathname: '/', hash: '#abcDEF_-12345678' })).toBeNull();
});
