import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

export default (world: () => Asking) => {
  test('what the mules share is their inviter, a branch, a phone and a number; a busy branch and a bank’s test phone are not', async () => {
    const { ask, ref, story, those, missed } = world();
    const accounts = those('mule-recruiter', 'mule').map((account) => ref('Account', account));
    const lines = await ask('source/mule-recruiter', { accounts });
    const facts = story('mule-recruiter').facts as Record<string, number>;
    const expected = (['inviter', 'branch', 'device', 'phone'] as const).map((how) => [
      how === 'phone' ? 'number' : how,
      those('mule-recruiter', how)[0],
      facts[how],
    ]);
    expect(lines.map(({ how, common, among }) => [how, common, among]).sort()).toEqual(expected.sort());
    expect(lines[0]!.how).toBe('inviter');
    const common = lines.map((line) => line.common);
    for (const role of ['inviter of one', 'branch that opened for everybody', 'test phone of the bank'])
      expect(missed('mule-recruiter', role).filter((one) => common.includes(one))).toEqual([]);
    for (const { claims, among } of lines) expect(claims.length).toBeGreaterThanOrEqual(among);
  });

  test('with no share asked for, the busy branch and the test phone come, and their share says why they had not', async () => {
    const { ask, ref, those, missed } = world();
    const accounts = those('mule-recruiter', 'mule').map((account) => ref('Account', account));
    const lines = await ask('source/mule-recruiter', { accounts, share: '0' });
    for (const role of ['branch that opened for everybody', 'test phone of the bank']) {
      const line = lines.find(({ common }) => common === missed('mule-recruiter', role)[0])!;
      expect(line.share).toBeLessThan(0.25);
    }
  });
};
