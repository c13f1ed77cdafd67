import type { Viewer } from '../access/viewer.ts';
import { type Claims, isTie } from '../bundle/shape.ts';
import { comingOf, isOff } from '../exchange/claims.ts';
import { linksOf, nodeId } from '../exchange/links.ts';
import { exactOf } from '../exchange/originals.ts';
import { nameOf } from '../exchange/part.ts';
import type { ReceivedNode, ReceivedView } from '../generated.ts';
import { entityId } from '../graph/ids.ts';
import { MASK } from '../graph/mask.ts';
import { RELEASE } from '../graph/faces.ts';
import { roleWord, suspectWords } from '../graph/table.ts';
import { contentOf, deciding, originalsOf, type Parts, releaseOf } from './store.ts';
import { bystandersIn, weigh } from './weigh.ts';

const VIEW_MOST = 5_000;
const DISAGREEMENTS_MOST = 100;
const suspect: ReadonlySet<string> = new Set(suspectWords);

/** @throws Fault NOT_FOUND; CONFLICT once it is gone */
export async function receivedView(viewer: Viewer, parts: Parts, id: string, most: number): Promise<ReceivedView> {
  const { graph, office } = parts;
  await deciding(office, viewer);
  const row = await releaseOf(office, id);
  const content = await contentOf(parts, row);
  const originals = await originalsOf(parts, row);
  const exact = originals ? await exactOf(graph, content, originals) : undefined;
  const coming = comingOf(row.bundle, content, originals, exact);
  const { known, claimsKnown, disagreements, touches } = await weigh(viewer, parts, coming);
  const { sources, entities, claims, rows } = content;

  const bystanders = bystandersIn(content, (role) => suspect.has(roleWord(role)));
  const names = namesIn(content);
  const links = linksOf(claims.filter(isTie));
  const drawn = links.slice(0, Math.min(most, VIEW_MOST));
  const ends = new Set(drawn.flatMap(({ from, to }) => [from, to]));
  const nodes = entities.map(({ kind, key }, place): ReceivedNode => {
    const one = coming.entities[place]!;
    const masked = bystanders.has(place);
    const here = graph.refOfId(isOff(one) ? entityId(kind, key) : one.id);
    const label = masked ? MASK : (names.get(place) ?? (key.startsWith(`${RELEASE}:`) ? '' : written(key)));
    return { id: nodeId(place), place, here, kind, label, known: !isOff(one) && known.has(one.id), masked };
  });
  const shown = [...nodes.filter((node) => ends.has(node.id)), ...nodes.filter((node) => !ends.has(node.id))];
  return {
    counts: {
      ...{ entities: entities.length, entitiesKnown: nodes.filter((node) => node.known).length },
      ...{ claims: claims.length, claimsKnown, rows: rows.length, links: links.length },
      coarser: claims.filter(({ coarser }) => coarser !== undefined).length,
    },
    sources: sources.map(({ agency, grade, tlp, handling }, i) => ({
      ...{ agency, grade, tlp, handling, rows: rows.filter(({ source }) => source === i).length },
    })),
    kinds: kindsIn(content),
    nodes: shown.slice(0, Math.max(Math.min(most, VIEW_MOST), ends.size)),
    links: drawn,
    disagreements: disagreements.slice(0, DISAGREEMENTS_MOST),
    disagreementsTotal: disagreements.length,
    touches: [...touches],
    unreadable: counted(
      [...coming.entities, ...coming.bases].flatMap((one) => (typeof one !== 'string' && isOff(one) ? [one.off] : [])),
    ),
  };
}

const written = (key: string): string => key.slice(key.indexOf(':') + 1);

function namesIn({ claims }: Claims): Map<number, string> {
  const names = new Map<number, string>();
  for (const claim of claims)
    if (!isTie(claim) && claim.property === 'name' && !names.has(claim.about)) names.set(claim.about, claim.value);
  return names;
}

function kindsIn({ claims }: Claims): ReceivedView['kinds'] {
  const counts = new Map<string, { name: string; isTie: boolean; count: number }>();
  for (const claim of claims) {
    const name = nameOf(claim);
    const one = counts.get(name) ?? { name, isTie: isTie(claim), count: 0 };
    one.count += 1;
    counts.set(name, one);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function counted(all: readonly string[]): ReceivedView['unreadable'] {
  const counts = new Map<string, number>();
  for (const why of all) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].map(([why, count]) => ({ why, count }));
}
