import { existsSync } from 'node:fs';
import { Fault } from '../../fault.ts';
import type { Office } from '../../office/office.ts';
import { type Log, openLog } from '../log.ts';
import { appendCheckpoints, checkpointsFile, lastCheckpoint, readCheckpoint, readCheckpoints } from './checkpoint.ts';
import { auditSigner } from './key.ts';
import { isSignedBy, type Signer } from './note.ts';
import { readHead, rows } from './rows.ts';
import { appended, type Edge, edgeText, leafHash, readEdge, rootOf } from './tree.ts';

/**
 * The log of an office whose data folder this is, with the folder's key, once it is seen to go on from what was signed
 * last. Entries before that are for `npm run audit -- verify`.
 * @throws Fault SETUP where appending would fork it: another key, fewer entries than were signed, or other ones.
 */
export async function openAudit(office: Office, dataDir: string): Promise<Log> {
  const file = checkpointsFile(dataDir);
  const beside = readCheckpoints(file).checkpoints;
  const head = await readHead(office);
  const last = await lastCheckpoint(office);
  if (!head) throw forked('the row that says how far it goes is gone');
  const signer = auditSigner(dataDir, head.size === 0 && !last && beside.length === 0);
  for (const { origin, size } of beside) {
    if (origin !== signer.name) throw forked(`checkpoints.txt holds checkpoints of another key (${origin})`);
    if (size > head.size) throw forked(`${head.size} entries are there, ${size} were signed (checkpoints.txt)`);
  }
  if (last) await continues(office, head, { ...last, size: Number(last.size) }, signer);
  // What the process before could not add any more.
  const newest = existsSync(file) ? Math.max(0, ...beside.map(({ size }) => size)) : 0;
  const missing = await office
    .selectFrom('audit_checkpoint')
    .select('note')
    .where('size', '>', newest)
    .orderBy('size')
    .execute();
  appendCheckpoints(
    file,
    missing.map(({ note }) => note),
  );
  return openLog(office, { signer, file });
}

type Last = { size: number; edge: string; note: string };

async function continues(office: Office, head: Omit<Last, 'note'>, last: Last, signer: Signer): Promise<void> {
  const said = readCheckpoint(last.note);
  if (!said || !isSignedBy(said.note, signer)) throw forked('its last checkpoint is not signed by keys/audit.key');
  if (said.size > head.size) throw forked(`${head.size} entries are there, ${said.size} were signed`);
  let [size, edge]: [number, Edge] = [said.size, readEdge(last.edge)];
  if (said.size !== last.size || !rootOf(edge).equals(said.root)) throw forked('its last checkpoint was altered');
  for await (const page of rows(office, size))
    for (const { entry } of page) {
      edge = appended(edge, size, leafHash(entry));
      size += 1;
    }
  if (size !== head.size || edgeText(edge) !== head.edge)
    throw forked(`its entries from ${said.size} on are not those that were written`);
}

const forked = (what: string) =>
  new Fault(
    'SETUP',
    `The log does not go on from what was signed: ${what}. Nothing is added, so that it does not fork.`,
    {
      mend: 'npm run audit -- verify says what is wrong. Put back a whole data folder from its backup, or keep this one as evidence and begin another.',
    },
  );
