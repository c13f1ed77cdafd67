import { createHash, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readCard } from '../bundle/card.ts';
import { signKeyOf } from '../bundle/party.ts';
import { Fault } from '../fault.ts';
import { readFile, signed } from '../snapshot/page.ts';
import { terminal } from '../terminal.ts';
import { parseArgs } from 'node:util';

const USAGE = `npm run snapshot -- verify <file> [--card <file>]   whether what a snapshot shows is what was signed; exit code 1
                                      where it is not. --card: its signer's card, as it was compared
It needs no server, no data folder and no keys.
`;

const { say, run } = terminal();

await run(async () => {
  const { values, positionals } = parseArgs({ options: { card: { type: 'string' } }, allowPositionals: true });
  const [action, file, ...rest] = positionals;
  if (action !== 'verify' || file === undefined || rest.length > 0)
    throw new Fault('BAD_INPUT', 'What shall be done?', { mend: USAGE });
  if (!existsSync(file)) throw new Fault('BAD_INPUT', `There is no file ${file}.`, { mend: USAGE });
  const { text, seal, snapshot } = readFile(readFileSync(file, 'utf8'));
  const holds = verify(null, signed(text), signKeyOf({ sign: seal.key }), Buffer.from(seal.signature, 'base64url'));
  if (!holds) throw new Fault('BAD_FILE', 'It was changed after it was signed.');
  say(`${snapshot.title}, made ${snapshot.madeAt} by ${snapshot.by.name} (${snapshot.by.agency}), TLP:${snapshot.tlp}`);
  say(`SHA-256 ${createHash('sha256').update(text).digest('hex')}`);
  say('The data in it are as they were signed. What a browser draws above them is drawn from them, and is not signed.');
  if (values.card === undefined)
    return say('Whose key it is nobody said: name the signer’s card with --card, once its fingerprint was compared.');
  const { party } = readCard(readFileSync(values.card, 'utf8'));
  if (party.sign !== seal.key) throw new Fault('BAD_FILE', `It is signed with another key than that of ${party.name}.`);
  say(`It is signed with the key of ${party.name}.`);
});
