import { PLATFORMS } from '../cast.ts';
import { on } from '../clock.ts';
import type { Account } from '../identities.ts';
import type { Story } from '../stage.ts';

const [MULES, INVITED, WORKED, SHARED, SOUTH, OTHERS] = [9, 8, 6, 5, 6, 14];
const CARRIER = 30;

/** Nine mules with one inviter, one phone that works their accounts and one number left at the bank. */
export const muleRecruiter: Story = {
  name: 'mule-recruiter',
  title: { en: 'Mules whom one person enlisted', zh: '同一人拉来的卡农' },
  question: 'Nine accounts took the victims’ money. Who enlisted their holders?',
  tell({ ids, bank, field, member, people }) {
    // Accounts of one bank, since a branch is numbered by its bank.
    const own = Array.from({ length: 200 }, (_, n) => n).filter((n) => ids.account(member(n)).bank === 'NBKA');
    const opened = (k: number) => on('2025-04-02 10:00:00') + k * 86_400;
    const [south, main] = ['城南 9号支行 (invented)', '城中 1号支行 (invented)'];
    const shared = ids.number(member(950));
    const [phone, kiosk] = [ids.imei(member(951)), ids.imei(member(952))];
    const mules = own.slice(0, MULES).map((n, k): Account => {
      const account = ids.account(member(n));
      bank.open(account, ids.person(member(n)), opened(k), {
        branch: k < SOUTH ? south : main,
        phone: k >= MULES - SHARED ? shared : ids.number(member(n)),
      });
      field.member(PLATFORMS.mule, opened(k) + 7200, `U20${k}`, {
        inviter: k < INVITED ? 'U1007' : 'U1099',
        account,
      });
      if (k < WORKED)
        for (let login = 0; login < 4; login++)
          bank.login(opened(12) + login * 86_400 + k * 600, account, ids.ip(member(951)), phone);
      return account;
    });
    field.member(PLATFORMS.mule, opened(-20), 'U1007', { inviter: 'U1000' });
    // The branch in town opened accounts for many others in these days, and a phone bank's test phone signs in to all.
    for (const [k, n] of own.slice(MULES, MULES + OTHERS).entries())
      bank.open(ids.account(member(n)), ids.person(member(n)), opened(6) + k * 12_000, {
        branch: main,
        phone: ids.number(member(n)),
      });
    const customers = Array.from({ length: people }, (_, i) => i).filter((i) => ids.account(i).bank === 'NBKA');
    for (const account of [...mules.slice(0, 4), ...customers.slice(0, CARRIER).map((i) => ids.account(i))])
      bank.login(opened(15), account, ids.ip(member(952)), kiosk);
    const device = (role: string, identifier: string) => ({ role, kind: 'Device', identifier });
    return {
      entities: [
        ...mules.map(({ account, bank: of }) => ({ role: 'mule', kind: 'Account', identifier: account, bank: of })),
        { role: 'inviter', kind: 'Person', identifier: 'U1007' },
        device('device', phone),
        { role: 'phone', kind: 'PhoneNumber', identifier: shared },
        { role: 'branch', kind: 'Organisation', identifier: south },
      ],
      nearMisses: [
        { role: 'inviter of one', kind: 'Person', identifier: 'U1099' },
        { role: 'branch that opened for everybody', kind: 'Organisation', identifier: main },
        device('test phone of the bank', kiosk),
      ],
      facts: { inviter: INVITED, device: WORKED, phone: SHARED, branch: SOUTH },
    };
  },
};
