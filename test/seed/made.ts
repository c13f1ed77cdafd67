import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { makeWorld, type World } from '../../seed/world.ts';

export type Row = Record<string, string>;
export type Made = World & {
  folder: string;
  rows: (file: string) => Row[];
  all: (mapping: string) => Row[];
  drop: () => void;
};

/** A world in a folder of its own, and its files read by a CSV reader that knows nothing of the generator. */
export function made(seed: number): Made {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'headwater-seed-'));
  const world = makeWorld({ size: 'demo', seed, out: folder });
  const read = new Map<string, Row[]>();
  const rows = (file: string): Row[] => {
    const found = read.get(file) ?? parse(readFileSync(path.join(folder, file)), { columns: true });
    read.set(file, found as Row[]);
    return found as Row[];
  };
  return {
    ...world,
    folder,
    rows,
    all: (mapping) => world.manifest.files.filter((f) => f.mapping === mapping).flatMap((f) => rows(f.path)),
    drop: () => rmSync(folder, { recursive: true }),
  };
}
