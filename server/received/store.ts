import { acting, onlyHost } from '../access/acting.ts';
import type { Log } from '../access/log.ts';
import type { Viewer } from '../access/viewer.ts';
import { Manifest } from '../bundle/shape.ts';
import type { Claims } from '../bundle/shape.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { openMap } from '../exchange/map.ts';
import type { ReleaseMap } from '../exchange/release.ts';
import { Fault } from '../fault.ts';
import type { Graph } from '../graph/graph.ts';
import { type Arrival, arrivalOf, arrivedBytes } from '../office/arrivals.ts';
import type { Office } from '../office/office.ts';
import type { UserRow } from '../office/users.ts';

export type Parts = Readonly<{
  graph: Graph;
  office: Office;
  log: Log;
  dataDir: string;
  mapKey: Buffer;
  exchange: Exchange | null;
}>;

/** Who decides on what is addressed to the whole installation. @throws Fault NOT_ALLOWED */
export async function deciding(office: Office, viewer: Viewer): Promise<UserRow> {
  const actor = await acting(office, viewer, 'RECEIVE');
  onlyHost(actor);
  return actor;
}

/** @throws Fault NOT_FOUND */
export async function releaseOf(office: Office, id: string): Promise<Arrival> {
  const row = await arrivalOf(office, id);
  if (row?.kind === 'release') return row;
  throw new Fault('NOT_FOUND', 'There is no such release.', { mend: 'Take one of the list.' });
}

export const manifestOf = ({ manifest }: Arrival): Manifest => Manifest.parse(JSON.parse(manifest));

/** What it holds, opened anew each time: it is kept as it came. @throws Fault CONFLICT once it is gone, SETUP without keys */
export async function contentOf({ office, exchange }: Parts, row: Arrival): Promise<Claims> {
  const bytes = await arrivedBytes(office, row.id);
  if (bytes.length === 0 || row.status === 'gone')
    throw new Fault('CONFLICT', 'This release is gone.', { mend: 'Ask its sender for another.' });
  const { content } = await theExchange(exchange).open(bytes);
  return content as Claims;
}

export function theExchange(exchange: Exchange | null): Exchange {
  if (exchange) return exchange;
  throw new Fault('SETUP', 'The exchange with other installations is not open here.', {
    mend: 'Start Headwater by npm start.',
  });
}

/** Of the release of ours that a bundle replies to: what it called people and claims. Null where it replies to none. */
export async function originalsOf({ office, mapKey }: Parts, row: Arrival): Promise<ReleaseMap | null> {
  const { answers } = manifestOf(row);
  if (answers === null) return null;
  const ours = await office
    .selectFrom('release')
    .innerJoin('partner', 'partner.id', 'release.partner')
    .select(['release.id', 'release.map', 'partner.installation'])
    .where('release.bundle', '=', answers)
    .executeTakeFirst();
  // Whoever did not have it does not know what it called anybody.
  if (!ours?.map || ours.installation !== row.chain) return null;
  return openMap(mapKey, ours.id, Buffer.from(ours.map, 'base64'));
}
