import { acting } from '../access/acting.ts';
import { isMember } from '../access/clearance.ts';
import { line, MOST } from '../access/lines.ts';
import type { Log } from '../access/log.ts';
import { readRoles, rightsOf } from '../access/roles.ts';
import type { Viewer } from '../access/viewer.ts';
import { second } from '../bundle/seal.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { marksEnough, strictest } from '../exchange/handling.ts';
import { sealBytes, sealMap } from '../exchange/map.ts';
import { Fault } from '../fault.ts';
import type { Office } from '../office/office.ts';
import { presentOf } from '../office/partners.ts';
import type { UserRow } from '../office/users.ts';
import { type Made, made, type Stores } from './making.ts';
import { change, type ReleaseRow, rowOf } from './store.ts';

export type Parts = Stores & Readonly<{ log: Log; exchange: Exchange | null }>;

/**
 * Fixes what was seen, and asks a second person for it.
 * @throws Fault CONFLICT where by now something else would leave; BAD_INPUT where it is marked too loosely, or nothing would leave
 */
export async function askForRelease(viewer: Viewer, parts: Parts, id: string, digest: string): Promise<ReleaseRow> {
  const row = await rowOf(viewer, parts.office, id);
  if (row.status === 'asked' && row.digest === digest) return row;
  if (row.status !== 'draft' && row.status !== 'refused') throw noDraft();
  const now = await made(viewer, parts, row);
  if (now.digest !== digest) throw another();
  if (now.claims.claims.length === 0)
    throw new Fault('BAD_INPUT', 'Nothing would leave.', {
      mend: 'Choose more, or another profile.',
      place: { field: 'entities' },
    });
  markedEnough(row, now);
  await change(parts.office, row, {
    ...{ status: 'asked', digest, asked_at: new Date().toISOString(), decided_by: null, decided_at: null, remark: '' },
    revealed: JSON.stringify([...viewer.revealed].sort()),
  });
  return rowOf(viewer, parts.office, id);
}

/** @throws Fault CONFLICT where nobody is asked */
export async function reviseRelease(viewer: Viewer, { office }: Parts, id: string): Promise<ReleaseRow> {
  const row = await rowOf(viewer, office, id);
  if (row.status === 'draft') return row;
  if (row.status !== 'asked' && row.status !== 'refused') throw noDraft();
  await change(office, row, { status: 'draft', digest: null, asked_at: null, revealed: '[]' });
  return rowOf(viewer, office, id);
}

/** Whether this user is the second person: a case lead, a member of the case today, and not its maker. */
export const mayDecide = async (
  office: Office,
  { id, roles }: Pick<UserRow, 'id' | 'roles'>,
  row: ReleaseRow,
): Promise<boolean> =>
  row.status === 'asked' &&
  row.made_by !== id &&
  rightsOf(readRoles(roles)).has('LEAD') &&
  (await isMember(office, id, row.case_id));

/**
 * Refuses what was asked for, or lets it leave: it is sealed as the next bundle to its partner and recorded as released,
 * both or neither.
 * @throws Fault NOT_ALLOWED for whoever is no second person; CONFLICT where something else would leave by now
 */
export async function decideRelease(
  viewer: Viewer,
  parts: Parts,
  ask: Readonly<{ id: string; digest: string; approve: boolean; remark: string }>,
): Promise<ReleaseRow> {
  const { office, log, exchange } = parts;
  const row = await rowOf(viewer, office, ask.id);
  if (row.status === 'released' && row.decided_by === viewer.user && row.digest === ask.digest) return row;
  const remark = ask.approve && ask.remark.trim() === '' ? '' : line('remark', ask.remark, MOST.words);
  const decider = await acting(office, viewer, 'RELEASE');
  if (!(await mayDecide(office, decider, row)))
    throw new Fault(
      'NOT_ALLOWED',
      'Another case lead who is a member of this case decides on it, while it is asked for.',
      {
        mend: 'Ask one of them, or have one made a member.',
      },
    );
  const decided = { decided_by: viewer.user, decided_at: new Date().toISOString(), remark };
  if (!ask.approve) {
    await change(office, row, { ...decided, status: 'refused' });
    return rowOf(viewer, office, ask.id);
  }
  const now = await made(viewer, parts, row);
  if (now.digest !== row.digest || ask.digest !== row.digest) throw another();
  markedEnough(row, now);
  const { sources, entities, claims } = now.claims;
  const told = {
    release: row.id,
    to: row.recipient,
    digest: now.digest,
    entities: entities.length,
    claims: claims.length,
    sources: sources.length,
  };
  // The intent is durable before anything can leave.
  await log.event(viewer.user, 'bundleLeaves', JSON.stringify(told));
  await office.transaction().execute((tx) => leave(tx, parts, row, now, decided));
  exchange?.wake();
  return rowOf(viewer, office, ask.id);
}

