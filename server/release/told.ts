import { asPerson } from '../access/persons.ts';
import type { Viewer } from '../access/viewer.ts';
import { fingerprint } from '../bundle/party.ts';
import { Receipt } from '../bundle/shape.ts';
import type { Change } from '../exchange/release.ts';
import type { Recipient, Release, ReleaseChange } from '../generated.ts';
import { arrivalsAbout } from '../office/arrivals.ts';
import type { Office } from '../office/office.ts';
import { type Partner, partnersById } from '../office/partners.ts';
import { usersById } from '../office/users.ts';
import { mayDecide } from './deciding.ts';
import { changesOf, choiceOf, ownOf } from './draft.ts';
import type { ReleaseRow } from './store.ts';

export const asRecipient = (partner: Partner): Recipient => ({
  ...{ id: partner.id, name: partner.name, fingerprint: fingerprint(partner), wired: partner.address !== '' },
});

/** Releases as they are answered, with people and partners read together for all of them. */
export async function tellReleases(viewer: Viewer, office: Office, rows: readonly ReleaseRow[]): Promise<Release[]> {
  const users = await usersById(office, [
    viewer.user,
    ...rows.flatMap(({ made_by, decided_by }) => [made_by, decided_by ?? made_by]),
  ]);
  const partners = await partnersById(
    office,
    rows.flatMap(({ partner }) => partner ?? []),
  );
  const sent = await statusOf(
    office,
    rows.flatMap(({ bundle, withdrawal }) => withdrawal ?? bundle ?? []),
  );
  const receipts = await receiptsOf(office, rows);
  const me = users.get(viewer.user)!;
  return Promise.all(
    rows.map(async (row) => {
      const partner = row.partner === null ? undefined : partners.get(row.partner);
      const bundle = row.withdrawal ?? row.bundle;
      const choice = choiceOf(row);
      return {
        ...{ id: row.id, title: row.title, status: row.status, version: row.version, recipient: row.recipient },
        ...{ partner: partner ? asRecipient(partner) : null, profile: row.profile, purpose: row.purpose },
        ...{ legalBasis: row.legal_basis, tlp: row.tlp, handling: row.handling, expiresAt: row.expires_at },
        ...{ answers: row.answers, choice: { entities: choice.entities, links: choice.links, ...choice.window } },
        ...{ changes: changesOf(row).map(asChange), own: ownOf(row), digest: row.digest, remark: row.remark },
        ...{
          madeBy: asPerson(users.get(row.made_by)!),
          madeAt: row.made_at,
          savedAt: row.saved_at,
          askedAt: row.asked_at,
        },
        decidedBy: row.decided_by === null ? null : asPerson(users.get(row.decided_by)!),
        ...{
          decidedAt: row.decided_at,
          bundle: row.bundle,
          sent: bundle === null ? null : roadOf(sent.get(bundle), partner),
        },
        ...{
          receipts: receipts.get(row.bundle ?? '') ?? [],
          withdrawnAt: row.withdrawn_at,
          withdrawnWhy: row.withdrawn_why,
          mayDecide: await mayDecide(office, me, row),
        },
      };
    }),
  );
}

/** What waits for a partner without an address is carried by hand; what it acknowledges comes the same way. */
const roadOf = (status: string | undefined, partner: Partner | undefined): string | null =>
  status === undefined || (status === 'waiting' && partner?.address === '') ? null : status;

function asChange(change: Change): ReleaseChange {
  const { time = null, amount, area = null } = change.coarse ?? {};
  const about = { entity: null, property: null, link: null, claim: null };
  const named =
    change.on === 'entity'
      ? { entity: change.ref }
      : change.on === 'property'
        ? { entity: change.ref, property: change.property }
        : change.on === 'link'
          ? { link: change.link }
          : { claim: change.claim };
  return { ...about, ...named, does: change.does, time, area, band: amount !== undefined };
}

async function receiptsOf(office: Office, rows: readonly ReleaseRow[]): Promise<Map<string, Release['receipts']>> {
  const came = await arrivalsAbout(
    office,
    rows.flatMap(({ bundle }) => bundle ?? []),
  );
  const all = new Map<string, Release['receipts']>();
  for (const { kind, of, said } of came) {
    if (kind !== 'receipt') continue;
    const { what, at, remark } = Receipt.parse(JSON.parse(said));
    all.set(of!, [...(all.get(of!) ?? []), { what, at, remark }]);
  }
  return all;
}

async function statusOf(office: Office, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await office
    .selectFrom('outgoing')
    .select(['id', 'status'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, status }) => [id, status]));
}
