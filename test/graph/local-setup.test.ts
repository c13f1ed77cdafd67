import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isFault } from '../../server/fault.ts';
import { haveJars, jarFolder } from '../../server/graph/local/fetch.ts';
import { SUMS } from '../../server/graph/local/jars.ts';
import { onPath } from '../../server/graph/local/run.ts';
import { type LocalSettings, startLocal } from '../../server/graph/local/server.ts';
import { localSettings } from '../support/neo4j.ts';

const quiet = () => {};
const jar = [...SUMS.keys()][0]!;
let box: string;
let jars: string;

beforeAll(async () => {
  box = mkdtempSync(path.join(os.tmpdir(), 'headwater-setup-'));
  jars = await haveJars(localSettings(box), quiet);
});
afterAll(() => rmSync(box, { recursive: true, force: true }));

const folder = (name: string) => mkdtempSync(path.join(box, name));

/** A folder for a PATH with these scripts. */
function programs(scripts: Record<string, string>): string {
  const bin = folder('bin');
  for (const [name, body] of Object.entries(scripts)) {
    writeFileSync(path.join(bin, name), `#!/bin/sh\n${body}\n`);
    chmodSync(path.join(bin, name), 0o755);
  }
  return bin;
}

/** A cache whose jars are those of the real one, with one replaced or removed. */
function cacheWith(change: (folder: string) => void): string {
  const cacheDir = folder('cache');
  const copy = jarFolder(cacheDir);
  mkdirSync(copy);
  for (const name of SUMS.keys()) symlinkSync(path.join(jars, name), path.join(copy, name));
  change(copy);
  return cacheDir;
}

const settings = (more: Partial<LocalSettings> = {}): LocalSettings => ({ ...localSettings(folder('data')), ...more });

/** The Fault that a start ends with, as one text. */
async function refusal(started: Promise<unknown>): Promise<string> {
  const error = await started.then(
    () => undefined,
    (e: unknown) => e,
  );
  if (!isFault(error)) throw error ?? new Error('it started');
  expect(error.code).toBe('SETUP');
  expect(error.mend).toBeTruthy();
  return `${error.message} ${error.mend}`;
}

const start = (more: Partial<LocalSettings>) => refusal(startLocal(settings(more), quiet));

test('without Java it says what to install', async () => {
  const said = await start({ java: { home: undefined, path: programs({}) } });
  expect(said).toMatch(/Java is not installed.*Install Java 17 or 21/);
});

test('a JAVA_HOME without Java is named', async () => {
  expect(await start({ java: { home: box, path: '' } })).toMatch(/JAVA_HOME .* holds no bin\/java/);
});

test('a Java that is too old is named with its version', async () => {
  const old = programs({ java: `echo 'openjdk version "11.0.22" 2024-01-16' >&2` });
  expect(await start({ java: { home: undefined, path: old } })).toMatch(/is Java 11; Neo4j needs 17/);
});

const realJava = () => `exec ${onPath('java', process.env.PATH ?? '')} "$@"`;

test('without Maven it says what to install', async () => {
  const path = programs({ java: realJava() });
  const said = await start({ cacheDir: folder('cache'), java: { home: undefined, path } });
  expect(said).toMatch(/Maven is not installed.*Install Maven/);
});

test('a refused download gives Maven’s own reason, and leaves nothing half done', async () => {
  const cacheDir = folder('cache');
  const own = path.join(box, 'settings.xml');
  const nowhere = '<mirror><id>none</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:1/</url></mirror>';
  writeFileSync(own, `<settings><mirrors>${nowhere}</mirrors></settings>`);
  const real = onPath('mvn', process.env.PATH ?? '');
  const mvn = `exec ${real} -s ${own} -Dmaven.repo.local=${folder('repository')} "$@"`;
  const said = await start({ cacheDir, java: { home: undefined, path: programs({ java: realJava(), mvn }) } });
  expect(said).toMatch(/Maven could not fetch Neo4j: .*(refused|transfer|resolved).*mirror/is);
  expect(readdirSync(cacheDir)).toEqual([]);
}, 60_000);

