import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { generate } from '../bin/generate.ts';

/** The rules of the rooms (docs/decisions/rooms.md), read off the imports as they are written. */
const ROOT = path.resolve(import.meta.dirname, '..');
const files = globSync(['server/**/*.ts', 'client/**/*.{ts,tsx}', 'seed/**/*.ts', 'bin/*.{ts,mjs}'], { cwd: ROOT });
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]|new URL\(['"](\.[^'"]+)['"]/g;

type Import = { file: string; to: string; outside: boolean };

const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(IMPORT)].map((m) => {
    const to = (m[1] ?? m[2] ?? m[3])!;
    const outside = !to.startsWith('.');
    return { file, outside, to: outside ? to : path.posix.normalize(path.posix.join(path.posix.dirname(file), to)) };
  }),
);

const within = (place: string, ...folders: string[]) => folders.some((f) => place === f || place.startsWith(`${f}/`));
const show = (found: Import[]) => found.map((i) => `${i.file} → ${i.to}`);
const importing = (name: string) => imports.filter((i) => i.outside && (i.to === name || i.to.startsWith(`${name}/`)));

const FEATURES = [
  ...['about', 'audit', 'boards', 'cases', 'entity', 'events', 'expand', 'partners', 'paths', 'people', 'questions'],
  ...['received', 'release', 'reveal', 'search', 'session', 'snapshot'],
].map((f) => `server/${f}`);
const MAINS = ['server/main.ts', 'server/cli'];

test('the imports were found at all', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(imports.length).toBeGreaterThan(40);
});

test('every folder of the server is a room that this test knows', () => {
  const rooms = new Set(
    files.filter((f) => f.startsWith('server/') && f.split('/').length > 2).map((f) => f.split('/')[1]),
  );
  expect([...rooms].sort()).toEqual(
    [
      ...[
        'access',
        'analysis',
        'backup',
        'bundle',
        'cli',
        'exchange',
        'formats',
        'graph',
        'guard',
        'intake',
        'office',
        'web',
      ],
      ...FEATURES.map((f) => f.split('/')[1]!),
    ].sort(),
  );
});

test.each([
  ['neo4j-driver', ['server/graph']],
  ['kysely', ['server/office']],
  ['libsql', ['server/office']],
  ['pg', ['server/office']],
  ['express', ['server/app.ts', 'server/web']],
  ['@apollo/server', ['server/app.ts']],
  ['@node-rs/argon2', ['server/access/passwords.ts']],
  ['openid-client', ['server/access/oidc.ts']],
  ['cytoscape', ['client/canvas']],
  ['@codemirror', ['client/editor']],
  ['@lezer', ['client/editor']],
])('%s has one door', (name, rooms) => {
  const found = importing(name);
  expect(found.length).toBeGreaterThan(0);
  expect(show(found.filter((i) => !within(i.file, ...rooms)))).toEqual([]);
});

