import { FIRST_ACCOUNT, VICTIM } from '../cast.ts';
import { instant, on } from '../clock.ts';
import type { Account } from '../identities.ts';
import { terminalAt } from '../ordinary-banking.ts';
import type { Story } from '../stage.ts';
import { PAID, PAID_AT } from './one-payment.ts';

/** Fen that each account passes on, and to which of the next level: [from, to, amount, seconds after the payment]. */
const SECOND: readonly (readonly [number, number, number])[] = [
  [1, 18_000_000, 212],
  [2, 16_000_000, 247],
  [3, 14_590_000, 301],
];
const THIRD: readonly (readonly [number, number, number, number])[] = [
  [1, 11, 9_900_000, 540],
  [1, 12, 8_095_000, 566],
  [2, 13, 6_000_000, 610],
  [2, 14, 5_500_000, 655],
  [2, 15, 4_495_000, 702],
  [3, 16, 8_000_000, 731],
  [3, 17, 6_585_000, 790],
];
const CASH: readonly (readonly [number, readonly number[]])[] = [
  [13, [2_000_000, 2_000_000, 2_000_000]],
  [14, [2_000_000, 2_000_000, 1_500_000]],
  [15, [2_000_000, 2_000_000, 490_000]],
];
const TOKENS = [11, 12, 16, 17];

/** When the first account was opened: in good time before it was used. */
export const OPENED = on('2025-03-21 14:10:00');

/** One payment through three levels of mules in half an hour, out as cash and as USDT. */
export const muleChain: Story = {
  name: 'mule-chain',
  title: { en: 'Three levels of mules and the cash-out', zh: '三级卡转移与取现' },
  question: 'Where did the 486,000 yuan go, level by level, and where did it leave the banks?',
  tell({ ids, telecom, bank, line, member, chance, people }) {
    const victim = ids.account(VICTIM);
    const first = ids.account(FIRST_ACCOUNT);
    const account = (n: number) => ids.account(member(n));
    const holder = line(FIRST_ACCOUNT);
    telecom.register(holder, ids.person(FIRST_ACCOUNT), on('2025-03-20 10:00:00'));
    telecom.insert(holder, on('2025-03-20 10:30:00'));
    bank.open(first, ids.person(FIRST_ACCOUNT), OPENED, { branch: '3号支行 (invented)', phone: holder.number });
    for (const [n] of SECOND) bank.open(account(n), ids.person(member(n)), on('2025-03-22 10:00:00') + n * 1800);
    for (const [, n] of THIRD) bank.open(account(n), ids.person(member(n)), on('2025-03-24 10:00:00') + n * 900);

    const move = (from: Account, to: Account, amount: number, at: number) =>
      bank.transfer({ at, from, to, amount, bothBanks: true });
    move(victim, first, PAID, PAID_AT);
    for (const [n, amount, after] of SECOND) move(first, account(n), amount, PAID_AT + after);
    for (const [from, to, amount, after] of THIRD) move(account(from), account(to), amount, PAID_AT + after);

    let at = PAID_AT + 1200;
    const cash = new Map<number, number>();
    const machine = (n: number) => terminalAt(n, account(n).bank);
    for (const [n, amounts] of CASH)
      for (const amount of amounts) {
        at += chance.between(50, 140);
        bank.withdraw(at, account(n), amount, machine(n));
        cash.set(n, (cash.get(n) ?? 0) + amount);
      }
    const [dealer, exit] = [ids.wallet(member(100)), ids.wallet(member(101))];
    let [yuan, tokens] = [0, 0];
    for (const n of TOKENS) {
      const amount = THIRD.find(([, to]) => to === n)![2];
      // 7.30 yuan a USDT: fen to millionths.
      const bought = Math.floor((amount * 100_000) / 73);
      bank.convert(PAID_AT + 1500 + n * 11, account(n), amount, dealer, bought, 'OTC-7 (invented)');
      [yuan, tokens] = [yuan + amount, tokens + bought];
    }
    bank.sendTokens(PAID_AT + 2400, dealer, exit, tokens);

    // What mules do on other days, so that the chain is not all there is to see of them.
    for (const n of [1, 2, 3, 11, 13, 16])
      for (let k = 0; k < 3; k++)
        bank.transfer({
          at: on('2025-03-26 12:00:00') + chance.int(9 * 86_400),
          from: ids.account(chance.int(people)),
          to: account(n),
          amount: chance.between(100, 900) * 100,
        });

    const level = (n: number, accounts: Account[], amounts: readonly number[], first: number, last: number) => ({
      level: n,
      accounts: accounts.map((a) => a.account),
      received: String(amounts.reduce((a, b) => a + b, 0)),
      currency: 'CNY',
      transfers: amounts.length,
      first: instant(PAID_AT + first),
      last: instant(PAID_AT + last),
    });
    return {
      entities: [
        { role: 'victim account', kind: 'Account', identifier: victim.account, bank: victim.bank },
        { role: 'level 1', kind: 'Account', identifier: first.account, bank: first.bank },
        ...SECOND.map(([n]) => ({
          role: 'level 2',
          kind: 'Account',
          identifier: account(n).account,
          bank: account(n).bank,
        })),
        ...THIRD.map(([, n]) => ({
          role: 'level 3',
          kind: 'Account',
          identifier: account(n).account,
          bank: account(n).bank,
        })),
        ...CASH.map(([n]) => ({
          role: 'terminal',
          kind: 'Place',
          identifier: machine(n).no,
          name: machine(n).name,
          bank: account(n).bank,
        })),
        { role: 'dealer wallet', kind: 'Wallet', identifier: dealer },
        { role: 'exit wallet', kind: 'Wallet', identifier: exit },
      ],
      facts: {
        levels: [
          level(1, [first], [PAID], 0, 0),
          level(
            2,
            SECOND.map(([n]) => account(n)),
            SECOND.map(([, amount]) => amount),
            212,
            301,
          ),
          level(
            3,
            THIRD.map(([, n]) => account(n)),
            THIRD.map(([, , amount]) => amount),
            540,
            790,
          ),
        ],
        cash: [...cash].map(([n, amount]) => ({
          account: account(n).account,
          terminal: machine(n).no,
          amount: String(amount),
          currency: 'CNY',
        })),
        converted: { amount: String(yuan), currency: 'CNY', wallet: dealer },
        exit: { amount: String(tokens), currency: 'USDT-TRON', wallet: exit },
        leftInAccounts: String(PAID - yuan - [...cash.values()].reduce((a, b) => a + b, 0)),
      },
    };
  },
};
