import os from 'node:os';
import { parseArgs } from 'node:util';
import path from 'node:path';
import { clearLeft } from '../analysis/grounds.ts';
import { readConfig } from '../config.ts';
import { Fault } from '../fault.ts';
import { lockHolder } from '../graph/local/lock.ts';
import { erase } from '../intake/erase.ts';
import { openOffice } from '../office/office.ts';
import { isDue, type ScopeRow } from '../office/scopes.ts';
import { openStores } from '../open.ts';
import { terminal } from '../terminal.ts';
import { scopeLines } from './scopeLines.ts';

const USAGE = `npm run scopes -- list                             what files were loaded into, and for how long it is kept
npm run scopes -- due                              what is to be erased: its day has passed
npm run scopes -- erase <scope> --reason "…"       erase one, for good
`;

const { progress, say, run } = terminal();
const n = (count: number) => count.toLocaleString('en');

async function list(only: (scope: ScopeRow) => boolean, none: string): Promise<void> {
  const office = await openOffice(readConfig(process.env).office);
  const lines = await scopeLines(office, only).finally(() => office.destroy());
  say(lines.length === 0 ? none : lines.join('\n'));
}

async function eraseOne(scope: string, reason: string): Promise<void> {
  const config = readConfig(process.env);
  const stores = await openStores(config, progress);
  try {
    const ask = { scope, reason, user: `terminal:${os.userInfo().username}` };
    const { batches, gone, kept, shared } = await erase({ ...stores, dataDir: config.dataDir, progress }, ask);
    say(
      `The scope ${scope} is erased: ${n(batches)} batches taken back, ${n(gone)} claims gone, ${n(kept)} kept since another scope says them too.`,
    );
    for (const s of shared) say(`  ${n(s.claims).padStart(10)} ${s.type} that ${s.scope} says too`);
    // A Headwater that runs sees to its own copies; those of a killed one lie there until the next start.
    if (lockHolder(path.join(config.dataDir, 'headwater.lock')) === undefined) await clearLeft(config.dataDir);
    say('Backups of before still hold it: destroy them, or restore none of them (docs/operations.md).');
  } finally {
    await stores.close();
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { reason: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const [action, scope] = positionals;
  if (action === 'list') return list(() => true, 'Nothing was loaded yet.');
  if (action === 'due') {
    const now = new Date().toISOString();
    return list((one) => isDue(one, now), 'Nothing is due.');
  }
  if (action !== 'erase' || !scope)
    throw new Fault('BAD_INPUT', action ? `There is no action "${positionals.join(' ')}".` : 'What shall be done?', {
      mend: USAGE,
    });
  if (typeof values.reason !== 'string' || values.reason.trim() === '')
    throw new Fault('BAD_INPUT', 'Why is it erased?', { mend: `npm run scopes -- erase ${scope} --reason "…"` });
  await eraseOne(scope, values.reason);
}

await run(main);
