import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import { type FreeGraph, openFree } from '../graph/free.ts';
import { type Graph, openGraph } from '../graph/graph.ts';
import { createAnalysisSchema } from '../graph/schema.ts';
import { type Batch, batchesIn, chunksOf } from '../office/manifest.ts';
import type { Office } from '../office/office.ts';
import { bringUp, fill } from './fill.ts';
import type { Ground, Grounds } from './grounds.ts';
import { counted } from './queries.ts';
import { refuseUnsound } from './sound.ts';

type Parts = Readonly<{ from: Graph; office: Office; grounds: Grounds }>;
type Standing = {
  ground: Ground;
  into: Graph;
  free: FreeGraph;
  /** Batches that are in it whole, and those of which a part may be. */
  whole: Set<number>;
  part: Set<number>;
  asOf: string;
  entities: number;
  ties: number;
};
export type Ready = Readonly<{ free: FreeGraph; asOf: string; signal: AbortSignal }>;

/**
 * The analysis graph of one unit: of everybody who sees exactly the same scopes. It stands while it is used, and is
 * taken down as soon as something that it holds may not be held any more.
 */
export class Unit {
  readonly #viewer: Viewer;
  readonly #name: string;
  readonly #parts: Parts;
  #standing: Standing | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #ends = new AbortController();
  /** Whoever is asking here now: it is held in place for them. */
  users = 1;
  usedAt = Date.now();
  state: 'ASLEEP' | 'STARTING' | 'UP' = 'ASLEEP';

  constructor(name: string, viewer: Viewer, parts: Parts) {
    this.#name = name;
    this.#parts = parts;
    // Nobody in particular: what one of them had shown for a reason is not for the others.
    this.#viewer = { ...viewer, user: 'analysis', name: '', purpose: null, revealed: new Set() };
  }

  get scopes(): readonly string[] {
    return this.#viewer.scopes;
  }

  /** With everything in it that the unit sees now; started and filled where it is not. @throws Fault */
  ready(): Promise<Ready> {
    return this.#oneByOne(async () => {
      try {
        const batches = await this.#batches();
        if (this.#isStale(batches)) await this.#leave(TAKEN_BACK);
        if (this.#standing) await this.#renew(this.#standing, batches);
        else this.#standing = await this.#stand();
      } catch (error) {
        await this.#leave(TAKEN_BACK);
        throw error;
      }
      this.state = 'UP';
      this.usedAt = Date.now();
      const { free, asOf } = this.#standing!;
      return { free, asOf, signal: this.#ends.signal };
    });
  }

  /** Whether it holds something that was taken back since. */
  async isStale(): Promise<boolean> {
    return this.#isStale(await this.#batches());
  }

  #isStale(batches: readonly Batch[]): boolean {
    if (!this.#standing) return false;
    const there = new Map(batches.map(({ id, status }) => [id, status]));
    const { whole, part } = this.#standing;
    return [...whole, ...part].some((id) => !there.has(id) || there.get(id) === 'undoing');
  }

  /** As of when it is and how many batches were loaded since; nulls while it does not stand. */
  async told() {
    if (!this.#standing || this.state !== 'UP') return { asOf: null, behind: null, entities: null, ties: null };
    const { asOf, entities, ties, whole } = this.#standing;
    const behind = loadedSince(whole, await this.#batches()).length;
    return { asOf, behind, entities, ties };
  }

  /** Ends it, with what is asked of it. */
  leave(why: Fault): Promise<void> {
    this.#ends.abort(why);
    return this.#oneByOne(() => this.#leave(why));
  }

  #oneByOne<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work, work);
    // Whoever asked is told of it.
    this.#turn = turn.catch(() => {});
    return turn;
  }

  #batches = (): Promise<Batch[]> => batchesIn(this.#parts.office, this.#viewer.scopes);

  async #stand(): Promise<Standing> {
    this.state = 'STARTING';
    const { grounds, from } = this.#parts;
    const { signal } = this.#ends;
    const ground = await grounds.take(this.#name, signal);
    const free = openFree(ground.address);
    const into = openGraph(ground.address, Buffer.alloc(0));
    const standing = { ground, free, into, whole: new Set<number>(), part: new Set<number>(), asOf: '' };
    this.#standing = { ...standing, entities: 0, ties: 0 };
    await refuseUnsound(free);
    await createAnalysisSchema(into);
    const before = await this.#batches();
    const asOf = new Date().toISOString();
    await fill({ unit: this.#viewer, from, into, signal });
    const whole = new Set(before.flatMap(({ id, status }) => (status === 'loaded' ? [id] : [])));
    // What was being loaded meanwhile is in it in part, and is brought up once it is there whole.
    const part = new Set([...before, ...(await this.#batches())].flatMap(({ id }) => (whole.has(id) ? [] : [id])));
    return { ...standing, whole, part, asOf, ...(await this.#count(into)) };
  }

  async #renew(standing: Standing, batches: readonly Batch[]): Promise<void> {
    const asOf = new Date().toISOString();
    const fresh = loadedSince(standing.whole, batches);
    const { from, office } = this.#parts;
    const filling = { unit: this.#viewer, from, into: standing.into, signal: this.#ends.signal };
    for (const { id } of fresh) {
      standing.part.add(id);
      await bringUp(filling, office, await chunksOf(office, id));
      standing.part.delete(id);
      standing.whole.add(id);
    }
    if (fresh.length > 0) Object.assign(standing, await this.#count(standing.into));
    standing.asOf = asOf;
  }

  async #count(into: Graph): Promise<{ entities: number; ties: number }> {
    const [found] = await into.ask(counted, {});
    return found!;
  }

  async #leave(why: Fault): Promise<void> {
    const standing = this.#standing;
    this.#standing = null;
    this.state = 'ASLEEP';
    this.#ends.abort(why);
    this.#ends = new AbortController();
    if (!standing) return;
    // The server first: a connection that it does not let go of would be waited for.
    await standing.ground.leave();
    await standing.free.close();
    await standing.into.close();
  }
}

const loadedSince = (whole: ReadonlySet<number>, batches: readonly Batch[]) =>
  batches.filter(({ id, status }) => status === 'loaded' && !whole.has(id));

/** Why a question ends that was asked of a graph that may not be held any more. */
export const TAKEN_BACK = new Fault('CONFLICT', 'Something that this question read was taken back meanwhile.', {
  mend: 'Ask again: it is then answered without.',
});
