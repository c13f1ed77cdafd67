import { line, MOST } from '../access/lines.ts';
import type { Viewer } from '../access/viewer.ts';
import { load } from '../exchange/load.ts';
import { isWhole, type Without } from '../exchange/part.ts';
import { Fault } from '../fault.ts';
import { type Arrival, changeArrival } from '../office/arrivals.ts';
import type { Office } from '../office/office.ts';
import { partnerById } from '../office/partners.ts';
import { takeAway } from './ending.ts';
import { acknowledge } from './receipts.ts';
import { contentOf, deciding, manifestOf, originalsOf, type Parts, releaseOf, theExchange } from './store.ts';

const PROGRESS = () => {};

/**
 * Takes a release over, or a part of it: into a scope of its own, which the case worked under uses and which ends with the
 * release. What a crash interrupts is continued by asking the same again.
 * @throws Fault CONFLICT where it was decided otherwise, its time has passed, or an intake is under way
 */
export async function acceptReceived(viewer: Viewer, parts: Parts, id: string, without: Without): Promise<Arrival> {
  const { office, graph, dataDir, exchange } = parts;
  const actor = await deciding(office, viewer);
  let row = await releaseOf(office, id);
  const said = JSON.stringify(without);
  if (row.status === 'taken' && row.without === said) return row;
  if (row.status === 'waiting') {
    mayBeHeld(row);
    await office
      .transaction()
      .execute((tx) => begin(tx, row, { user: actor.id, case: viewer.purpose!.case, said, agency: actor.agency.id }));
    row = await releaseOf(office, id);
  }
  if (row.status !== 'taking' || row.without !== said) throw decided(row);
  const partner = await partnerById(office, row.partner);
  const release = {
    ...{ manifest: manifestOf(row) as never, content: await contentOf(parts, row), hash: row.hash },
    partner: partner!.name,
  };
  const loaded = await load({ graph, office, dataDir, progress: PROGRESS }, release, {
    scope: row.scope!,
    without,
    originals: await originalsOf(parts, row),
  });
  await office.transaction().execute(async (tx) => {
    if (!(await changeArrival(tx, row, { status: 'taken', outcome: JSON.stringify(loaded) }))) throw elsewhere();
    await acknowledge(tx, theExchange(exchange), row, isWhole(without) ? 'accepted' : 'accepted in part');
  });
  exchange!.wake();
  return releaseOf(office, id);
}

type Beginning = Readonly<{ user: string; case: string; said: string; agency: string }>;

async function begin(tx: Office, row: Arrival, { user, case: caseId, said, agency }: Beginning): Promise<void> {
  const { legalBasis, purpose, from, expiresAt } = manifestOf(row);
  const now = new Date().toISOString();
  const scope = `release-${row.id}`;
  const ends = new Date(expiresAt).toISOString();
  await tx
    .insertInto('scope')
    .values({
      ...{
        id: scope,
        title: `${from.name}: ${purpose}`.slice(0, MOST.words),
        kind: 'release',
        holder: from.name,
        agency,
      },
      ...{ legal_basis: legalBasis, instrument: '', begins_at: now, ends_at: ends, keep_until: ends },
      ...{ erased_at: null, created_at: now },
    })
    .execute();
  await tx.insertInto('case_scope').values({ case_id: caseId, scope, since: now }).execute();
  const to = { status: 'taking', scope, without: said, decided_by: user, decided_at: now } as const;
  if (!(await changeArrival(tx, row, to))) throw elsewhere();
}

/** @throws Fault CONFLICT where it does not wait any more */
export async function refuseReceived(viewer: Viewer, parts: Parts, id: string, reason: string): Promise<Arrival> {
  const { office, exchange } = parts;
  const actor = await deciding(office, viewer);
  const why = line('reason', reason, MOST.words);
  const row = await releaseOf(office, id);
  if (row.status === 'refused' && row.why === why) return row;
  if (row.status !== 'waiting') throw decided(row);
  await office.transaction().execute(async (tx) => {
    const decision = { decided_by: actor.id, decided_at: new Date().toISOString(), why };
    if (!(await changeArrival(tx, row, { ...decision, status: 'refused', bytes: '' }))) throw elsewhere();
    await acknowledge(tx, theExchange(exchange), row, 'refused', why);
  });
  exchange!.wake();
  return releaseOf(office, id);
}

/** @throws Fault CONFLICT where it was not taken over */
export async function giveBackReceived(viewer: Viewer, parts: Parts, id: string, reason: string): Promise<Arrival> {
  const { office } = parts;
  await deciding(office, viewer);
  const why = line('reason', reason, MOST.words);
  const row = await releaseOf(office, id);
  if (row.status === 'gone') return row;
  if (row.status !== 'taken' && row.status !== 'taking' && row.status !== 'leaving') throw decided(row);
  if (row.status !== 'leaving' && !(await changeArrival(office, row, { status: 'leaving', why }))) throw elsewhere();
  await takeAway(parts, await releaseOf(office, id), viewer.user);
  return releaseOf(office, id);
}

function mayBeHeld({ expires_at }: Arrival): void {
  if (Date.parse(expires_at) > Date.now()) return;
  throw new Fault('CONFLICT', 'The time of this release has passed: nobody may hold it.', {
    mend: 'Ask its sender for another.',
  });
}

const decided = ({ status }: Arrival) =>
  new Fault('CONFLICT', `It was decided on already: it is ${status}.`, { mend: 'Look at it as it is now.' });
const elsewhere = () =>
  new Fault('CONFLICT', 'Somebody else decided on it in between.', { mend: 'Look at it as it is now.' });
