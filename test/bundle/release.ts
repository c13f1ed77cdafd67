import type { Random } from '../../seed/random.ts';
import { canonical } from '../../server/bundle/canonical.ts';
import type { Claims } from '../../server/bundle/shape.ts';

/** An invented release: so many transfers and names among a few accounts and their holders. */
export function releaseOf(chance: Random, size: number): Claims {
  const accounts = 2 + chance.int(4);
  const entities = Array.from({ length: accounts * 2 }, (_, i) => {
    const no = `62220200${String(i).padStart(2, '0')}${String(chance.int(1_000_000)).padStart(6, '0')}`;
    return i < accounts
      ? { kind: 'Account', key: `card:${no}`, check: 'none' as const, no, placeholder: false }
      : { kind: 'Person', key: `document:${no}`, check: 'none' as const, no, placeholder: false };
  });
  const claims: Claims['claims'] = entities.map((_, i) =>
    i < accounts
      ? { tie: 'HOLDS', from: accounts + i, to: i, at: '2016-01-01T00:00:00Z' }
      : { about: i, property: 'name', value: `Name ${chance.int(1_000)} (invented)`, at: null },
  );
  for (let i = 0; i < size; i++)
    claims.push({
      ...{ tie: 'TRANSFERRED', from: chance.int(accounts), to: chance.int(accounts), currency: 'CNY' },
      ...{ at: `2016-02-0${1 + chance.int(9)}T04:05:06Z`, amount: String(1 + chance.int(10_000_000)) },
    });
  const rows = claims.map((claim, i) => ({
    ...{
      source: 0,
      details: (i % 3 ? {} : { channel: `app ${chance.int(9)}` }) as Record<string, string>,
      personal: [] as [],
    },
    says: [{ claim: i, ...('tie' in claim && claim.at ? { at: claim.at } : {}) }],
  }));
  const content: Claims = {
    sources: [{ agency: 'Bank (invented)', grade: 'B2', tlp: 'AMBER', handling: 'H1', asOf: '2016-03-01T00:00:00Z' }],
    ...{ entities, claims, rows },
  };
  return JSON.parse(canonical(content)) as Claims;
}
