import type { Viewer } from '../access/viewer.ts';
import { Claims } from '../bundle/shape.ts';
import { openBytes } from '../exchange/map.ts';
import { Fault } from '../fault.ts';
import { formats } from '../formats/formats.ts';
import type { ReleaseFile } from '../generated.ts';
import { bytesOf } from '../office/outgoing.ts';
import type { Stores } from './making.ts';
import { type ReleaseRow, rowOf } from './store.ts';

/** The form of a bundle that is carried by hand; the others are those of server/formats. */
const BUNDLE = 'bundle';

/**
 * What was approved, to be handed over: nothing else leaves, whatever the format. Of one that was taken back, the bundle that
 * says so.
 * @throws Fault NOT_FOUND before it was released; BAD_INPUT for a format that it was not released for
 */
export async function releaseFile(viewer: Viewer, stores: Stores, id: string, format: string): Promise<ReleaseFile> {
  const row = await rowOf(viewer, stores.office, id);
  if (row.withdrawal !== null) return sealed(stores, row.withdrawal, format);
  if (row.status !== 'released')
    throw new Fault('NOT_FOUND', 'It has not left, or was taken back.', {
      mend: 'It can be had once a second person has approved it.',
    });
  return row.bundle === null ? written(stores, row, format) : sealed(stores, row.bundle, format);
}

async function sealed({ office }: Stores, bundle: string, format: string): Promise<ReleaseFile> {
  if (format !== BUNDLE) throw wrong('It is sealed to a partner: only they can open it.', BUNDLE);
  const bytes = Buffer.from(await bytesOf(office, bundle));
  if (bytes.length === 0)
    throw new Fault('NOT_FOUND', 'The bundle is not there any more.', { mend: 'Release it anew.' });
  return { name: `${bundle}.headwater`, media: 'application/octet-stream', base64: bytes.toString('base64') };
}

async function written({ office, mapKey }: Stores, row: ReleaseRow, format: string): Promise<ReleaseFile> {
  const found = formats.find(({ name }) => name === format);
  if (!found) throw wrong(`There is no format ${format}.`, formats.map(({ name }) => name).join(', '));
  if (row.content === null)
    throw new Fault('NOT_FOUND', 'What it was read from was erased.', { mend: 'It is not to be had any more.' });
  const claims = Claims.parse(JSON.parse(openBytes(mapKey, row.id, Buffer.from(row.content, 'base64')).toString()));
  const agency = await office
    .selectFrom('user')
    .innerJoin('agency', 'agency.id', 'user.agency')
    .select('agency.name')
    .where('user.id', '=', row.made_by)
    .executeTakeFirstOrThrow();
  const text = found.write(claims, {
    ...{ from: agency.name, purpose: row.purpose, legalBasis: row.legal_basis, tlp: row.tlp, handling: row.handling },
    ...{ madeAt: row.decided_at!, expiresAt: row.expires_at },
  });
  return { name: `${row.id}.${found.extension}`, media: found.media, base64: Buffer.from(text).toString('base64') };
}

const wrong = (message: string, take: string) =>
  new Fault('BAD_INPUT', message, { mend: `Take ${take}.`, place: { field: 'format' } });
