import { readConfig } from '../config.ts';
import { Fault } from '../fault.ts';
import { type LocalSettings, startLocal } from '../graph/local/server.ts';
import { dumpLocal, loadLocal, statusLocal, stopLocal } from '../graph/local/upkeep.ts';
import { terminal } from '../terminal.ts';

const USAGE = `npm run graph -- start                     start the local graph server and leave it running
npm run graph -- stop                      end it
npm run graph -- status                    where it answers, and for whom it runs
npm run graph -- dump <file>               write the graph into one file (the server is stopped meanwhile)
npm run graph -- load <file> [--replace]   take the graph out of such a file
`;

const { progress, say, run } = terminal();

function settings(): LocalSettings {
  const config = readConfig(process.env);
  if (config.graph.kind === 'remote')
    throw new Fault('BAD_INPUT', `NEO4J_URI names a server that Headwater does not run (${config.graph.uri}).`, {
      mend: 'Use that server’s own tools, or unset NEO4J_URI for the local one.',
    });
  return { ...config, graph: config.graph };
}

function fileOf(args: readonly string[]): string {
  const [file] = args.filter((a) => !a.startsWith('--'));
  if (file) return file;
  throw new Fault('BAD_INPUT', 'Which file?', { mend: USAGE });
}

const actions: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  async start() {
    const { address } = await startLocal(settings(), progress, { stay: true });
    say(`The graph answers at ${address.uri}.`);
  },
  async stop() {
    say((await stopLocal(settings())) ? 'The graph is stopped.' : 'The graph was not running.');
  },
  async status() {
    const status = statusLocal(settings());
    const user = status?.owner ? `, for Headwater (process ${status.owner.pid})` : ', until it is stopped';
    say(status ? `Running at ${status.uri}, process ${status.server.pid}${user}.` : 'Not running.');
    process.exitCode = status ? 0 : 3;
  },
  async dump(args) {
    const file = fileOf(args);
    await dumpLocal(settings(), file, progress);
    say(`The graph is in ${file}. The data folder's keys/ and office.sqlite belong with it.`);
  },
  async load(args) {
    const file = fileOf(args);
    await loadLocal(settings(), file, { replace: args.includes('--replace') }, progress);
    say(`The graph of ${file} is loaded.`);
  },
};

const [name = '', ...args] = process.argv.slice(2);
const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
await run(async () => {
  if (!action)
    throw new Fault('BAD_INPUT', name ? `There is no action "${name}".` : 'What shall be done?', { mend: USAGE });
  await action(args);
});
