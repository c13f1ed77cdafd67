import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Progress } from '../server/progress.ts';
import { AGENCIES, type Agency } from './agencies.ts';
import { DEN_ADDRESS, DEN_PHONE, DENS, FIRST_ACCOUNT, FRAUD_LINE, PLATFORMS, VICTIM } from './cast.ts';
import { AS_OF, FROM, instant, TO } from './clock.ts';
import { openFiles, type WrittenFile } from './files.ts';
import { identities } from './identities.ts';
import { ordinaryBanking } from './ordinary-banking.ts';
import { ordinaryReports } from './ordinary-reports.ts';
import { ordinaryTelecom } from './ordinary-telecom.ts';
import { random } from './random.ts';
import { SIZES, type SizeName } from './sizes.ts';
import { tellStory } from './stage.ts';
import { STORIES } from './stories/index.ts';
import { PAID, PAID_AT, REPORT } from './stories/one-payment.ts';

export type World = ReturnType<typeof makeWorld>;
export type ManifestFile = WrittenFile & Omit<Agency, 'files'> & { asOf: string };

/** Row counts of these are the world's events; the others say who holds what. */
const EVENTS = new Set(
  'call-records messages bank-transfers wallet-transfers conversions withdrawals logins border-crossings'.split(' '),
);

/** Writes the world of a seed number into `out`: the agencies' files, manifest.json, and stories.json with the answers. */
export function makeWorld({
  size,
  seed,
  out,
  progress,
}: {
  size: SizeName;
  seed: number;
  out: string;
  progress?: Progress;
}) {
  mkdirSync(out, { recursive: true });
  const ids = identities(seed);
  const of = SIZES[size];
  const files = openFiles(out);

  // Planted rows first: they wait until the stream of ordinary ones reaches their time.
  const stories = STORIES.map((story, k) =>
    tellStory(story, k + 1, { seed, ids, plant: files.plant, people: of.people }),
  );

  let rows = 0;
  const write: typeof files.row = (file, at, row) => {
    if (++rows % 100_000 === 0) progress?.({ what: 'Writing the invented world', done: rows, unit: 'rows' });
    files.row(file, at, row);
  };
  ordinaryReports(ids, of, write, files.plant, random(seed, 'reports'));
  ordinaryTelecom(ids, of, write, random(seed, 'telecom'));
  ordinaryBanking(ids, of, write, random(seed, 'banking'));

  const written = files
    .close()
    .sort((a, b) => order(a) - order(b))
    .map(termed);
  const events = written.filter((f) => EVENTS.has(f.mapping)).reduce((sum, f) => sum + f.rows, 0);
  const world = { version: 1, invented: true, seed, size, period: { from: instant(FROM), to: instant(TO) }, events };
  const manifest = { ...world, files: written };
  const told = { ...world, tour: tour(ids), stories };
  writeFileSync(path.join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  writeFileSync(path.join(out, 'stories.json'), `${JSON.stringify(told, null, 1)}\n`);
  return { manifest, stories: told };
}

/** A file with the terms under which its agency hands it in: what intake must be told. */
function termed(file: WrittenFile): ManifestFile {
  const { files: _, ...agency } = AGENCIES[file.folder];
  return { ...file, ...agency, asOf: AS_OF };
}

/** As agencies are listed, so that the order of loading is the same everywhere. */
function order({ folder, mapping }: WrittenFile): number {
  const files: readonly string[] = AGENCIES[folder].files;
  return Object.keys(AGENCIES).indexOf(folder) * 10 + files.indexOf(mapping);
}

/** What the README's tour and the test of the page type in and look for. */
function tour(ids: ReturnType<typeof identities>) {
  return {
    story: 'one-payment',
    victimNumber: ids.number(VICTIM),
    victimAccount: ids.account(VICTIM).account,
    report: REPORT,
    paid: { amount: String(PAID), currency: 'CNY', at: instant(PAID_AT) },
    firstAccount: ids.account(FIRST_ACCOUNT).account,
    fraudLine: ids.number(FRAUD_LINE),
    sim: ids.sim(FRAUD_LINE).iccid,
    denPhone: ids.imei(DEN_PHONE),
    denAddress: DEN_ADDRESS,
    den: DENS.jakarta.no,
    denName: DENS.jakarta.name,
    platform: PLATFORMS.voip.domain,
    platformName: PLATFORMS.voip.name,
  };
}
