import { statSync } from 'node:fs';
import path from 'node:path';
import { type Config, readConfig } from '../config.ts';
import { Fault } from '../fault.ts';
import { type Ask, intake, type Outcome } from '../intake/intake.ts';
import { seeFile } from '../intake/file.ts';
import { loadMapping } from '../intake/mapping.ts';
import { undo } from '../intake/undo.ts';
import { batches } from '../office/manifest.ts';
import { type Office, openOffice } from '../office/office.ts';
import { scopeOf } from '../office/scopes.ts';
import { readTlp } from '../office/tlp.ts';
import { openStores, type Stores } from '../open.ts';
import { terminal } from '../terminal.ts';
import { encodingOf, HELP, usage, words } from './intake/words.ts';
import { scopeLines, seenBy } from './scopeLines.ts';

const { progress, say, run } = terminal();

const isNamed = () => !readConfig(process.env).demo;
const BESIDE_THE_DEMO = 'The invented world of npm start is kept apart from it; HEADWATER_DATA names another folder.';

/** Never into the invented world: with nothing configured, files go into a data folder beside it. */
function settings() {
  const config = readConfig(process.env);
  return config.demo
    ? readConfig({ ...process.env, HEADWATER_DATA: path.join(path.dirname(config.dataDir), 'own') })
    : config;
}

async function loadFiles(
  stores: Stores,
  dataDir: string,
  given: Record<string, string | undefined>,
  files: string[],
): Promise<void> {
  const ask: Omit<Ask, 'files' | 'asOf'> = {
    mapping: given.as!,
    scope: given.scope ?? 'local',
    agency: given.agency ?? 'local',
    grade: given.grade ?? 'unknown',
    handling: given.handling ?? 'none stated',
    ...(given.basis ? { legalBasis: given.basis } : {}),
    ...(given.tlp ? { tlp: readTlp(given.tlp) } : {}),
    ...picked(given, ['system', 'zone', 'region', 'currency']),
    ...(given.encoding ? { encoding: encodingOf(given.encoding) } : {}),
  };
  say(
    `Scope ${ask.scope}, agency ${ask.agency}, grade ${ask.grade}, handling ${ask.handling}, TLP ${ask.tlp ?? 'not stated'}, basis ${ask.legalBasis ?? 'the scope’s'}; into ${dataDir}.`,
  );
  const before = await scopeOf(stores.office, ask.scope);
  for (const file of files) {
    const asOf =
      given['as-of'] ?? statSync(file, { throwIfNoEntry: false })?.mtime.toISOString() ?? new Date().toISOString();
    const started = Date.now();
    await stores.log.event('command line', 'intake.load', JSON.stringify({ ...ask, file: path.basename(file), asOf }));
    const [outcome] = await intake({ ...stores, dataDir, progress }, { ...ask, files: [file], asOf });
    const { setAsideFile: _, ...came } = { ...outcome!, file: path.basename(file) };
    await stores.log.event('command line', 'intake.loaded', JSON.stringify(came));
    say(told(outcome!, asOf, Date.now() - started));
  }
  for (const text of await seenBy(stores.office, ask.scope, before === undefined)) say(text);
}

const picked = <K extends string>(given: Record<string, string | undefined>, names: readonly K[]) =>
  Object.fromEntries(names.flatMap((name) => (given[name] ? [[name, given[name]]] : []))) as Partial<Record<K, string>>;

const n = (count: number) => count.toLocaleString('en');

function told(o: Outcome, asOf: string, ms: number): string {
  if (o.status === 'already loaded') return `${o.file}: already loaded, as batch ${o.batch}; nothing to do.`;
  const speed = n(Math.round(o.read / Math.max(0.001, ms / 1000)));
  const counts = `${n(o.read)} rows = ${n(o.loaded)} loaded + ${n(o.there)} already there + ${n(o.setAside)} set aside`;
  const aside = o.setAsideFile ? `\n  To mend and load again: ${o.setAsideFile}` : '';
  const how = o.status === 'resumed' ? ', continued after an interruption' : `, ${speed} rows/s`;
  return `${o.file}: batch ${o.batch}, as of ${asOf}: ${counts}${how}.${aside}`;
}

/** What was loaded, and into what, stands in the office alone: no graph is started to read it. */
async function inOffice<T>({ office: address }: Config, read: (office: Office) => Promise<T>): Promise<T> {
  const office = await openOffice(address);
  return read(office).finally(() => office.destroy());
}

async function scopes(config: Config): Promise<void> {
  const lines = await inOffice(config, scopeLines);
  say(
    lines.length === 0
      ? `There is no scope in ${config.dataDir} yet; --scope makes one.`
      : `Scopes in ${config.dataDir}:`,
  );
  for (const one of lines) say(one);
}

async function list(config: Config): Promise<void> {
  const { dataDir } = config;
  const all = await inOffice(config, batches);
  say(all.length === 0 ? `Nothing was loaded into ${dataDir} yet.` : `Loaded into ${dataDir}:`);
  for (const b of all)
    say(
      `${String(b.id).padStart(5)}  ${b.status.padEnd(8)} ${b.mapping.padEnd(22)} ${b.file}, ${b.agency}, scope ${b.scope}: ${n(b.rows_read)} rows = ${n(b.rows_loaded)} + ${n(b.rows_there)} + ${n(b.rows_set_aside)}`,
    );
}

async function takeBack(stores: Stores, dataDir: string, id: string | undefined): Promise<void> {
  if (!/^\d+$/.test(id ?? ''))
    throw new Fault('BAD_INPUT', 'Which batch?', { mend: 'npm run intake -- list tells their numbers.' });
  await stores.log.event('command line', 'intake.undo', JSON.stringify({ batch: Number(id) }));
  const batch = await undo({ ...stores, dataDir, progress }, Number(id));
  await stores.log.event('command line', 'intake.undone', JSON.stringify({ batch: batch.id, file: batch.file }));
  say(`Batch ${batch.id} (${batch.file}) is taken back.`);
}

async function main(): Promise<void> {
  const { values, positionals } = words(process.argv.slice(2));
  const { help, ...given } = values as Record<string, string | undefined> & { help?: boolean };
  if (help || (positionals.length === 0 && !given.as)) return say(usage());
  const [first, second] = positionals;
  const action = given.as ? 'load' : first;
  if (action !== 'load' && action !== 'list' && action !== 'scopes' && action !== 'undo')
    throw new Fault('BAD_INPUT', `Under which mapping is ${first} to be read?`, {
      mend: `Say it before the file, e.g. --as bank-transfers ${first}; ${HELP}`,
    });
  if (action === 'load') {
    loadMapping(given.as!);
    if (positionals.length === 0)
      throw new Fault('BAD_INPUT', 'Which files?', {
        mend: `Name them after the mapping: npm run intake -- --as ${given.as} file.csv.`,
      });
    // Before anything is started or loaded: a slip in the last name must not leave the others half done.
    for (const file of positionals) await seeFile(file);
  }
  const config = settings();
  if (action === 'list' || action === 'scopes') {
    await (action === 'list' ? list : scopes)(config);
    if (!isNamed()) say(BESIDE_THE_DEMO);
    return;
  }
  const stores = await openStores(config, progress);
  try {
    if (action === 'load') await loadFiles(stores, config.dataDir, given, positionals);
    else await takeBack(stores, config.dataDir, second);
    if (action === 'load' && !isNamed()) say(`See it with: HEADWATER_DATA=${config.dataDir} npm start`);
  } finally {
    await stores.close();
  }
}

await run(main);
