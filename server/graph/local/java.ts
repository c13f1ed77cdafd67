import path from 'node:path';
import type { Config } from '../../config.ts';
import { Fault } from '../../fault.ts';
import { isExecutable, onPath, run } from './run.ts';

/** The least that Neo4j 5.26 runs on. */
const LEAST = 17;
const MEND = `Install Java 17 or 21 (Debian: apt install openjdk-17-jre-headless), or set JAVA_HOME to one.`;

/**
 * The java program to run Neo4j with: of JAVA_HOME where it is set, else of the PATH.
 * @throws Fault SETUP when there is none, or it is too old.
 */
export async function findJava(java: Config['java']): Promise<string> {
  const command = java.home ? path.join(java.home, 'bin', 'java') : onPath('java', java.path);
  if (!command || !isExecutable(command))
    throw new Fault('SETUP', java.home ? `JAVA_HOME (${java.home}) holds no bin/java.` : 'Java is not installed.', {
      mend: MEND,
    });
  const { lines } = await run(command, ['-version']);
  const version = versionIn(lines);
  if (version === undefined)
    throw new Fault('SETUP', `${command} does not say which Java it is: ${lines[0] ?? 'no answer'}`, { mend: MEND });
  if (version < LEAST)
    throw new Fault('SETUP', `${command} is Java ${version}; Neo4j needs ${LEAST} or newer.`, { mend: MEND });
  return command;
}

/** `version "17.0.15"` is 17; up to Java 8 it was written `"1.8.0_292"`. */
function versionIn(lines: readonly string[]): number | undefined {
  const found = lines.map((line) => /version "(?:1\.)?(\d+)/.exec(line)?.[1]).find(Boolean);
  return found ? Number(found) : undefined;
}
