import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openAudit } from '../access/log/start.ts';
import { canonical } from '../bundle/canonical.ts';
import { readCard } from '../bundle/card.ts';
import { judge } from '../bundle/judge.ts';
import { fingerprint, isSameParty } from '../bundle/party.ts';
import type { Opened } from '../bundle/seal.ts';
import type { Party } from '../bundle/shape.ts';
import { readConfig } from '../config.ts';
import { type Exchange, openExchange } from '../exchange/exchange.ts';
import { keptSelves, openAny } from '../exchange/keys.ts';
import { Fault } from '../fault.ts';
import { openOffice } from '../office/office.ts';
import { arriveWith } from '../received/arrive.ts';
import { terminal } from '../terminal.ts';
import { contentLines, manifestLines } from './bundle/lines.ts';

const USAGE = `npm run bundle -- verify <file> [--card <file>]    whether it is whole, signed by its sender and written to this
                                     installation; exit code 1 where it is not. --card: the sender's card, as it
                                     was compared; without one nobody says that the keys are theirs
npm run bundle -- show <file> [--json]             who, what for, until when, and what is in it; --json: all of it
npm run bundle -- bring <file>                     into the quarantine of this installation, whatever its size; a
                                     case lead looks at it in the room Received
They read the keys in the data folder and need no running server.
`;

const { say, run } = terminal();
const off = (message: string, mend = USAGE) => new Fault('BAD_INPUT', message, { mend });

async function opened(file: string | undefined): Promise<Opened> {
  if (file === undefined) throw off('Which file?');
  if (!existsSync(file)) throw off(`There is no file ${file}.`);
  return openAny(await keptSelves(readConfig(process.env).dataDir), readFileSync(file));
}

function cardOf(file: string): Party {
  if (!existsSync(file)) throw off(`There is no file ${file}.`);
  return readCard(readFileSync(file, 'utf8')).party;
}

async function verify(file: string | undefined, card: string | undefined): Promise<void> {
  const bundle = await opened(file);
  const { manifest } = bundle;
  say(manifestLines(manifest).join('\n'));
  const sender = card === undefined ? null : cardOf(card);
  const isTheirs = sender !== null && isSameParty(sender, manifest.from);
  if (sender && !isTheirs)
    throw new Fault(
      'BAD_FILE',
      `It is signed with other keys (${fingerprint(manifest.from)}) than the card's (${fingerprint(sender)}).`,
    );
  // What came before lies with the server: order and repetition are judged on arrival.
  const doubts = judge(bundle, { sender: { revokedAt: null }, before: [] }, new Date()).filter(
    ({ code }) => code !== 'GAP',
  );
  for (const { words } of doubts) say(words);
  if (doubts.some(({ refuses }) => refuses)) throw new Fault('BAD_FILE', 'It is not to be taken over.');
  say('It is whole, signed with the keys that it names, and written to this installation.');
  say(
    isTheirs
      ? 'The keys are those of the card.'
      : 'Whose keys these are nobody said: compare the fingerprint with the sender, or name their card with --card.',
  );
}

async function show(file: string | undefined, isJson: boolean): Promise<void> {
  const { manifest, content } = await opened(file);
  if (isJson) return say(canonical({ manifest, content }));
  say([...manifestLines(manifest), ...contentLines({ manifest, content } as Opened)].join('\n'));
}

/** For what is too large for the page. Whoever keeps the machine decides nothing by it: it waits as any other. */
async function bring(file: string | undefined): Promise<void> {
  const { manifest } = await opened(file);
  const config = readConfig(process.env);
  const office = await openOffice(config.office);
  const nobody = () => Promise.reject(new Error('nothing comes by wire here'));
  const held: { exchange?: Exchange } = {};
  try {
    const log = await openAudit(office, config.dataDir);
    held.exchange = await openExchange({
      ...{ office, log, dataDir: config.dataDir, name: config.exchange.name, address: null, isStill: true },
      ...{ arrive: nobody, answer: nobody, complain: (error: unknown) => process.stderr.write(`${error}\n`) },
    });
    const arrive = arriveWith({ office, log, exchange: () => held.exchange! });
    await arrive(readFileSync(file!), { road: 'file', user: 'command line' });
    await log.checkpoint();
    say(`It is kept: ${manifest.kind} ${manifest.number} of ${manifest.from.name}.`);
  } finally {
    await held.exchange?.close();
    await office.destroy();
  }
}

await run(async () => {
  const { values, positionals } = parseArgs({
    options: { card: { type: 'string' }, json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [action, file, ...rest] = positionals;
  if (rest.length > 0) throw off(`There is no action "${positionals.join(' ')}".`);
  if (action === 'verify') return verify(file, values.card);
  if (action === 'show') return show(file, values.json);
  if (action === 'bring') return bring(file);
  throw off(action ? `There is no action "${action}".` : 'What shall be done?');
});
