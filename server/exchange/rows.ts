import type { Viewer } from '../access/viewer.ts';
import type { BundledRow, BundledSource } from '../bundle/shape.ts';
import { OPEN } from '../graph/claims.ts';
import { detailsApart } from '../graph/details.ts';
import type { Graph } from '../graph/graph.ts';
import type { Batches } from './batches.ts';
import type { Telling } from './told.ts';
import { pages } from './seen.ts';

/** A delivery that may leave: `<batch>:<row>`, what else its row says, and when, as its source writes it. */
export type Delivered = readonly [
  source: string,
  details: string,
  at: string | null,
  end?: string | null,
  seconds?: bigint | null,
];

export const batchIn = (source: string): number => Number(source.slice(0, source.indexOf(':')));

type Row = { batch: number; row: number; says: BundledRow['says']; details: string[] };
type Gathered = { sources: BundledSource[]; rows: BundledRow[]; here: { batch: number; row: number }[] };

/** Rows of sources, put together out of the deliveries of gathered claims. */
export class RowsSaid {
  readonly #rows = new Map<string, Row>();

  add(claim: number, said: readonly Delivered[]): void {
    for (const [source, details, at, end, seconds] of said) {
      const row = this.#rows.get(source) ?? {
        ...{ batch: batchIn(source), row: Number(source.slice(source.indexOf(':') + 1)), says: [], details: [] },
      };
      this.#rows.set(source, row);
      row.says.push({
        claim,
        ...(at === null ? {} : { at }),
        ...(end && end !== OPEN ? { end } : {}),
        ...(seconds != null && seconds >= 0n ? { seconds: Number(seconds) } : {}),
      });
      if (details !== '{}') row.details.push(details);
    }
  }

  /** `index`: where in the release an entity stands that a detail tells of, by its id. */
  async gathered(
    viewer: Viewer,
    { graph, batches, telling }: Readonly<{ graph: Graph; batches: Batches; telling: Telling }>,
    index: (id: string) => number | undefined,
  ): Promise<Gathered> {
    const out: Gathered = { sources: [], rows: [], here: [] };
    const places = new Map<number, number>();
    const sourceOf = (batch: number) => {
      const known = places.get(batch);
      if (known !== undefined) return known;
      places.set(batch, out.sources.length);
      return out.sources.push(batches.get(batch).source) - 1;
    };
    const rows = [...this.#rows.values()].sort((a, b) => a.batch - b.batch || a.row - b.row);
    for (const page of pages(rows)) {
      const read = await detailsApart(
        viewer,
        graph,
        page.flatMap((row) => row.details),
      );
      for (const { batch, row, says, details } of page) {
        const plain: Record<string, string> = {};
        const personal: BundledRow['personal'] = [];
        for (const one of details.map(read)) {
          for (const { name, value } of one.plain) plain[name] = value;
          if (one.held > 0) telling.add({ what: 'detail', name: '', did: 'left out', why: 'MASKED' }, '', one.held);
          for (const { id, name, value } of one.personal) {
            const entity = index(id);
            if (entity === undefined)
              telling.add({ what: 'detail', name, did: 'left out', why: 'NOT_CHOSEN' }, graph.refOfId(id));
            else personal.push({ entity, name, value });
          }
        }
        out.rows.push({ source: sourceOf(batch), says, details: plain, personal });
        out.here.push({ batch, row });
      }
    }
    return out;
  }
}