async function leave(
  tx: Office,
  { exchange, mapKey }: Parts,
  row: ReleaseRow,
  { claims, map, text, scopes }: Made,
  decided: Partial<ReleaseRow>,
) {
  const kept = {
    ...decided,
    status: 'released' as const,
    scopes: JSON.stringify(scopes),
    map: sealMap(mapKey, row.id, map).toString('base64'),
  };
  if (row.partner === null)
    return change(tx, row, { ...kept, content: sealBytes(mapKey, row.id, Buffer.from(text)).toString('base64') });
  const partner = await presentOf(tx, row.partner);
  if (!partner || !exchange) throw unreachable(row);
  const bundle = await exchange.seal(tx, partner, {
    ...{ kind: 'release', content: claims, expiresAt: second(new Date(row.expires_at)), purpose: row.purpose },
    ...{ legalBasis: row.legal_basis, tlp: row.tlp, handling: row.handling, answers: row.answers },
  });
  return change(tx, row, { ...kept, bundle: bundle.id });
}

/**
 * Tells its recipient that they may hold it no longer. Of a file it is kept that it was taken back; who had it is told by
 * people.
 * @throws Fault CONFLICT where it has not left
 */
export async function withdrawRelease(
  viewer: Viewer,
  { office, exchange }: Parts,
  id: string,
  reason: string,
): Promise<ReleaseRow> {
  const row = await rowOf(viewer, office, id);
  const why = line('reason', reason, MOST.words);
  if (row.status === 'withdrawn') return row;
  if (row.status !== 'released')
    throw new Fault('CONFLICT', 'It has not left.', { mend: 'A draft is thrown away instead.' });
  await office.transaction().execute(async (tx) => {
    const told = { status: 'withdrawn' as const, withdrawn_at: new Date().toISOString(), withdrawn_why: why };
    if (row.bundle === null) return change(tx, row, told);
    const partner = await presentOf(tx, row.partner!);
    if (!partner || !exchange) throw unreachable(row);
    const withdrawal = await exchange.seal(tx, partner, {
      ...{ kind: 'withdrawal', content: { of: row.bundle, reason: why }, expiresAt: FOR_EVER, purpose: row.purpose },
      ...{ legalBasis: row.legal_basis, tlp: row.tlp, handling: row.handling, answers: null },
    });
    return change(tx, row, { ...told, withdrawal: withdrawal.id });
  });
  exchange?.wake();
  return rowOf(viewer, office, id);
}

/** A withdrawal holds however late it comes. */
const FOR_EVER = '9999-12-31T00:00:00Z';

function markedEnough({ tlp }: ReleaseRow, { claims }: Made): void {
  if (marksEnough(tlp, claims)) return;
  const least = strictest(claims).replace('_', '+');
  throw new Fault('BAD_INPUT', `Something in it is marked TLP:${least}: the release must be marked so or stricter.`, {
    mend: `Mark it TLP:${least}, or leave that out.`,
    place: { field: 'tlp' },
  });
}

const unreachable = ({ recipient }: ReleaseRow) =>
  new Fault('CONFLICT', `Nothing may be sent to ${recipient} any more.`, {
    mend: 'See the state of its keys under Partners.',
  });

const noDraft = () => new Fault('CONFLICT', 'This release is a draft no more.', { mend: 'Make a new one.' });
const another = () =>
  new Fault('CONFLICT', 'Something else would leave by now than what was looked at.', {
    mend: 'Look at it again; take the question back and ask anew where it was asked for.',
    place: { field: 'digest' },
  });
