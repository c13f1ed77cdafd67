import type { Office } from './office.ts';

/** One source row that says a claim, with its batch's file, agency, grade and handling. */
export type Delivery = {
  batch: string;
  file: string;
  row: number;
  agency: string;
  grade: string;
  handling: string;
  tlp: 'RED' | 'AMBER_STRICT' | 'AMBER' | 'GREEN' | 'CLEAR' | null;
  legalBasis: string;
  asOf: string;
  details: { name: string; value: string }[];
  maskedDetails: number;
};

/** A delivery as the graph keeps it: `<batch>:<row>`, and whatever else the row says as JSON. */
export type Source = readonly [source: string, details: string];

/**
 * Names the batches behind visible deliveries. A delivery whose batch the office does not hold (restored apart from its
 * graph) is still said, with its number alone.
 */
export async function deliveriesOf(
  office: Office,
  sources: Iterable<readonly Source[]>,
): Promise<(said: readonly Source[]) => Delivery[]> {
  const ids = new Set([...sources].flatMap((said) => said.map(([source]) => batchOf(source))));
  const rows = ids.size
    ? await office
        .selectFrom('batch')
        .leftJoin('scope', 'scope.id', 'batch.scope')
        .select(['batch.id', 'file', 'batch.agency', 'grade', 'handling', 'as_of', 'scope.legal_basis'])
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
        tlp: null,
        legalBasis: batch?.legal_basis ?? '',
        asOf: batch?.as_of ?? '1970-01-01T00:00:00Z',
        details: Object.entries(JSON.parse(details) as Record<string, unknown>).map(([name, value]) => ({
          name,
          value: String(value),
        })),
        maskedDetails: 0,
      };
    });
}

const batchOf = (source: string) => Number(source.slice(0, source.indexOf(':')));
