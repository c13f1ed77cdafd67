import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateX25519Identity } from 'age-encryption';
import { expect, test } from 'vitest';
import { selfOf } from '../../server/bundle/party.ts';
import { open, seal, type Terms } from '../../server/bundle/seal.ts';
import type { Claims } from '../../server/bundle/shape.ts';
import { openSelf } from '../../server/exchange/keys.ts';

const someone = async (name: string) => selfOf(name, randomBytes(32), await generateX25519Identity());

const claims: Claims = {
  sources: [{ agency: 'Bank (invented)', grade: 'A1', tlp: 'GREEN', handling: '', asOf: '2016-03-01T00:00:00+08:00' }],
  entities: ['1', '2'].map((no) => ({
    ...{ kind: 'Account', key: `card:622202000000000${no}`, check: 'none' as const },
    ...{ no: `622202000000000${no}`, placeholder: false },
  })),
  claims: [
    { tie: 'TRANSFERRED', from: 0, to: 1, at: '2016-02-03T04:05:06Z', amount: '9007199254740993', currency: 'CNY' },
  ],
  rows: [{ source: 0, says: [{ claim: 0, at: '2016-02-03T12:05:06+08:00' }], details: {}, personal: [] }],
};

const terms = (to: Terms['to']): Terms => ({
  ...{ kind: 'release', to, number: 1, previous: null, expiresAt: '2027-01-01T00:00:00Z', answers: null },
  ...{ purpose: 'Case 7 (invented)', legalBasis: 'Treaty (invented)', tlp: 'AMBER', handling: 'H1' },
});

test('a release opens at its recipient as it was sealed, and at nobody else', async () => {
  const [ours, theirs, stranger] = await Promise.all([someone('A'), someone('B'), someone('C')]);
  const { bytes, manifest, hash } = await seal(ours, terms(theirs.party), claims);
  const opened = await open(theirs, bytes);
  expect(opened).toEqual({ manifest, content: claims, hash });
  await expect(open(stranger, bytes)).rejects.toMatchObject({ code: 'BAD_FILE' });
});

test('whoever seals anew what was written to them cannot pass it on as its sender’s', async () => {
  const [ours, theirs, third] = await Promise.all([someone('A'), someone('B'), someone('C')]);
  const { bytes } = await seal(ours, terms(third.party), claims);
  const { manifest } = await open(third, bytes);
  const again = await seal(third, { ...terms(theirs.party), id: manifest.id }, claims);
  expect((await open(theirs, again.bytes)).manifest.from).toEqual(third.party);
});

test('what does not hold together is refused, and the place is named', async () => {
  const [ours, theirs] = await Promise.all([someone('A'), someone('B')]);
  const off = { ...claims, claims: [{ ...claims.claims[0]!, to: 2 }] } as Claims;
  const { bytes } = await seal(ours, terms(theirs.party), off);
  await expect(open(theirs, bytes)).rejects.toThrow('claims.0 names entities.2');
});

test('an installation keeps its keys', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'headwater-keys-'));
  try {
    const [one, again] = [await openSelf(folder, 'A'), await openSelf(folder, 'A')];
    expect(again.party).toEqual(one.party);
    const { bytes } = await seal(one, terms(again.party), claims);
    expect((await open(again, bytes)).content).toEqual(claims);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
