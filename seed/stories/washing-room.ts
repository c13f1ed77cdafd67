import { instant, on } from '../clock.ts';
import type { Story } from '../stage.ts';

const ROUNDS = 3;
/** 203.0.113.0/24 is reserved for documentation (RFC 5737). */
const ROOM = ['203.0.113.101', '203.0.113.102'] as const;
const [HOME, CAFE, DESK] = ['203.0.113.103', '203.0.113.104', '203.0.113.105'];

/** Eight people's accounts worked from the same three phones and two addresses; a family, one owner and a café look a little alike. */
export const washingRoom: Story = {
  name: 'washing-room',
  title: { en: 'Many accounts worked from a few phones', zh: '少数设备操作大量账户' },
  question: 'Which accounts of different holders are worked by one hand?',
  tell({ ids, bank, chance, member }) {
    const times: number[] = [];
    let logins = 0;
    const open = (n: number) => {
      const account = ids.account(member(n));
      bank.open(account, ids.person(member(n)), on('2025-03-11 10:00:00') + n * 900);
      return account;
    };
    const phones = [50, 51, 52].map((n) => ids.imei(member(n)));
    const accounts = Array.from({ length: 8 }, (_, k) => open(k));
    for (const [k, account] of accounts.entries())
      for (let round = 0; round < ROUNDS; round++)
        for (const p of [k, k + 1]) {
          const at = on('2025-05-06 09:00:00') + round * 86_400 + k * 1_100 + p * 130 + chance.int(90);
          bank.login(at, account, ROOM[(k + p) % 2]!, phones[p % 3]!, 40_000 + p);
          times.push(at);
          logins++;
        }

    // A couple and their child: one tablet, one address, three accounts.
    const tablet = ids.imei(member(60));
    const family = [20, 21, 22].map(open);
    for (const [k, account] of family.entries())
      for (let day = 0; day < 4; day++)
        bank.login(on('2025-05-05 20:00:00') + day * 86_400 + k * 600, account, HOME, tablet);
    // A trader with six accounts of her own, on her phone at her desk.
    const owner = ids.person(member(30));
    const hers = Array.from({ length: 6 }, (_, k) => ids.account(member(31 + k)));
    for (const [k, account] of hers.entries()) {
      bank.open(account, owner, on('2021-03-11 10:00:00') + k * 40_000);
      for (let day = 0; day < 3; day++)
        bank.login(on('2025-05-05 09:00:00') + day * 86_400 + k * 300, account, DESK, ids.imei(member(30)));
    }
    // Guests of a café: each with a phone of their own.
    for (let k = 0; k < 40; k++)
      bank.login(on('2025-05-07 12:00:00') + k * 700, ids.account(member(100 + k)), CAFE, ids.imei(member(100 + k)));
    return {
      entities: [
        ...accounts.map(({ account, bank: code }) => ({
          role: 'worked account',
          kind: 'Account',
          identifier: account,
          bank: code,
        })),
        ...phones.map((identifier) => ({ role: 'phone', kind: 'Device', identifier })),
        ...ROOM.map((identifier) => ({ role: 'address', kind: 'NetworkAddress', identifier })),
      ],
      nearMisses: [
        ...family.map(({ account }) => ({ role: "family's account", kind: 'Account', identifier: account })),
        ...hers.map(({ account }) => ({ role: "one owner's account", kind: 'Account', identifier: account })),
        { role: 'tablet', kind: 'Device', identifier: tablet },
        { role: 'café', kind: 'NetworkAddress', identifier: CAFE },
      ],
      facts: { logins, first: instant(Math.min(...times)), last: instant(Math.max(...times)) },
    };
  },
};
