import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { type Office, openOffice } from '../../server/office/office.ts';
import { freshDatabase } from './postgres.ts';

/** A folder that goes with the test. */
export function folder(): string {
  const made = mkdtempSync(path.join(os.tmpdir(), 'headwater-office-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** The stores that the office may be kept in, each with the address of an empty one. */
export const STORES: readonly { name: string; fresh(): Promise<string> }[] = [
  { name: 'SQLite', fresh: async () => path.join(folder(), 'office.sqlite') },
  { name: 'PostgreSQL', fresh: () => freshDatabase(inject('postgres')) },
];

/** Opened for this test, closed when it ends. */
export async function opened(address: string, version?: string): Promise<Office> {
  const office = await openOffice(address, version);
  onTestFinished(() => office.destroy());
  return office;
}
