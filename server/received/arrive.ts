import type { Log } from '../access/log.ts';
import { judge } from '../bundle/judge.ts';
import type { Opened } from '../bundle/seal.ts';
import { Withdrawal } from '../bundle/shape.ts';
import type { Exchange } from '../exchange/exchange.ts';
import type { Arrive, Arrived, Road } from '../exchange/inbox.ts';
import { rotationArrived } from '../exchange/rotation.ts';
import { Fault } from '../fault.ts';
import { type Arrival, arrivalOfBundle, arrivalsAbout, arrivalsFrom, changeArrival, OPEN } from '../office/arrivals.ts';
import type { Office } from '../office/office.ts';
import { maySign, partnerOf } from '../office/partners.ts';
import { newId } from '../office/users.ts';

type Parts = Readonly<{ office: Office; log: Log; exchange(): Exchange }>;

/**
 * Keeps what comes, in the order of its sender. A release waits for a person; a withdrawal makes what it is about leave; a
 * receipt is kept beside what it is about; new keys wait to be compared. The same one again is kept again.
 * @throws Fault BAD_FILE for what is no bundle to us; NOT_ALLOWED for whoever may not send it; CONFLICT for one that is
 * bent, forked or does not go on from the one before it
 */
export const arriveWith =
  ({ office, log, exchange }: Parts): Arrive =>
  async (bytes, how) => {
    const opened = await exchange().open(bytes);
    const arrived = await office.transaction().execute((tx) => keep(tx, { exchange: exchange(), opened, bytes, how }));
    if (arrived.is === 'kept') await log.event(byOf(how), 'bundleKept', toldOf(opened));
    return arrived;
  };

type Coming = Readonly<{ exchange: Exchange; opened: Opened; bytes: Uint8Array; how: Road }>;

async function keep(tx: Office, { exchange, opened, bytes, how }: Coming): Promise<Arrived> {
  const { manifest, hash } = opened;
  const { id, number, kind } = manifest;
  const partner = await partnerOf(tx, manifest.from);
  if (!partner) throw refused('Nobody here has taken up its sender’s keys as a partner’s.');
  if (how.road === 'wire' && how.partner.installation !== partner.installation)
    throw refused('It was brought by another installation than the one that made it.');
  const before = await arrivalsFrom(tx, partner.installation);
  if (before.some((one) => one.hash === hash)) return { is: 'kept', id, hash };
  const last = before.at(-1)?.number ?? 0;
  if (number > last + 1 && how.road === 'wire') return { is: 'gap', next: last + 1 };
  if (!maySign(partner, number) && partner.status !== 'revoked')
    throw refused('The keys that signed it are not in use for it: they wait to be compared, or were replaced.');
  const known = {
    sender: { revokedAt: partner.revoked_at },
    before: before.map((one) => ({ ...one, id: one.bundle })),
  };
  const doubts = judge(opened, known, new Date());
  // One whose time has passed is kept, so that those after it go on; nobody can take it over.
  const refuses = doubts.find(({ refuses, code }) => refuses && code !== 'EXPIRED');
  if (refuses) throw new Fault('CONFLICT', refuses.words, { mend: 'Ask its sender for another.' });
  const isRelease = kind === 'release';
  // Carried by hand, a withdrawal may overtake what it takes back.
  const [back] = (await arrivalsAbout(tx, [id])).filter((one) => one.kind === 'withdrawal');
  await tx
    .insertInto('arrival')
    .values({
      ...{ id: newId(), bundle: id, chain: partner.installation, number, hash, kind, partner: partner.id },
      ...{ of: 'of' in opened.content ? opened.content.of : null, manifest: JSON.stringify(manifest) },
      ...{ said: isRelease ? '' : JSON.stringify(opened.content), size: bytes.length },
      ...{
        bytes: isRelease ? Buffer.from(bytes).toString('base64') : '',
        doubts: doubts.map(({ code }) => code).join(),
      },
      ...{ road: how.road, brought_by: how.road === 'file' ? how.user : '', at: new Date().toISOString() },
      ...{
        expires_at: new Date(manifest.expiresAt).toISOString(),
        status: back ? 'leaving' : isRelease ? 'waiting' : 'noted',
        scope: null,
        without: '',
      },
      ...{ decided_by: null, decided_at: null, why: back ? withdrawalOf(back).reason : '', outcome: '' },
    })
    .execute();
  const { kind: what } = opened.manifest;
  if (what === 'rotation') await rotationArrived(tx, exchange.self().party, partner, opened as never);
  if (what === 'withdrawal') await takeBack(tx, partner.installation, opened as never);
  return { is: 'kept', id, hash };
}

/** From this moment on nobody sees it; that it is erased comes after (ending.ts). */
async function takeBack(
  tx: Office,
  chain: string,
  { content }: { content: { of: string; reason: string } },
): Promise<void> {
  const release = await arrivalOfBundle(tx, content.of);
  if (!release || release.chain !== chain || !(OPEN as readonly string[]).includes(release.status)) return;
  await changeArrival(tx, release, { status: 'leaving', why: content.reason });
  if (release.scope !== null)
    await tx.updateTable('scope').set({ ends_at: new Date().toISOString() }).where('id', '=', release.scope).execute();
}

const withdrawalOf = ({ said }: Arrival) => Withdrawal.parse(JSON.parse(said));
const byOf = (how: Road): string => (how.road === 'file' ? how.user : 'exchange');
const toldOf = ({ manifest: { id, kind, number, from } }: Opened): string =>
  JSON.stringify({ bundle: id, kind, number, from: from.name });

const refused = (message: string) =>
  new Fault('NOT_ALLOWED', message, { mend: 'An administrator sees to its sender under Partners.' });