/** A Maven that hands out the jars at once, and then does `more` in their folder. */
const mavenThat = (more: string) =>
  programs({
    java: realJava(),
    mvn: `for a in "$@"; do case $a in -DoutputDirectory=*) out=\${a#*=};; esac; done
ln -s ${jars}/*.jar "$out"; sleep 0.2; cd "$out"; ${more}`,
  });

test('a jar that was altered on its way is refused, and not kept', async () => {
  const cacheDir = folder('cache');
  const altered = mavenThat(`rm ${jar}; echo other > ${jar}`);
  const said = await start({ cacheDir, java: { home: undefined, path: altered } });
  expect(said).toContain(`${jar}, a part of Neo4j, is cut or altered`);
  expect(readdirSync(cacheDir)).toEqual([]);
});

test('two fetches at once, beside the rest of a killed one, leave one whole folder', async () => {
  const cacheDir = folder('cache');
  const dead = Number(execFileSync('sh', ['-c', 'echo $$'], { encoding: 'utf8' }));
  mkdirSync(`${jarFolder(cacheDir)}.part-${dead}-abc`);
  const asked = { cacheDir, java: { home: undefined, path: mavenThat(':') } };
  const both = await Promise.all([haveJars(asked, quiet), haveJars(asked, quiet)]);
  expect(both).toEqual([jarFolder(cacheDir), jarFolder(cacheDir)]);
  expect(readdirSync(cacheDir)).toEqual([path.basename(jarFolder(cacheDir))]);
});

/** Not through the link: the real one stays whole. */
const cut = (at: string) => {
  rmSync(at);
  writeFileSync(at, 'PK');
};

test.each([
  ['cut', 'is cut or altered', cut],
  ['gone', 'is missing', (at: string) => rmSync(at)],
])('a jar of the cache that is %s is named, with the folder to remove', async (_, how, change) => {
  const cacheDir = cacheWith((at) => change(path.join(at, jar)));
  expect(await start({ cacheDir })).toMatch(new RegExp(`${how}.*Remove the folder ${jarFolder(cacheDir)}`));
});

test('a jar that is not Neo4j’s never reaches the class path', async () => {
  const cacheDir = cacheWith((at) => writeFileSync(path.join(at, 'other.jar'), ''));
  expect(await start({ cacheDir })).toContain('other.jar, a part of Neo4j, is not one that Headwater knows');
});

// Below a regular file not even root can make a folder.
test.each([
  ['dataDir', 'HEADWATER_DATA'],
  ['cacheDir', 'HEADWATER_CACHE'],
])('a %s that cannot be written is named with its setting', async (which, setting) => {
  const file = path.join(box, which);
  writeFileSync(file, '');
  expect(await start({ [which]: path.join(file, 'below') })).toMatch(new RegExp(`cannot be written.*${setting}`));
});

test('a port that another program has is named', async () => {
  const other = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as net.AddressInfo;
  const said = await start({ graph: { kind: 'local', boltPort: port, heapMb: 512, pageCacheMb: 64 } });
  expect(said).toMatch(new RegExp(`Port ${port} .* is taken.*HEADWATER_BOLT_PORT`));
  other.close();
});

test('a server that dies at start leaves its last word, and can be started once that is mended', async () => {
  const asked = settings({ graph: { kind: 'local', boltPort: 0, heapMb: 2 ** 33, pageCacheMb: 64 } });
  expect(await refusal(startLocal(asked, quiet))).toMatch(
    /Neo4j ended while it was starting: .*heap.*HEADWATER_HEAP_MB/is,
  );
  expect(existsSync(path.join(asked.dataDir, 'graph', 'run', 'starting.lock'))).toBe(false);
});
