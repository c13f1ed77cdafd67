import { invite } from '../access/invitations.ts';
import type { Log } from '../access/log.ts';
import { foldedName } from '../access/lines.ts';
import { openAudit } from '../access/log/start.ts';
import { endSessionsOf } from '../access/sessions.ts';
import { readConfig } from '../config.ts';
import { Fault } from '../fault.ts';
import { type Office, openOffice } from '../office/office.ts';
import { usersOf } from '../office/users.ts';
import { terminal } from '../terminal.ts';

const USAGE = `npm run users                       who may sign in here
npm run users -- invite <name>      a one-time link to set a new password, for whoever is locked out;
                                    their sessions and earlier links end
`;

const { say, run } = terminal();

/** For whoever keeps the machine, where no administrator can get in any more. Written to the log as such. */
async function main([action = 'list', name = '', ...more]: readonly string[]): Promise<void> {
  if (!['list', 'invite'].includes(action) || more.length > 0 || (action === 'invite') !== (name !== ''))
    throw new Fault('BAD_INPUT', 'What shall be done?', { mend: USAGE });
  const config = readConfig(process.env);
  if (config.demo)
    throw new Fault('NOT_FOUND', 'The demo’s users are invented and sign in by a click.', {
      mend: 'Name the installation by HEADWATER_DATA.',
    });
  const office = await openOffice(config.office);
  try {
    if (action === 'list') return await list(office);
    const log = await openAudit(office, config.dataDir);
    await inviteAgain(office, log, foldedName(name), config.reach.origin ?? '');
    await log.checkpoint();
  } finally {
    await office.destroy();
  }
}

async function list(office: Office): Promise<void> {
  for (const { name, display, status, roles, agency } of await usersOf(office, null))
    say([name, display, agency.name, roles, status].join('\t'));
}

async function inviteAgain(office: Office, log: Log, name: string, base: string): Promise<void> {
  const user = (await usersOf(office, null)).find((one) => one.name === name);
  if (!user)
    throw new Fault('NOT_FOUND', `There is no user ${name}.`, { mend: 'npm run users names those there are.' });
  if (user.status === 'disabled')
    throw new Fault('CONFLICT', `${name} is disabled.`, { mend: 'An administrator must enable them first.' });
  await log.event('', 'inviteAgain', JSON.stringify({ user: user.id, by: 'npm run users' }));
  await endSessionsOf(office, user.id);
  const { path: at, expiresAt } = await office.transaction().execute((tx) => invite(tx, user.id));
  const where = base === '' ? 'Put it behind the address of this installation. ' : '';
  say(`${base}${at}\n${where}It works once, until ${expiresAt}.`);
}

await run(() => main(process.argv.slice(2)));
