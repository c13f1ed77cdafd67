import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../../fault.ts';

export const POM = path.join(import.meta.dirname, 'pom.xml');
export const NEO4J_VERSION = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(readFileSync(POM, 'utf8'))![1]!;

/** The jars that make up the server, by file name: their SHA-256. */
export const SUMS: ReadonlyMap<string, string> = new Map(
  readFileSync(path.join(import.meta.dirname, 'jars.sha256'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/) as [string, string])
    .map(([sum, name]) => [name, sum]),
);

/**
 * Every jar is there, is the one we know, and there is no other beside them: all of the folder is on the class path.
 * Half a second for all of them, so it is done in full at each start.
 * @throws Fault SETUP naming the first that is off, with `mend`.
 */
export async function verifyJars(folder: string, mend: string): Promise<void> {
  const there = new Set(readdirSync(folder).filter((name) => name.endsWith('.jar')));
  const wrong = (name: string, how: string) =>
    new Fault('SETUP', `${name}, a part of Neo4j, ${how}.`, { mend, place: { file: path.join(folder, name) } });
  for (const name of there) if (!SUMS.has(name)) throw wrong(name, 'is not one that Headwater knows');
  for (const [name, sum] of SUMS) {
    if (!there.has(name)) throw wrong(name, 'is missing');
    const found = createHash('sha256')
      .update(await readFile(path.join(folder, name)))
      .digest('hex');
    if (found !== sum) throw wrong(name, 'is cut or altered: its SHA-256 sum is not the known one');
  }
}
