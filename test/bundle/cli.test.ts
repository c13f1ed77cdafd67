import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateX25519Identity } from 'age-encryption';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { random } from '../../seed/random.ts';
import { fingerprint, type Self, selfOf } from '../../server/bundle/party.ts';
import { seal, type Terms } from '../../server/bundle/seal.ts';
import { cardText } from '../../server/bundle/card.ts';
import { openSelf } from '../../server/exchange/keys.ts';
import { releaseOf } from './release.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
let folder: string;
let partner: Self;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'headwater-bundle-'));
  partner = await selfOf('Partner (invented)', randomBytes(32), await generateX25519Identity());
});
afterAll(() => rmSync(folder, { recursive: true }));

const bundle = (...words: string[]): Promise<{ code: number; out: string; error: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, HEADWATER_DATA: folder };
    execFile(
      process.execPath,
      ['--import', 'tsx', 'server/cli/bundle.ts', ...words],
      { cwd: ROOT, env },
      (failed, out, error) => resolve({ code: failed ? Number(failed.code) : 0, out, error }),
    );
  });

async function written(name: string, more: Partial<Terms> = {}): Promise<string> {
  const { party } = await openSelf(folder, 'Here');
  const terms: Terms = {
    ...{ kind: 'release', to: party, number: 1, previous: null, answers: null, tlp: 'AMBER_STRICT', handling: 'H1' },
    ...{
      expiresAt: '2999-01-01T00:00:00Z',
      purpose: 'Joint case (invented)',
      legalBasis: 'Treaty (invented)',
      ...more,
    },
  };
  const file = path.join(folder, name);
  writeFileSync(file, (await seal(partner, terms, releaseOf(random(7, 'cli'), 20))).bytes);
  return file;
}

test('whoever gets a bundle by hand sees what it is before any server does', async () => {
  const file = await written('a.bundle');
  const card = path.join(folder, 'partner.json');
  writeFileSync(card, cardText(partner, ''));
  const seen = await bundle('show', file);
  expect(seen).toMatchObject({ code: 0, error: '' });
  for (const text of [
    'Partner (invented)',
    fingerprint(partner.party),
    'TLP:AMBER+STRICT, H1',
    '20 TRANSFERRED',
    'Bank (invented)',
  ])
    expect(seen.out).toContain(text);
  const { out } = await bundle('verify', file);
  expect(out).toContain('compare the fingerprint');
  expect((await bundle('verify', file, '--card', card)).out).toContain('The keys are those of the card.');
});

test('one that was changed, has expired or is another’s is refused by exit code and in words', async () => {
  const file = await written('old.bundle', { madeAt: '2016-01-01T00:00:00Z', expiresAt: '2016-02-01T00:00:00Z' });
  expect(await bundle('verify', file)).toMatchObject({ code: 1, out: expect.stringContaining('Its time has passed') });
  const stranger = await selfOf('Stranger (invented)', randomBytes(32), await generateX25519Identity());
  const other = await written('other.bundle', { to: stranger.party });
  expect(await bundle('verify', other)).toMatchObject({ code: 1, error: expect.stringContaining('cannot be opened') });
  const card = path.join(folder, 'stranger.json');
  writeFileSync(card, cardText(stranger, ''));
  expect(await bundle('verify', await written('b.bundle'), '--card', card)).toMatchObject({
    code: 1,
    error: expect.stringContaining(fingerprint(stranger.party)),
  });
});
