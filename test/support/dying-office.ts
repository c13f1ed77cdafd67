// A process that writes into an office until it is killed (-9), and says each time what was acknowledged. argv: address,
// and `hang` to stop in the midst of a transaction.
import { openLog } from '../../server/access/log.ts';
import { beginBatch, markWritten, recordIntent } from '../../server/office/manifest.ts';
import { openOffice } from '../../server/office/office.ts';

const [address = '', hang] = process.argv.slice(2);
const TERMS = { agency: 'a', system: 's', mapping: 'm', file: 'f', file_hash: 'h', settings_hash: '', grade: '' };
const office = await openOffice(address);
const log = openLog(office);
const say = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`);

if (hang)
  await office.transaction().execute(async (tx) => {
    await tx.insertInto('case_scope').values({ case_id: 'never', scope: 'never', since: 'never' }).execute();
    say({ inside: true });
    await new Promise((resolve) => setTimeout(resolve, 600_000));
  });

const batch = await beginBatch(office, { ...TERMS, scope: 's', handling: '', tlp: null, as_of: '' });
for (let chunk = 1; ; chunk += 1) {
  const deliveries = Array.from({ length: 50 * (chunk % 7) }, (_, row) => ({
    ...{ row, type: 'CALLED', base: `${batch.id}/${chunk}/${row}`, ordinal: 0, reference: null },
  }));
  const counts = { read: deliveries.length, loaded: deliveries.length, there: 0, setAside: 0 };
  await recordIntent(office, { batch: batch.id, chunk, firstRow: 1, lastRow: 1, deliveries, setAside: [], counts });
  say({ batch: batch.id, chunk });
  await log.event(`${batch.id}`, 'event', String(chunk));
  say({ batch: batch.id, event: chunk });
  await markWritten(office, batch.id, chunk);
  say({ batch: batch.id, written: chunk });
}
