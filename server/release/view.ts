import type { Viewer } from '../access/viewer.ts';
import { type Claims, isTie } from '../bundle/shape.ts';
import { linksOf, nodeId } from '../exchange/links.ts';
import { strictest } from '../exchange/handling.ts';
import type { ReleaseNode, ReleaseView } from '../generated.ts';
import { type Made, made, type Stores } from './making.ts';
import { rowOf } from './store.ts';

/** Of each line of what does not leave, so many places on the board. */
const PLACES_MOST = 100;
const VIEW_MOST = 5_000;

/** What would leave of this release, as its recipient would have it. @throws Fault NOT_FOUND */
export async function releaseView(viewer: Viewer, stores: Stores, id: string, most: number): Promise<ReleaseView> {
  return viewOf(await made(viewer, stores, await rowOf(viewer, stores.office, id)), Math.min(most, VIEW_MOST));
}

export function viewOf({ claims: content, here, told, digest, text }: Made, most: number): ReleaseView {
  const { claims, rows } = content;
  const nodes = nodesOf(content, here.entities);
  const links = linksOf(claims.filter(isTie));
  const drawn = links.slice(0, most);
  const ends = new Set(drawn.flatMap(({ from, to }) => [from, to]));
  // Those that stand alone come after those that the links join.
  const shown = [...nodes.filter(({ id }) => ends.has(id)), ...nodes.filter(({ id }) => !ends.has(id))];
  return {
    ...{
      digest,
      tlp: claims.length === 0 ? null : strictest(content),
      nodes: shown.slice(0, Math.max(most, ends.size)),
      links: drawn,
    },
    told: told.map(({ what, name, did, why, count, on }) => ({
      what,
      name,
      did,
      why,
      count,
      on: on.slice(0, PLACES_MOST),
    })),
    counts: {
      entities: nodes.length,
      statements: claims.length - claims.filter(isTie).length,
      events: new Set(claims.flatMap((claim, i) => (isTie(claim) ? [claim.event ?? i] : []))).size,
      coarser: claims.filter(({ coarser }) => coarser !== undefined).length,
      ...{ links: links.length, rows: rows.length, bytes: Buffer.byteLength(text) },
    },
  };
}

function nodesOf({ entities, claims }: Claims, refs: readonly string[]): ReleaseNode[] {
  const said = new Map<number, ReleaseNode['said']>();
  for (const claim of claims)
    if (!isTie(claim)) {
      const { about, property, value, at, coarser } = claim;
      said.set(about, [...(said.get(about) ?? []), { property, value, at, coarser: coarser !== undefined }]);
    }
  return entities.map(({ kind, key }, i) => {
    const own = said.get(i) ?? [];
    const isHidden = key.startsWith('release:');
    const identifier = isHidden ? null : key.slice(key.indexOf(':') + 1);
    const name = own.find(({ property }) => property === 'name')?.value;
    return { id: nodeId(i), here: refs[i]!, kind, label: name ?? identifier ?? '', identifier, said: own };
  });
}
