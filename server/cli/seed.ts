import path from 'node:path';
import { parseArgs } from 'node:util';
import { SIZES, type SizeName } from '../../seed/sizes.ts';
import { makeWorld } from '../../seed/world.ts';
import { readConfig } from '../config.ts';
import { Fault, isFault } from '../fault.ts';

/** npm run seed -- --size demo|city|nation --seed N --out DIR: writes the invented world's files. */
function main(): void {
  const { seed: preset } = readConfig(process.env);
  const { size, seed, out } = readWords(process.argv.slice(2), preset);
  const started = Date.now();
  const { manifest } = makeWorld({
    size,
    seed,
    out,
    progress: ({ what, done = 0 }) => process.stderr.write(`\r${what}: ${done.toLocaleString('en')} rows`),
  });
  process.stderr.write('\n');
  for (const { path: file, rows } of manifest.files) console.log(`${String(rows).padStart(9)}  ${file}`);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${manifest.events.toLocaleString('en')} events of seed ${seed} in ${seconds} s: ${out}`);
}

function readWords(args: string[], preset: { size: SizeName; number: number }) {
  const words = { size: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' } } as const;
  let given: { size?: string; seed?: string; out?: string };
  try {
    given = parseArgs({ args, options: words, strict: true }).values;
  } catch (cause) {
    throw new Fault('BAD_INPUT', (cause as Error).message, { mend: 'Use --size, --seed and --out.', cause });
  }
  const size = given.size ?? preset.size;
  if (!isSize(size))
    throw new Fault('BAD_INPUT', `There is no size ${size}.`, {
      mend: `Take one of ${Object.keys(SIZES).join(', ')}.`,
    });
  const seed = Number(given.seed ?? preset.number);
  if (!Number.isSafeInteger(seed) || seed < 1)
    throw new Fault('BAD_INPUT', 'A seed is a whole number from 1.', { mend: 'For example --seed 2016.' });
  if (!given.out) throw new Fault('BAD_INPUT', 'Where to write is not said.', { mend: 'Name a folder: --out world' });
  return { size, seed, out: path.resolve(given.out) };
}

const isSize = (text: string): text is SizeName => Object.hasOwn(SIZES, text);

try {
  main();
} catch (error) {
  if (!isFault(error)) throw error;
  console.error(`${error.message}${error.mend ? ` ${error.mend}` : ''}`);
  process.exitCode = 1;
}
