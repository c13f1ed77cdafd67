import type { Viewer } from '../access/viewer.ts';
import type { Office } from '../office/office.ts';
import type { Context } from '../context.ts';
import type { About, KindRow, StatementRow, TieRow } from '../generated.ts';
import { currencies } from '../graph/currencies.ts';
import { table } from '../graph/table.ts';
import { iconsOfKinds } from './icons.ts';
import { any, batchesOf, scopesOfAgency } from './queries.ts';

export async function about({ viewer, graph, office, demo, version, mappings, tour }: Context): Promise<About> {
  // Without a case nothing of the graph is read, not even whether it holds anything.
  const [[seen], batches] = await Promise.all([
    viewer.purpose ? graph.read(viewer, any, {}) : [{ any: false }],
    batchesOf(office, await loadedFor(viewer, office)),
  ]);
  return {
    demo: demo || (await isInvented(office)),
    tour,
    hasData: seen!.any,
    version,
    batches: batches.map((b) => ({
      ...{ id: String(b.id), file: b.file, agency: b.agency, mapping: b.mapping, scope: b.scope, grade: b.grade },
      ...{ handling: b.handling, tlp: b.tlp, asOf: b.as_of, read: b.rows_read, loaded: b.rows_loaded },
      ...{ alreadyThere: b.rows_there, setAside: b.rows_set_aside },
    })),
    mappings: mappings.map(({ name, about: label, columns }) => ({ name, about: label, columns: [...columns] })),
    currencies: currencies(),
  };
}

const loadedFor = async (viewer: Viewer, office: Context['office']): Promise<string[]> =>
  viewer.rights.has('LOAD') ? [...viewer.scopes, ...(await scopesOfAgency(office, viewer.agency))] : [...viewer.scopes];

const icons = iconsOfKinds();

export async function kinds(): Promise<KindRow[]> {
  const drawings = await icons;
  return Object.entries(table.kinds).map(([kind, { label, colour, large }]) => ({
    ...{ kind, label, colour, large },
    icon: drawings.get(kind)!,
  }));
}

const every = Object.keys(table.kinds);
const ends = (named: readonly string[]) => (named.includes('*') ? every : [...named]);

export const ties = (): TieRow[] =>
  Object.entries(table.ties).map(([type, { label, from, to, measure, time, unverified }]) => ({
    ...{ type, label, from: ends(from), to: ends(to), unverified },
    measure: measure === undefined ? null : measure === 'money' ? 'MONEY' : 'DURATION',
    interval: time === 'interval',
  }));

export const statements = (): StatementRow[] =>
  Object.entries(table.statements).map(([property, { label }]) => ({ property, label }));

/** A backup of the demo that was restored elsewhere is invented there too: its users are, and nobody else's begin so. */
async function isInvented(office: Office): Promise<boolean> {
  return (await office.selectFrom('user').select('id').where('id', '=', DEMO_LEAD).executeTakeFirst()) !== undefined;
}

/** As seed/office.ts makes them. */
const DEMO_LEAD = 'demo-lead';
