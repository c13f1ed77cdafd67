import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../../config.ts';
import { Fault } from '../../fault.ts';
import type { Progress } from '../../progress.ts';
import { makeFolder } from './folder.ts';
import { NEO4J_VERSION, POM, SUMS, verifyJars } from './jars.ts';
import { startedAt } from './process.ts';
import { onPath, run } from './run.ts';

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** One folder a version: two versions on one class path break it. */
export const jarFolder = (cacheDir: string) => path.join(cacheDir, `neo4j-${NEO4J_VERSION}`);

/**
 * The folder with Neo4j's jars, fetched by Maven where it is not there yet, each jar checked.
 * @throws Fault SETUP for no Maven, a refused download, a folder that cannot be written, a jar that is off.
 */
export async function haveJars(
  { cacheDir, java }: Pick<Config, 'cacheDir' | 'java'>,
  progress: Progress,
  signal?: AbortSignal,
): Promise<string> {
  const folder = jarFolder(cacheDir);
  if (!existsSync(folder)) {
    await fetchJars(makeFolder(cacheDir, 'HEADWATER_CACHE'), folder, java.path, progress, signal);
    return folder;
  }
  await verifyJars(folder, `Remove the folder ${folder}; the next start fetches it anew.`);
  return folder;
}

/** Into a folder of its own that takes its name when it is whole, so that a cut download, or two at once, do no harm. */
async function fetchJars(
  cacheDir: string,
  folder: string,
  searchPath: string,
  progress: Progress,
  signal?: AbortSignal,
): Promise<void> {
  const maven = onPath('mvn', searchPath);
  if (!maven)
    throw new Fault('SETUP', 'Maven is not installed; Headwater fetches Neo4j with it.', {
      mend: 'Install Maven (Debian: apt install maven), or name a running Neo4j with NEO4J_URI.',
    });
  await removeLeftovers(cacheDir, folder);
  const part = await mkdtemp(`${folder}.part-${process.pid}-`);
  try {
    await runMaven(maven, part, progress, signal);
    progress({ what: 'checking Neo4j' });
    await verifyJars(
      part,
      'Remove that jar from Maven’s local repository (~/.m2/repository) and start again. If it comes back, the mirror in use hands out another file.',
    );
    await rename(part, folder).catch((error: NodeJS.ErrnoException) => {
      // Another start was quicker; its folder passed the same checks.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

async function runMaven(maven: string, into: string, progress: Progress, signal?: AbortSignal): Promise<void> {
  const seen = new Set<string>();
  const step = () => progress({ what: 'fetching Neo4j', done: seen.size, total: SUMS.size, unit: 'jars' });
  step();
  const onLine = (line: string) => {
    const jar = /Downloaded from \S+: \S+\/([^/\s]+\.jar)|Copying (\S+\.jar)/.exec(line);
    const name = jar?.[1] ?? jar?.[2];
    if (!name || !SUMS.has(name) || seen.has(name)) return;
    seen.add(name);
    step();
  };
  const { code, lines } = await run(maven, ['-B', '-f', POM, COPY, `-DoutputDirectory=${into}`], {
    onLine,
    signal,
    cwd: into,
  });
  if (code === 0) return;
  const reason =
    lines.find((line) => /^\[ERROR\] \S/.test(line))?.replace('[ERROR] ', '') ?? lines.at(-1) ?? 'no output';
  throw new Fault('SETUP', `Maven could not fetch Neo4j: ${reason}`, {
    mend: 'See that this machine reaches Maven Central, or name a mirror in Maven’s settings (~/.m2/settings.xml); then start again.',
  });
}

/** What a killed download left behind. */
async function removeLeftovers(cacheDir: string, folder: string): Promise<void> {
  const mark = `${path.basename(folder)}.part-`;
  for (const name of readdirSync(cacheDir).filter((n) => n.startsWith(mark)))
    if (startedAt(Number.parseInt(name.slice(mark.length), 10)) === undefined)
      await rm(path.join(cacheDir, name), { recursive: true, force: true });
}
