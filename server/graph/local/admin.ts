import { Fault } from '../../fault.ts';
import { lastWord } from './log.ts';
import type { Place } from './place.ts';
import { run } from './run.ts';

export type AdminPlace = { java: string; jars: string; at: Place };

/**
 * Runs Neo4j's own administration program on the stopped server's store.
 * @throws Fault SETUP with what it said last.
 */
export async function admin({ java, jars, at }: AdminPlace, args: readonly string[]): Promise<void> {
  const { code, lines } = await run(
    java,
    ['-Dfile.encoding=UTF-8', '-cp', `${jars}/*`, 'org.neo4j.cli.AdminTool', ...args],
    { env: { NEO4J_HOME: at.home, NEO4J_CONF: at.conf } },
  );
  if (code !== 0)
    throw new Fault('SETUP', `Neo4j could not ${args.slice(0, 2).join(' ')}: ${lastWord(lines)}`, {
      mend: 'Mend what it names, then try again.',
    });
}
