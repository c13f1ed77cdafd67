import { sign } from 'node:crypto';
import { line, MOST, off } from '../access/lines.ts';
import type { Viewer } from '../access/viewer.ts';
import { canonical, sha256 } from '../bundle/canonical.ts';
import { fingerprint, type Self } from '../bundle/party.ts';
import { Fault } from '../fault.ts';
import type { MakeSnapshotInput, SnapshotFile } from '../generated.ts';
import * as asked from '../graph/asked.ts';
import { draw, visibleClosures } from '../graph/entities.ts';
import type { Graph } from '../graph/graph.ts';
import { RECIPES_VERSION } from '../graph/keys/key.ts';
import { tiesAmong } from '../graph/ties.ts';
import { batchesIn } from '../office/manifest.ts';
import type { Office } from '../office/office.ts';
import { TLP, type Tlp } from '../office/tlp.ts';
import { fileOf, signed } from './page.ts';
import { FORMAT, type Snapshot } from './shape.ts';

const ENTITIES_MOST = 2_000;
const NOTES_MOST = 50;

type Parts = Readonly<{ graph: Graph; office: Office; self: Self; version: string }>;

/**
 * What the viewer sees of these now, read anew: nothing in the file comes from the page but where things stand, and what
 * people wrote beside them.
 * @throws Fault BAD_INPUT, TOO_LARGE
 */
export async function makeSnapshot(viewer: Viewer, parts: Parts, input: MakeSnapshotInput): Promise<SnapshotFile> {
  const { graph, office, self, version } = parts;
  const title = line('title', input.title);
  const places = new Map(input.places.map(({ ref, x, y }) => [ref, { x, y }]));
  const refs = asked.refs('places', [...places.keys()], ENTITIES_MOST);
  if (refs.length === 0) throw off('places', 'The board is empty.', 'Bring something onto it first.');
  if (input.notes.length > NOTES_MOST)
    throw new Fault('TOO_LARGE', `A snapshot holds at most ${NOTES_MOST} notes.`, { place: { field: 'notes' } });
  const closures = await visibleClosures(viewer, graph, refs);
  const drawn = await draw(viewer, graph, new Set(closures.values()));
  const ties = await tiesAmong(viewer, graph, [...new Set(closures.values())], { from: null, to: null });
  const order = [...drawn.keys()];
  const standsAt = new Map(
    [...places].flatMap(([ref, at]) => {
      const closure = closures.get(ref);
      return closure ? [[closure.ref, at] as const] : [];
    }),
  );
  const sources = await batchesIn(office, viewer.scopes);
  const { agency, caseName } = await names(office, viewer);
  const snapshot: Snapshot = {
    ...{ format: FORMAT, title, madeAt: `${new Date().toISOString().slice(0, 19)}Z` },
    ...{ versions: { headwater: version, keys: RECIPES_VERSION }, by: { name: viewer.name, agency } },
    ...{ case: caseName, purpose: viewer.purpose!.reason, tlp: strictest(sources.map(({ tlp }) => tlp)) },
    entities: order.map((ref) => {
      const { kind, label, identifier, masked, roles } = drawn.get(ref)!;
      return { kind, label, identifier: identifier?.text ?? null, masked, roles, ...standsAt.get(ref)! };
    }),
    links: ties.map(({ from, to, type, count, sums, first, last, unverified, inferred }) => ({
      ...{ from: order.indexOf(from), to: order.indexOf(to), type, count, sums, first, last },
      unverified: unverified || inferred,
    })),
    sources: sources.map(({ id, agency, file, grade, tlp, handling, as_of }) => ({
      ...{ batch: id, agency, file, grade, tlp, handling, asOf: as_of },
    })),
    notes: input.notes.map((note) => line('notes', note, MOST.words)),
    missing: refs.length - closures.size,
  };
  const text = canonical(snapshot);
  const hash = sha256(text);
  const at = new Date().toISOString();
  const row = { hash, title, made_by: viewer.user, case_id: viewer.purpose!.case, at };
  await office
    .insertInto('snapshot')
    .values({ ...row, scopes: JSON.stringify(viewer.scopes) })
    .onConflict((c) => c.doNothing())
    .execute();
  const html = fileOf(snapshot, text, {
    ...{ signature: sign(null, signed(text), self.secret).toString('base64url'), hash },
    ...{ key: self.party.sign, fingerprint: fingerprint(self.party), signer: self.party.name },
  });
  return { name: `${title}.html`, html, hash };
}

/** None stated is obeyed as RED. */
const strictest = (all: readonly (Tlp | null)[]): Tlp =>
  TLP.find((tlp) => all.some((one) => (one ?? 'RED') === tlp)) ?? 'CLEAR';

async function names(office: Office, viewer: Viewer): Promise<{ agency: string; caseName: string }> {
  const agency = await office.selectFrom('agency').select('name').where('id', '=', viewer.agency).executeTakeFirst();
  const found = await office
    .selectFrom('case_file')
    .select('name')
    .where('id', '=', viewer.purpose!.case)
    .executeTakeFirst();
  return { agency: agency?.name ?? viewer.agency, caseName: found?.name ?? viewer.purpose!.case };
}
