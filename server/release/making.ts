import type { Viewer } from '../access/viewer.ts';
import { canonical, sha256 } from '../bundle/canonical.ts';
import { gather } from '../exchange/gather.ts';
import { openBytes } from '../exchange/map.ts';
import { profiles } from '../exchange/profiles.ts';
import { redact } from '../exchange/redact.ts';
import type { Redacted } from '../exchange/release.ts';
import type { Graph } from '../graph/graph.ts';
import type { Office } from '../office/office.ts';
import { liveScopes } from '../office/scopes.ts';
import { changesOf, choiceOf, ownOf } from './draft.ts';
import { caseOf, type ReleaseRow } from './store.ts';

export type Stores = Readonly<{ graph: Graph; office: Office; mapKey: Buffer }>;
export type Made = Redacted & Readonly<{ digest: string; text: string; scopes: readonly string[] }>;

/**
 * What would leave now: the one road, for the screen and for the file. It is read from what this case uses and nothing
 * else its maker sees, so that all its members see the same; what is random in it is made from the release's own seed, so
 * that what was seen is, byte for byte, what leaves.
 */
export async function made(viewer: Viewer, { graph, office, mapKey }: Stores, row: ReleaseRow): Promise<Made> {
  const releasing = await releasingViewer(viewer, office, row);
  const gathered = await gather(releasing, { graph, office }, choiceOf(row));
  const redacted = redact(gathered, {
    ...{ profile: profiles[row.profile]!, changes: changesOf(row), own: ownOf(row) },
    answers: row.answers,
    seed: openBytes(mapKey, row.id, Buffer.from(row.seed, 'base64')),
  });
  const text = canonical(redacted.claims);
  return { ...redacted, text, digest: sha256(text), scopes: releasing.scopes };
}

/** Once it was asked for, whom its maker had shown is named in it for whoever decides too. */
async function releasingViewer(viewer: Viewer, office: Office, row: ReleaseRow): Promise<Viewer> {
  const used = await office.selectFrom('case_scope').select('scope').where('case_id', '=', caseOf(viewer)).execute();
  const live = new Set(
    await liveScopes(
      office,
      used.map(({ scope }) => scope),
    ),
  );
  const revealed =
    row.status === 'draft' || row.status === 'refused'
      ? viewer.revealed
      : new Set(JSON.parse(row.revealed) as string[]);
  return { ...viewer, scopes: viewer.scopes.filter((scope) => live.has(scope)), revealed };
}
