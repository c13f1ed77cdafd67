import { FROM, moments, RHYTHM } from './clock.ts';
import { bankDesk } from './desk-bank.ts';
import type { Write } from './desk-telecom.ts';
import { BANKS, type Bank, type Identities } from './identities.ts';
import { friend } from './ordinary-telecom.ts';
import type { Random } from './random.ts';
import type { Size } from './sizes.ts';

const TRADES = ['便利店 Corner shop', '超市 Market', '药房 Pharmacy', '餐馆 Canteen', '出行 Rides', '商城 Mall'];
const COMMENTS = ['', '', '', '房租', '还款', '生活费', 'AA', '货款', '红包'];
const CITIES = ['云溪市 Yunxi', '临海区 Linhai', '北桥镇 Beiqiao', '青禾县 Qinghe'];

/** Cash machine `n` of the bank that keeps an account: machines are numbered by their banks. */
export const terminalAt = (n: number, bank: Bank) => ({
  no: `T${String(7000 + n)}`,
  name: `${bank} ATM ${7000 + n}`,
  place: `${CITIES[n % CITIES.length]} ${1 + (n % 90)}号 (invented)`,
});

/** Everyone's account, the shops, and the everyday money between them. The first merchant takes a tenth of it all. */
export function ordinaryBanking(ids: Identities, size: Size, write: Write, chance: Random): void {
  const desk = bankDesk({ write, mark: 'f' });
  const { people, merchants } = size;
  const opened = (i: number) => FROM - 1500 * 86_400 + Math.floor((i * 1490 * 86_400) / (people + merchants));
  for (let i = 0; i < people; i++)
    desk.open(ids.account(i), ids.person(i), opened(i), { phone: ids.number(i), branch: branch(i) });
  for (let m = people; m < people + merchants; m++)
    desk.open(ids.account(m), ids.company(m, merchantName(m - people)), opened(m), { branch: branch(m) });

  for (const at of moments(size.transfers, RHYTHM.money, chance.int)) {
    const i = chance.int(people);
    const kind = chance.int(100);
    const shop = people + (kind < 10 ? 0 : chance.int(merchants));
    const to = kind < 45 ? ids.account(shop) : ids.account(friend(i, people, chance));
    const from = kind < 97 ? ids.account(i) : ids.account(people + chance.int(merchants));
    if (from.account === to.account) continue;
    desk.transfer({
      at,
      from,
      to,
      amount: everyday(chance),
      comment: chance.pick(COMMENTS) || undefined,
      channel: kind < 45 ? 'qr' : 'mobile',
      ...(kind < 97 && chance.chance(8) ? { ip: ids.ip(i), imei: ids.imei(i) } : {}),
      bothBanks: chance.chance(4),
    });
  }
  for (const at of moments(size.withdrawals, RHYTHM.money, chance.int)) {
    const i = chance.int(people);
    const from = ids.account(i);
    const near = (i + 3 * chance.int(4)) % size.terminals;
    desk.withdraw(at, from, chance.between(1, 20) * 10_000, terminalAt(near, from.bank));
  }
  for (const at of moments(size.logins, RHYTHM.money, chance.int)) {
    const i = chance.int(people);
    desk.login(at, ids.account(i), ids.ip(i), ids.imei(i), chance.between(20_000, 60_000));
  }
  const traders = Math.ceil(people / 20);
  for (const at of moments(size.tokens, RHYTHM.money, chance.int)) {
    const [from, step] = [chance.int(traders), chance.between(1, traders - 1)];
    desk.sendTokens(at, ids.wallet(from), ids.wallet((from + step) % traders), chance.between(10, 3000) * 1_000_000);
  }
}

const branch = (i: number): string => `${BANKS[i % 3]!.name.split(' ')[0]} ${1 + (i % 18)}号支行 (invented)`;

export const merchantName = (m: number): string =>
  m === 0 ? '万汇支付 Wanhui Pay merchant account (invented)' : `${TRADES[m % TRADES.length]} ${m} (invented)`;

/** Fen: small things daily, rent monthly, a car once. */
function everyday(chance: Random): number {
  const kind = chance.int(100);
  if (kind < 70) return chance.between(300, 20_000);
  if (kind < 95) return chance.between(200, 5000) * 100;
  return chance.between(50, 600) * 10_000;
}
