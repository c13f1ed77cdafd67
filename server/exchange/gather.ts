import type { Viewer } from '../access/viewer.ts';
import { type Claims, isTie } from '../bundle/shape.ts';
import type { Graph } from '../graph/graph.ts';
import { tieId } from '../graph/ids.ts';
import type { Office } from '../office/office.ts';
import { Batches } from './batches.ts';
import { type Chosen, chosenOf } from './chosen.ts';
import { exactly } from './exactly.ts';
import { type Found, foundOf, readAll } from './found.ts';
import { readEntity } from './read.ts';
import type { Choice, Gathered, HereClaim, HereEntity } from './release.ts';
import { RowsSaid } from './rows.ts';
import { closuresOf, type Seen, seenOf } from './seen.ts';
import { Telling } from './told.ts';

/**
 * Everything that the viewer sees among what was chosen, by deliveries whose handling permits that they leave; and what
 * was left out, with why and how many.
 * @throws Fault BAD_INPUT for what is no ref and no link
 * @throws Fault TOO_LARGE where more was chosen than one release holds
 */
export async function gather(
  viewer: Viewer,
  { graph, office }: Readonly<{ graph: Graph; office: Office }>,
  choice: Choice,
): Promise<Gathered> {
  const telling = new Telling();
  const { batches, name } = await Batches.of(office, viewer);
  const chosen = await chosenOf(viewer, graph, choice);
  const found = await foundOf(viewer, graph, { chosen, batches, telling });
  const refs = [...new Set([...chosen.refs, ...found.flatMap(({ ends }) => ends)])].sort();
  const seen = await seenOf(viewer, graph, refs, await closuresOf(viewer, graph, refs));
  // One that was undone meanwhile is not there any more.
  const there = found.filter(({ ends }) => ends.every((ref) => seen.has(ref)));
  const read = await readAll(viewer, graph, { found: there, seen, telling });
  tellMissing(chosen, { found, read, seen, telling });

  const entities = new Entities(seen);
  const claims: Claims['claims'] = [];
  const here: HereClaim[] = [];
  const rows = new RowsSaid();
  const exact = await exactly(office, read, (ref) => seen.get(ref)!.row.id);
  for (const [i, { id, type, ends, event, claim, said }] of read.entries()) {
    const at = ends.map((ref) => entities.place(ref));
    const stands = ends.map((ref) => seen.get(ref)!.closure.ref);
    const { exact: isExact, ...shared } = exact[i]!;
    claims.push('tie' in claim ? { ...claim, from: at[0]!, to: at[1]!, ...shared } : { ...claim, about: at[0]! });
    const on = type === null ? stands[0]! : tieId(stands[0]!, type, stands[1]!);
    here.push({ id, ref: graph.refOfId(id), on, exact: isExact, event });
    rows.add(i, said);
  }
  const places = new Map(here.map(({ id }, i) => [id, i]));
  for (const [i, claim] of claims.entries()) {
    const first = here[i]!.event === null ? undefined : places.get(here[i]!.event!);
    if (isTie(claim) && first !== undefined) claim.event = first;
  }
  const told = await rows.gathered(viewer, { graph, batches, telling }, (id) => entities.byId.get(id));
  return {
    claims: { sources: told.sources, entities: entities.claims, claims, rows: told.rows },
    here: { entities: entities.here, claims: here, rows: told.here },
    agency: name,
    secrets: [...new Set([...seen.values()].flatMap(({ secrets }) => secrets))].sort(),
    left: telling.lines(),
  };
}

/** Identities that gathered claims name, each once. */
class Entities {
  readonly claims: Claims['entities'] = [];
  readonly here: HereEntity[] = [];
  readonly byId = new Map<string, number>();
  readonly #seen: ReadonlyMap<string, Seen>;

  constructor(seen: ReadonlyMap<string, Seen>) {
    this.#seen = seen;
  }

  place(ref: string): number {
    const one = this.#seen.get(ref)!;
    const { row, closure, bystander, masked } = one;
    const known = this.byId.get(row.id);
    if (known !== undefined) return known;
    this.byId.set(row.id, this.here.length);
    this.here.push({ id: row.id, ref, stands: closure.ref, bystander, masked });
    return this.claims.push(readEntity(one)) - 1;
  }
}

type Missing = Readonly<{
  found: readonly Found[];
  read: readonly Found[];
  seen: ReadonlyMap<string, Seen>;
  telling: Telling;
}>;

/** Chosen, and not in the release: not seen, or seen and nothing of it may leave. */
function tellMissing({ refs, links, closures }: Chosen, { found, read, seen, telling }: Missing): void {
  const named = new Set(read.flatMap(({ ends }) => ends));
  for (const ref of refs.filter((one) => !named.has(one))) {
    const one = seen.get(ref);
    const why = one ? 'NOTHING_SAID' : 'NOT_SEEN';
    telling.add({ what: 'entity', name: one?.row.kind ?? '', did: 'left out', why }, one?.closure.ref ?? ref);
  }
  const stands = (ref: string) => closures.get(ref)!.ref;
  const told = new Set(
    found.flatMap(({ type, ends: [a, b] }) => (type === null ? [] : [`${stands(a!)}|${type}|${stands(b!)}`])),
  );
  for (const [from, type, to] of links) {
    const link = tieId(stands(from), type, stands(to));
    if (!told.has(link)) telling.add({ what: 'event', name: type, did: 'left out', why: 'NOTHING_SAID' }, link);
  }
}
