import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Log } from '../../server/access/log.ts';
import type { Finding } from '../../server/access/log/acts.ts';
import { checkpointsFile, readCheckpoints } from '../../server/access/log/checkpoint.ts';
import { auditSigner } from '../../server/access/log/key.ts';
import { openAudit } from '../../server/access/log/start.ts';
import { type Terms, type Verified, verifyLog } from '../../server/access/log/verify.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { viewerOf } from './world.ts';

export const folder = () => mkdtempSync(path.join(os.tmpdir(), 'headwater-log-'));

/** A data folder with an office and its log. */
export async function logged(dataDir = folder()) {
  const office = await openOffice(path.join(dataDir, 'office.sqlite'));
  const log = await openAudit(office, dataDir);
  return {
    ...{ dataDir, office, log },
    key: auditSigner(dataDir, false),
    async close() {
      await office.destroy();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const viewer = viewerOf('A');

/** `count` reads, side by side, with their pages: three entries each, and an event among eight of them. */
export async function read(log: Log, count: number): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const refs = Array.from({ length: i % 4 }, (_, n) => `${i}-${n}`);
      const seq = await log.open(viewer, 'expand', JSON.stringify({ input: { ref: `r${i}` } }));
      await log.page(viewer, seq, 'expand', refs);
      await log.close(viewer, seq, 'expand', i % 7 ? 'ANSWERED' : 'NOT_FOUND', refs);
      if (i % 8 === 0) await log.event('command line', 'intake.load', '{}');
    }),
  );
}

/** What `npm run audit -- verify` would say. */
export async function verified(
  office: Office,
  terms: Terms,
): Promise<Verified & { findings: Finding[]; whats: string[] }> {
  const findings: Finding[] = [];
  const result = await verifyLog(office, terms, (finding) => findings.push(finding));
  return { ...result, findings, whats: findings.map(({ what }) => what) };
}

export const besideOf = (dataDir: string) => readCheckpoints(checkpointsFile(dataDir)).checkpoints;
