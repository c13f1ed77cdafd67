import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { chosenId, line, MOST, off, utc } from '../access/lines.ts';
import type { Viewer } from '../access/viewer.ts';
import { sealBytes } from '../exchange/map.ts';
import { profiles } from '../exchange/profiles.ts';
import { Change, type Choice } from '../exchange/release.ts';
import { Fault } from '../fault.ts';
import type { ReleaseChangeInput, SaveReleaseInput } from '../generated.ts';
import type { Office } from '../office/office.ts';
import { presentOf } from '../office/partners.ts';
import { caseOf, change, elsewhere, type ReleaseRow, rowOf } from './store.ts';

/** What one may choose at once: what is made, verified and loaded in half a minute. */
const CHOSEN_MOST = { entities: 10_000, links: 50_000 } as const;
const CHANGES_MOST = 5_000;

/**
 * Makes a draft, or changes one; one that was refused is a draft again when it is saved.
 * @throws Fault BAD_INPUT naming the field; CONFLICT where it was saved elsewhere or is no draft any more
 */
export async function saveRelease(
  viewer: Viewer,
  office: Office,
  mapKey: Buffer,
  input: SaveReleaseInput,
): Promise<ReleaseRow> {
  const { version } = input;
  const id = chosenId('release', input.id);
  const said = await saidIn(office, input);
  const now = new Date().toISOString();
  const there = await office.selectFrom('release').selectAll().where('id', '=', id).executeTakeFirst();
  if (!there) {
    if (version !== 0) throw elsewhere();
    const row: ReleaseRow = {
      ...{ id, case_id: caseOf(viewer), made_by: viewer.user, made_at: now, saved_at: now, version: 1, ...said },
      ...{
        seed: sealBytes(mapKey, id, randomBytes(32)).toString('base64'),
        status: 'draft',
        digest: null,
        revealed: '[]',
        scopes: '[]',
      },
      ...{ asked_at: null, decided_by: null, decided_at: null, remark: '', bundle: null, map: null, content: null },
      ...{ withdrawn_at: null, withdrawal: null, withdrawn_why: '' },
    };
    await office.insertInto('release').values(row).execute();
    return row;
  }
  const row = await rowOf(viewer, office, id);
  if (Object.entries(said).every(([name, value]) => row[name as keyof ReleaseRow] === value)) return row;
  if (row.status !== 'draft' && row.status !== 'refused')
    throw new Fault('CONFLICT', 'This release is a draft no more.', {
      mend: row.status === 'asked' ? 'Take the question back first.' : 'Make a new one.',
    });
  if (row.version !== version) throw elsewhere();
  await change(office, row, { ...said, saved_at: now, status: 'draft', digest: null });
  return rowOf(viewer, office, id);
}

/** True where there was one; what was asked for or has left stays. */
export async function dropRelease(viewer: Viewer, office: Office, id: string): Promise<boolean> {
  const { numDeletedRows: gone } = await office
    .deleteFrom('release')
    .where('id', '=', id)
    .where('case_id', '=', caseOf(viewer))
    .where('status', 'in', ['draft', 'refused'])
    .executeTakeFirst();
  return gone === 1n;
}

async function saidIn(office: Office, input: SaveReleaseInput) {
  const { partner = null, profile, tlp, entities, links, answers = null } = input;
  const to = partner === null ? null : await presentOf(office, partner);
  if (partner !== null && !to)
    throw off('partner', 'There is no such partner that may be sent to.', 'Choose one of the list.');
  if (!profiles[profile])
    throw off('profile', `There is no profile ${profile}.`, `Take one of ${Object.keys(profiles).join(', ')}.`);
  if (entities.length + links.length === 0)
    throw off('entities', 'Nothing is chosen.', 'Select on the board what is to be released.');
  few('entities', entities, CHOSEN_MOST.entities);
  few('links', links, CHOSEN_MOST.links);
  few('changes', input.changes, CHANGES_MOST);
  const expires = utc('expiresAt', input.expiresAt);
  if (expires <= new Date().toISOString()) throw off('expiresAt', 'expiresAt has passed.', 'Say a day to come.');
  const choice: Choice = {
    ...{ entities: [...new Set(entities)].sort(), links: [...new Set(links)].sort() },
    window: {
      since: input.since ? utc('since', input.since) : null,
      until: input.until ? utc('until', input.until) : null,
    },
  };
  return {
    title: line('title', input.title),
    ...{ partner: to?.id ?? null, recipient: line('recipient', input.recipient ?? to?.name ?? '') },
    ...{ profile, purpose: line('purpose', input.purpose, MOST.words) },
    legal_basis: line('legalBasis', input.legalBasis, MOST.words),
    ...{ tlp, handling: input.handling ? line('handling', input.handling) : '' },
    ...{ expires_at: expires, answers, choice: JSON.stringify(choice) },
    changes: JSON.stringify(input.changes.map(changeIn)),
    own: JSON.stringify((input.own ?? []).map((word) => line('own', word))),
  };
}

function few(field: string, list: readonly unknown[], most: number): void {
  if (list.length > most)
    throw new Fault('TOO_LARGE', `A release holds at most ${most} ${field}; this one has ${list.length}.`, {
      mend: 'Divide it into several.',
      place: { field },
    });
}

/** @throws Fault BAD_INPUT where it is about nothing, or about several things */
function changeIn({ entity, property, link, claim, does, time, band, area }: ReleaseChangeInput): Change {
  const coarse = { ...(time ? { time } : {}), ...(band ? { amount: 'band' } : {}), ...(area ? { area } : {}) };
  const about = entity
    ? property
      ? { on: 'property', ref: entity, property }
      : { on: 'entity', ref: entity }
    : link
      ? { on: 'link', link }
      : { on: 'claim', claim };
  const read = Change.safeParse({ ...about, does, ...(Object.keys(coarse).length > 0 ? { coarse } : {}) });
  if (read.success) return read.data;
  throw off(
    'changes',
    `A change is wrong: ${read.error.issues[0]!.message}.`,
    'Say one entity, property, link or claim, and what becomes of it.',
  );
}

const Stored = z.object({
  entities: z.array(z.string()),
  links: z.array(z.string()),
  window: z.object({ since: z.string().nullable(), until: z.string().nullable() }),
});
export const choiceOf = ({ choice }: Pick<ReleaseRow, 'choice'>) => Stored.parse(JSON.parse(choice));
export const changesOf = ({ changes }: Pick<ReleaseRow, 'changes'>): Change[] =>
  z.array(Change).parse(JSON.parse(changes));
export const ownOf = ({ own }: Pick<ReleaseRow, 'own'>): string[] => z.array(z.string()).parse(JSON.parse(own));