test('only server/graph opens cypher/', () => {
  // bin/dev.mjs only watches the folder.
  const openers = files.filter(
    (f) => !f.startsWith('bin/') && /['"`/]cypher['"`/]/.test(readFileSync(path.join(ROOT, f), 'utf8')),
  );
  expect(openers.filter((f) => !within(f, 'server/graph'))).toEqual([]);
});

test('the environment is read by the mains and by nobody else', () => {
  const readers = files.filter(
    (f) => f.startsWith('server/') && /process\.env/.test(readFileSync(path.join(ROOT, f), 'utf8')),
  );
  expect(readers.filter((f) => !within(f, ...MAINS))).toEqual([]);
});

test('config and fault are leaves', () => {
  const own = imports.filter((i) => within(i.file, 'server/config.ts', 'server/fault.ts') && !i.outside);
  expect(show(own.filter((i) => i.to !== 'server/fault.ts'))).toEqual([]);
});

test('features do not import each other', () => {
  for (const feature of FEATURES)
    expect(
      show(
        imports.filter(
          (i) => within(i.file, feature) && within(i.to, ...FEATURES, 'server/intake') && !within(i.to, feature),
        ),
      ),
    ).toEqual([]);
});

test('graph, office and access know nothing above them', () => {
  const allowed: Record<string, string[]> = {
    'server/graph': [
      'server/graph',
      'server/access/viewer.ts',
      'server/access/roles.ts',
      'server/fault.ts',
      'server/config.ts',
      'server/progress.ts',
    ],
    'server/office': ['server/office', 'server/fault.ts', 'server/config.ts'],
    'server/access': ['server/access', 'server/office', 'server/graph', 'server/fault.ts', 'server/config.ts'],
  };
  for (const [room, may] of Object.entries(allowed))
    expect(show(imports.filter((i) => !i.outside && within(i.file, room) && !within(i.to, ...may)))).toEqual([]);
});

test('the guard of what users write is a leaf: it is told the model, and imports nothing that could be led astray', () => {
  const own = imports.filter((i) => within(i.file, 'server/guard'));
  expect(own.length).toBeGreaterThan(20);
  expect(show(own.filter((i) => i.outside || !within(i.to, 'server/guard', 'server/fault.ts')))).toEqual([]);
});

test('what a bundle is depends on nothing that keeps anything: others write readers of it', () => {
  const own = imports.filter((i) => within(i.file, 'server/bundle') && !i.outside);
  expect(show(own.filter((i) => !within(i.to, 'server/bundle', 'server/fault.ts', 'server/office/tlp.ts')))).toEqual(
    [],
  );
});

test('other formats know a release and nothing that keeps one', () => {
  const own = imports.filter((i) => within(i.file, 'server/formats') && !i.outside);
  expect(show(own.filter((i) => !within(i.to, 'server/formats', 'server/bundle', 'server/fault.ts')))).toEqual([]);
});

test('the exchange stands between bundles and the stores, and knows no feature', () => {
  const may = ['exchange', 'bundle', 'intake', 'graph', 'office', 'access', 'fault.ts', 'config.ts', 'progress.ts'];
  const own = imports.filter((i) => within(i.file, 'server/exchange') && !i.outside);
  expect(own.length).toBeGreaterThan(0);
  expect(show(own.filter((i) => !within(i.to, ...may.map((room) => `server/${room}`))))).toEqual([]);
});

test('the web speaks HTTP for access and knows no feature', () => {
  const may = ['server/web', 'server/access', 'server/office', 'server/fault.ts', 'server/config.ts'];
  expect(show(imports.filter((i) => !i.outside && within(i.file, 'server/web') && !within(i.to, ...may)))).toEqual([]);
});

test('nobody imports app or main but those above them', () => {
  const found = imports.filter((i) => within(i.to, 'server/app.ts', 'server/main.ts', 'server/schema.ts'));
  expect(show(found.filter((i) => !within(i.file, 'server/app.ts', ...MAINS)))).toEqual([]);
});

test('the client knows the server only through SDL and generated types', () => {
  expect(show(imports.filter((i) => within(i.file, 'client') && within(i.to, 'server', 'seed')))).toEqual([]);
  expect(show(imports.filter((i) => within(i.file, 'server') && within(i.to, 'client')))).toEqual([]);
});

test('the model of the client imports nothing but itself and generated types', () => {
  const found = imports.filter(
    (i) => within(i.file, 'client/model') && !within(i.to, 'client/model', 'client/api/generated.ts'),
  );
  expect(show(found)).toEqual([]);
});

test('the editor knows the model alone, and is fetched when somebody writes: the page begins without it', () => {
  const own = imports.filter((i) => within(i.file, 'client/editor') && !i.outside);
  expect(show(own.filter((i) => !within(i.to, 'client/editor', 'client/model')))).toEqual([]);
  const WRITING = 'client/panels/questions/writing';
  const behind = imports.filter(
    (i) => within(i.to, 'client/editor', WRITING) && !within(i.file, 'client/editor', WRITING),
  );
  expect(show(behind)).toEqual([`client/panels/questions/LazyWriting.tsx → ${WRITING}/Writing.tsx`]);
  expect(readFileSync(path.join(ROOT, behind[0]!.file), 'utf8')).toContain("() => import('./writing/Writing.tsx')");
});

test('layout places what the model describes and knows nothing else', () => {
  const found = imports.filter(
    (i) => within(i.file, 'client/layout') && !i.outside && !within(i.to, 'client/layout', 'client/model'),
  );
  expect(show(found)).toEqual([]);
});

test('commands, lenses and api do not know who draws them', () => {
  const found = imports.filter(
    (i) =>
      within(i.file, 'client/commands', 'client/api', 'client/model') &&
      within(i.to, 'client/panels', 'client/canvas', 'client/App.tsx'),
  );
  expect(show(found)).toEqual([]);
});

test('the page asks the network in one place', () => {
  const askers = files.filter(
    (f) =>
      f.startsWith('client/') &&
      /\bfetch\(|XMLHttpRequest|EventSource|WebSocket/.test(readFileSync(path.join(ROOT, f), 'utf8')),
  );
  expect(askers.filter((f) => !within(f, 'client/api'))).toEqual([]);
});

test('the seed loads through intake and nothing imports the tests', () => {
  expect(show(imports.filter((i) => within(i.file, 'seed') && within(i.to, 'server/graph/claims.ts')))).toEqual([]);
  expect(show(imports.filter((i) => within(i.to, 'test')))).toEqual([]);
});

test('generated types are those of the SDL and the documents as they stand', async () => {
  for (const [file, text] of Object.entries(await generate())) {
    expect(existsSync(path.join(ROOT, file)), `${file} is there; npm run generate writes it`).toBe(true);
    expect(readFileSync(path.join(ROOT, file), 'utf8') === text, `${file} is stale: npm run generate`).toBe(true);
  }
});
