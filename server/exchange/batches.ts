import type { Viewer } from '../access/viewer.ts';
import type { BundledSource } from '../bundle/shape.ts';
import type { Office } from '../office/office.ts';
import { barred, RELEASED } from './handling.ts';
import type { Why } from './release.ts';

/** A batch as far as a release needs it: whether its deliveries may leave, and what of it is told. */
export type BatchSeen = Readonly<{ why: Why | null; source: BundledSource }>;

/** Batches by their number, each read once; one that the office does not hold (restored apart) states no handling. */
export class Batches {
  readonly #office: Office;
  readonly #us: ReadonlySet<string>;
  readonly #known = new Map<number, BatchSeen>();

  private constructor(office: Office, us: ReadonlySet<string>) {
    this.#office = office;
    this.#us = us;
  }

  /** With the agency that releases, as people name it. */
  static async of(office: Office, { agency }: Viewer): Promise<{ batches: Batches; name: string }> {
    const row = await office.selectFrom('agency').select(['id', 'name']).where('id', '=', agency).executeTakeFirst();
    const name = row?.name ?? agency;
    return { batches: new Batches(office, new Set([agency, name])), name };
  }

  async read(ids: Iterable<number>): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => !this.#known.has(id));
    if (unknown.length === 0) return;
    for (const id of unknown) this.#known.set(id, { why: 'UNMARKED', source: NONE });
    const rows = await this.#office
      .selectFrom('batch')
      .select(['id', 'agency', 'grade', 'handling', 'tlp', 'as_of', 'mapping'])
      .where('id', 'in', unknown)
      .execute();
    for (const { id, agency, grade, handling, tlp, as_of, mapping } of rows)
      this.#known.set(id, {
        why: barred({ tlp, handling, ours: this.#us.has(agency), received: mapping === RELEASED }),
        source: { agency, grade, tlp: tlp ?? 'RED', handling, asOf: as_of },
      });
  }

  get = (id: number): BatchSeen => this.#known.get(id)!;
}

const NONE: BundledSource = { agency: 'unknown', grade: '', tlp: 'RED', handling: '', asOf: '' };
