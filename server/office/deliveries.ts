import type { Office } from './office.ts';
import type { Tlp } from './tlp.ts';

/** One source row that says a claim, with its batch's file, agency, grade and handling. */
export type Delivery = {
  batch: string;
  file: string;
  row: number;
  agency: string;
  grade: string;
  handling: string;
  tlp: Tlp | null;
  legalBasis: string;
  asOf: string;
} & Told;

/** What a viewer is shown of whatever else the row says, and how many details are held back. */
export type Told = { details: { name: string; value: string }[]; maskedDetails: number };

/** A delivery as the graph keeps it: `<batch>:<row>`, and whatever else the row says as JSON. */
export type Source = readonly [source: string, details: string];

/**
 * Names the batches behind visible deliveries. A delivery whose batch the office does not hold (restored apart from its
 * graph) is still said, with its number alone. `told` reads the details for the viewer.
 */
export async function deliveriesOf(
  office: Office,
  sources: Iterable<readonly Source[]>,
  told: (details: string) => Told,
): Promise<(said: readonly Source[]) => Delivery[]> {
  const ids = new Set([...sources].flatMap((said) => said.map(([source]) => batchOf(source))));
  const rows = ids.size
    ? await office
        .selectFrom('batch')
        .leftJoin('scope', 'scope.id', 'batch.scope')
        .select(['batch.id', 'file', 'batch.agency', 'grade', 'handling', 'tlp', 'as_of', 'scope.legal_basis'])
        .where('batch.id', 'in', [...ids])
        .execute()
    : [];
  const batches = new Map(rows.map((row) => [row.id, row]));
  return (said) =>
    said.map(([source, details]) => {
      const id = batchOf(source);
      const batch = batches.get(id);
      return {
        batch: String(id),
        file: batch?.file ?? '',
        row: Number(source.slice(source.indexOf(':') + 1)),
        agency: batch?.agency ?? '',
        grade: batch?.grade ?? '',
        handling: batch?.handling ?? '',
        tlp: batch?.tlp ?? null,
        legalBasis: batch?.legal_basis ?? '',
        asOf: batch?.as_of ?? '1970-01-01T00:00:00Z',
        ...told(details),
      };
    });
}

const batchOf = (source: string) => Number(source.slice(0, source.indexOf(':')));
