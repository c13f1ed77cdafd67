import { asPerson } from '../access/persons.ts';
import { fingerprint } from '../bundle/party.ts';
import { Without } from '../exchange/part.ts';
import type { Received } from '../generated.ts';
import type { Arrival } from '../office/arrivals.ts';
import type { Office } from '../office/office.ts';
import { partnersById } from '../office/partners.ts';
import { usersById } from '../office/users.ts';
import { manifestOf } from './store.ts';

/** Received releases as they are answered. */
export async function tellReceived(office: Office, rows: readonly Arrival[]): Promise<Received[]> {
  const users = await usersById(
    office,
    rows.flatMap(({ brought_by, decided_by }) => [brought_by, decided_by ?? '']),
  );
  const partners = await partnersById(
    office,
    rows.map(({ partner }) => partner),
  );
  const nameOf = (id: string | null): string | null => {
    const user = users.get(id ?? '');
    return user ? asPerson(user).display : null;
  };
  const titles = await titlesOf(office, rows);
  return rows.map((row) => {
    const { purpose, legalBasis, tlp, handling, madeAt, answers } = manifestOf(row);
    const partner = partners.get(row.partner)!;
    const loaded =
      row.outcome === '' ? null : (JSON.parse(row.outcome) as { loaded: number; there: number; setAside: number });
    return {
      ...{
        id: row.id,
        bundle: row.bundle,
        partner: partner.name,
        fingerprint: fingerprint(partner),
        status: row.status as Received['status'],
      },
      ...{ number: row.number, purpose, legalBasis, tlp, handling, madeAt, expiresAt: row.expires_at, cameAt: row.at },
      ...{ broughtBy: nameOf(row.brought_by), size: row.size, doubts: doubtsOf(row, partner.revoked_at) },
      ...{ answers: answers === null ? null : (titles.get(answers) ?? ''), why: row.why, scope: row.scope },
      ...{ decidedBy: nameOf(row.decided_by), decidedAt: row.decided_at },
      without: row.without === '' ? null : Without.parse(JSON.parse(row.without)),
      ...{ loaded: loaded && loaded.loaded + loaded.there, setAside: loaded && loaded.setAside },
    };
  });
}

/** As they were when it came, and what has become of its sender's keys since. */
const doubtsOf = ({ doubts }: Arrival, revokedAt: string | null): string[] => {
  const then = doubts.split(',').filter(Boolean);
  return revokedAt === null || then.includes('REVOKED_SINCE') ? then : [...then, 'REVOKED_SINCE'];
};

async function titlesOf(office: Office, rows: readonly Arrival[]): Promise<Map<string, string>> {
  const answered = rows.flatMap((row) => manifestOf(row).answers ?? []);
  if (answered.length === 0) return new Map();
  const ours = await office.selectFrom('release').select(['bundle', 'title']).where('bundle', 'in', answered).execute();
  return new Map(ours.map(({ bundle, title }) => [bundle!, title]));
}
