import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

const ID = 'platform/sister-sites';

export default (world: () => Asking) => {
  test('from a reported site its sisters are found, the nearest first, with what they share', async () => {
    const { ask, ref, story, those } = world();
    const [start] = those('sister-sites', 'reported site');
    const lines = await ask(ID, { site: ref('NetworkAddress', start!) });
    const sisters = those('sister-sites', 'sister');
    expect(
      lines
        .slice(0, 2)
        .map(({ sister }) => sister)
        .sort(),
    ).toEqual(sisters.sort());
    expect(lines.slice(2).map(({ sister }) => sister)).toEqual(those('sister-sites', "sister's sister"));
    expect(lines.map(({ steps }) => steps)).toEqual([1, 1, 2]);
    const { sharedCertificate, sharedAddress, sharedSigner } = story('sister-sites').facts;
    expect(
      lines
        .slice(0, 2)
        .flatMap(({ shared }) => shared)
        .sort(),
    ).toEqual([sharedAddress, sharedCertificate].sort());
    expect(lines[2]!.shared).toEqual([sharedSigner]);
    expect(lines.map(({ claims }) => claims.length)).toEqual([2, 2, 4]);
  });

  test('who had the address before, who is three steps away, and who stands behind the same host are left out', async () => {
    const { ask, ref, those, missed } = world();
    const [start] = those('sister-sites', 'reported site');
    const found = (await ask(ID, { site: ref('NetworkAddress', start!) })).map(({ sister }) => sister);
    for (const role of ['three steps away', 'earlier tenant of the address', 'behind the same host'])
      expect(missed('sister-sites', role).filter((one) => found.includes(one))).toEqual([]);
  });

  test('a certificate leads to the sites that bear it, and one step further to the next', async () => {
    const { ask, ref, story, those } = world();
    const certificate = story('sister-sites').facts.sharedCertificate as string;
    const lines = await ask(ID, { site: ref('Certificate', certificate), steps: '1' });
    const [byCertificate] = those('sister-sites', 'sister');
    expect(lines.map(({ sister }) => sister).sort()).toEqual(
      [byCertificate, ...those('sister-sites', 'reported site')].sort(),
    );
  });
};
