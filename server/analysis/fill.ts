import type { Viewer } from '../access/viewer.ts';
import { alone, closures } from '../graph/closure.ts';
import { look, NAMES } from '../graph/faces.ts';
import type { Graph } from '../graph/graph.ts';
import { claimId } from '../graph/ids.ts';
import { tieTypes } from '../graph/table.ts';
import { type Chunk, deliveriesOf } from '../office/manifest.ts';
import type { Office } from '../office/office.ts';
import { entityRow, isCopied, statementRow, tieRow } from './copied.ts';
import * as ask from './queries.ts';

/** From the operational graph, as far as `unit` sees it, into an analysis graph. */
export type Filling = Readonly<{
  unit: Viewer;
  from: Graph;
  into: Graph;
  signal: AbortSignal;
}>;

/** Entities in one page; of ties, whose rows are small, more. */
const ENTITIES = 2_000;
const TIES = 10_000;
/** Whoever works on the operational graph goes first: a page may wait this long for an answer. */
const BOUNDS = { timeoutMs: 120_000 };

/** Everything that the unit sees, into an empty graph. */
export async function fill(filling: Filling): Promise<void> {
  const { unit, from, signal } = filling;
  for (let after: string | null = ''; after !== null; ) {
    signal.throwIfAborted();
    const at: string = after;
    const [page] = await from.read(unit, ask.seenEntities, { after: at, limit: ENTITIES }, BOUNDS);
    await copyEntities(filling, page!.seen);
    after = page!.last;
  }
  for (const type of tieTypes)
    for (let after: string | null = ''; after !== null; ) {
      signal.throwIfAborted();
      const ties: ask.TieSeen[] = await from.read(unit, ask.seenTies(type), { after, limit: TIES }, BOUNDS);
      await copyTies(filling, type, ties, true);
      after = ties.length < TIES ? null : ties.at(-1)!.id;
    }
}

/** What these chunks of batches brought, into a graph that may hold it already: it then stands there as it is now. */
export async function bringUp(filling: Filling, office: Office, chunks: readonly Chunk[]): Promise<void> {
  const { unit, from, signal } = filling;
  for (const chunk of chunks) {
    signal.throwIfAborted();
    const ids = new Map<string, Set<string>>();
    for (const { type, base, ordinal } of await deliveriesOf(office, chunk))
      ids.set(type, (ids.get(type) ?? new Set()).add(claimId(base, ordinal)));
    const statements = [...(ids.get('Statement') ?? [])];
    const about = await from.read(unit, ask.aboutWhat, { ids: statements }, BOUNDS);
    const ties = new Map<string, ask.TieSeen[]>();
    for (const type of tieTypes)
      if (ids.has(type))
        ties.set(type, await from.read(unit, ask.theseTies(type), { ids: [...ids.get(type)!] }, BOUNDS));
    const ends = [...ties.values()].flat().flatMap((tie) => [tie.from, tie.to]);
    // Whom a claim unmasks, or masks, it does to all that are taken as one with them.
    const whole = await closures(unit, from, [...new Set([...about.map(({ ref }) => ref), ...ends])]);
    const refs = [...new Set([...whole.values()].flatMap(({ members }) => members))];
    for (let i = 0; i < refs.length; i += ENTITIES) await copyEntities(filling, refs.slice(i, i + ENTITIES));
    for (const [type, rows] of ties) await copyTies(filling, type, rows, false);
  }
}

/** Identities with all that is said about them. */
async function copyEntities({ unit, from, into }: Filling, refs: readonly string[]): Promise<void> {
  if (refs.length === 0) return;
  const whole = await closures(unit, from, refs);
  const each = refs.map((ref) => alone(ref, { members: [...whole.get(ref)!.members, ref] }));
  const [looked, said] = await Promise.all([
    look(unit, from, each, NAMES),
    from.read(unit, ask.seenStatements, { refs: [...refs] }, BOUNDS),
  ]);
  const known = new Map<string, { kind: string; masked: boolean }>();
  const rows = refs.flatMap((ref) => {
    const { faces, masked } = looked.get(ref)!;
    // One that was undone meanwhile is not there any more.
    return faces.map((face) => {
      known.set(ref, { kind: face.kind, masked });
      return entityRow(face, masked);
    });
  });
  const statements = said.filter((one) => known.has(one.about) && isCopied(one, known.get(one.about)!));
  await into.write(async (tx) => {
    await tx.run(ask.putEntities, { rows });
    const [answer] = await tx.run(ask.putStatements, { rows: statements.map((one) => statementRow(from, one)) });
    allMade(answer!.made, statements.length, 'Statement');
  });
}

async function copyTies(filling: Filling, type: string, ties: readonly ask.TieSeen[], isEmpty: boolean) {
  if (ties.length === 0) return;
  const { from, into } = filling;
  const rows = ties.map((tie) => tieRow(from, tie));
  let sure = isEmpty;
  const put = () =>
    into.write(async (tx) => {
      const mayBeThere = !sure;
      sure = false;
      if (mayBeThere) await tx.run(ask.dropTies(type), { refs: ties.map(({ id }) => from.refOfId(id)) });
      const [answer] = await tx.run(ask.putTies(type), { rows });
      allMade(answer!.made, ties.length, type);
    });
  try {
    await put();
  } catch (error) {
    if (!(error instanceof Short)) throw error;
    // Loaded while this graph was being filled: an end came after the entities were read.
    const ends = [...new Set(ties.flatMap((tie) => [tie.from, tie.to]))];
    for (let i = 0; i < ends.length; i += ENTITIES) await copyEntities(filling, ends.slice(i, i + ENTITIES));
    await put();
  }
}

class Short extends Error {}

/** A cut without a word would hide somebody. */
function allMade(made: number, expected: number, what: string): void {
  if (made !== expected) throw new Short(`of ${expected} of ${what} ${made} reached the analysis graph`);
}
