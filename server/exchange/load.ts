import { createHash } from 'node:crypto';
import path from 'node:path';
import { canonical } from '../bundle/canonical.ts';
import type { BundledSource, Claims, Manifest } from '../bundle/shape.ts';
import { Fault } from '../fault.ts';
import type { Parts } from '../intake/intake.ts';
import { load as loadRows, type Record } from '../intake/load.ts';
import { timeReader } from '../intake/parse/time.ts';
import { holdLock } from '../office/lock.ts';
import { type Batch, batches, batchOf, batchOfFile, beginBatch, setStatus } from '../office/manifest.ts';
import { scopeOf } from '../office/scopes.ts';
import { TLP, type Tlp } from '../office/tlp.ts';
import { type Coming, comingOf, type Originals } from './claims.ts';
import { saidBy } from './coming.ts';
import { RELEASED } from './handling.ts';
import { exactOf } from './originals.ts';
import { isTaken, type Without } from './part.ts';

/** A release that was opened and judged, and what its sender is called here. */
export type Release = Readonly<{ manifest: Manifest; content: Claims; hash: string; partner: string }>;
export type Part = Readonly<{ scope: string; without: Without; originals?: Originals | null }>;
export type Loaded = Readonly<{ batches: number[]; read: number; loaded: number; there: number; setAside: number }>;

/** With another way of reading the same rows, what was begun under this one cannot be continued. */
const READS = 1;
const time = timeReader('UTC')!;

/**
 * Rows of a release become rows of intake: one batch a source, in the release's own scope, which is there. What a crash
 * interrupts is continued by asking the same again; what is loaded already is not loaded twice.
 * @throws Fault CONFLICT (an intake is under way, the scope has ended, or it was begun with another part), GRAPH_DOWN
 */
export async function load(parts: Parts, release: Release, part: Part): Promise<Loaded> {
  const { graph, office, dataDir } = parts;
  const { manifest, content } = release;
  const unlock = holdLock(path.join(dataDir, 'intake.lock'), 'An intake, its undoing or a backup');
  try {
    await mustBeOpen(parts, part.scope);
    const originals = part.originals ?? null;
    const exact = originals ? await exactOf(graph, content, originals) : undefined;
    const coming = comingOf(manifest.id, content, originals, exact);
    const done: Batch[] = [];
    for (const [i, source] of content.sources.entries()) {
      if (part.without.sources.includes(i)) continue;
      const records = [...recordsOf(coming, i, part.without)];
      if (records.length === 0) continue;
      const batch = await begun(parts, release, part, i, source);
      if (batch.status !== 'loaded') {
        const all = new Map((await batches(office)).map((one) => [one.id, one]));
        const read = ({ row }: Record) => saidBy(coming, content.rows[row - 1]!, part.without);
        await loadRows(parts, { batch, batches: all, records: [records], read });
        await setStatus(office, batch.id, 'loaded');
      }
      done.push((await batchOf(office, batch.id))!);
    }
    return counted(done);
  } finally {
    unlock();
  }
}

async function mustBeOpen({ office }: Parts, id: string): Promise<void> {
  const scope = await scopeOf(office, id);
  const now = new Date().toISOString();
  if (scope?.kind === 'release' && !scope.erased_at && (scope.ends_at === null || scope.ends_at > now)) return;
  throw new Fault('CONFLICT', 'The time of this release has passed, or it was taken back.', {
    mend: 'Ask its sender for another.',
  });
}

/** Rows of one source of which anything is taken over, numbered as they stand in the release. */
function* recordsOf({ content }: Coming, source: number, without: Without): Generator<Record> {
  for (const [i, row] of content.rows.entries())
    if (row.source === source && row.says.some(({ claim }) => isTaken(content.claims[claim]!, without)))
      yield {
        ...{ row: i + 1, line: i + 1 },
        get cells() {
          return [canonical(row)];
        },
      };
}

async function begun(
  { office }: Parts,
  { manifest, hash, partner }: Release,
  { scope, without, originals = null }: Part,
  index: number,
  source: BundledSource,
): Promise<Batch> {
  const file_hash = `${hash}.${index}`;
  const settings_hash = sha256(canonical({ reads: READS, without, originals }));
  const before = await batchOfFile(office, file_hash, scope, RELEASED);
  if (before && (before.settings_hash !== settings_hash || before.status === 'undoing'))
    throw new Fault('CONFLICT', 'Another part of this release was begun, or it is being taken away.', {
      mend: 'Let that end first.',
    });
  if (before) return before;
  return beginBatch(office, {
    ...{ scope, mapping: RELEASED, file_hash, settings_hash, file: `release ${manifest.number}` },
    ...{ agency: `${partner} › ${source.agency}`, system: `release:${manifest.id}`, grade: source.grade },
    ...{ tlp: stricter(manifest.tlp, source.tlp), handling: together(manifest.handling, source.handling) },
    as_of: time(source.asOf)?.at ?? manifest.madeAt,
  });
}

/** Of a release and one of its sources whichever binds more: a source is never handled more freely than the whole. */
export const stricter = (one: Tlp, other: Tlp): Tlp => (TLP.indexOf(one) < TLP.indexOf(other) ? one : other);
const together = (...codes: string[]): string => [...new Set(codes.filter(Boolean))].join(', ');

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function counted(all: readonly Batch[]): Loaded {
  const sum = (of: (batch: Batch) => number) => all.reduce((n, batch) => n + of(batch), 0);
  return {
    batches: all.map(({ id }) => id),
    ...{ read: sum((b) => b.rows_read), loaded: sum((b) => b.rows_loaded) },
    ...{ there: sum((b) => b.rows_there), setAside: sum((b) => b.rows_set_aside) },
  };
}
