import { Fault } from '../../fault.ts';
import type { Office } from '../../office/office.ts';
import { appendCheckpoints, type Checkpoint, readCheckpoint, withSignatures } from './checkpoint.ts';
import { isSignedBy, type Verifier } from './note.ts';

/**
 * Keeps what others signed with the checkpoint that they signed: in the office, and in the file.
 * @throws Fault NOT_FOUND for a checkpoint that this log did not make, BAD_INPUT where one of them did not sign it.
 */
export async function addSignatures(
  office: Office,
  file: string,
  checkpoint: Checkpoint,
  by: readonly Verifier[],
): Promise<Checkpoint> {
  const row = await office
    .selectFrom('audit_checkpoint')
    .select('note')
    .where('size', '=', checkpoint.size)
    .executeTakeFirst();
  const own = row && readCheckpoint(row.note);
  if (own?.note.text !== checkpoint.note.text)
    throw new Fault('NOT_FOUND', `This log made no such checkpoint of ${checkpoint.size} entries.`, {
      mend: 'If a co-signer was shown it, the log was forked: npm run audit -- verify --checkpoint <the file>.',
    });
  const missing = by.find((one) => !isSignedBy(checkpoint.note, one));
  if (missing)
    throw new Fault('BAD_INPUT', `${missing.name} did not sign it with that key.`, {
      mend: 'Compare the key’s fingerprint with them.',
    });
  const names = new Set(by.map(({ name }) => name));
  const stranger = checkpoint.note.signatures.find(({ name }) => name !== checkpoint.origin && !names.has(name));
  if (stranger)
    throw new Fault('BAD_INPUT', `It is signed by ${stranger.name} too, whose key was not given.`, {
      mend: 'Name every co-signer’s key with --key.',
    });
  const whole = withSignatures(own, checkpoint);
  await office.updateTable('audit_checkpoint').set({ note: whole.whole }).where('size', '=', whole.size).execute();
  appendCheckpoints(file, [whole.whole]);
  return whole;
}
