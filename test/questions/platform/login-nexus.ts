import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

const ID = 'platform/login-nexus';

export default (world: () => Asking) => {
  test('the accounts of the washing room are one group, with the phones and addresses they are worked from', async () => {
    const { ask, story, those } = world();
    const worked = those('washing-room', 'worked account');
    const lines = await ask(ID, {});
    const line = lines.find(({ accounts }) => accounts.includes(worked[0]))!;
    expect([...line.accounts].sort()).toEqual(worked.sort());
    expect([...line.points].sort()).toEqual(
      [...those('washing-room', 'phone'), ...those('washing-room', 'address')].sort(),
    );
    const { logins, first, last } = story('washing-room').facts;
    expect([line.count, line.holders, line.logins]).toEqual([worked.length, worked.length, logins]);
    expect([Date.parse(line.first), Date.parse(line.last)]).toEqual([
      Date.parse(first as string),
      Date.parse(last as string),
    ]);
  });

  test("neither a family's tablet, nor one owner's accounts, nor a café's guests are taken for an operator", async () => {
    const { ask, missed } = world();
    const found = (await ask(ID, {})).flatMap(({ accounts, points }) => [...accounts, ...points]);
    for (const role of ["family's account", "one owner's account", 'tablet', 'café'])
      expect(missed('washing-room', role).filter((one) => found.includes(one))).toEqual([]);
  });

  test("the owner's accounts appear where one holder is enough, and the café never does", async () => {
    const { ask, missed } = world();
    const lines = await ask(ID, { holders: '1' });
    const hers = missed('washing-room', "one owner's account");
    expect(lines.map(({ accounts }) => [...accounts].sort())).toContainEqual(hers.sort());
    expect(lines.flatMap(({ points }) => points)).not.toContain(missed('washing-room', 'café')[0]);
  });
};
