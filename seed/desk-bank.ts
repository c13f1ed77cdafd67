import { holder, type Place } from './desk-telecom.ts';
import { type Account, bankOf, type Person } from './identities.ts';

/** 48600000 → 486000.00: minor units as a file says them, without a float on the way. */
export const money = (minor: number, scale = 2): string => {
  const digits = String(minor).padStart(scale + 1, '0');
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
};

/** Tether on TRON counts in millionths. */
export const USDT = { chain: 'tron', token: 'USDT', currency: 'USDT-TRON', scale: 6 } as const;

export type Transfer = {
  at: number;
  from: Account;
  to: Account;
  /** Fen. */
  amount: number;
  channel?: string;
  comment?: string;
  ip?: string;
  imei?: string;
  balance?: number;
  /** The receiver's bank hands in its own row of it, under its own reference. */
  bothBanks?: boolean;
};

/** What the banks and the token tracing desk write down. */
export function bankDesk({ write, mark, tally }: Place) {
  let row = 0;
  return {
    open(
      { account, bank }: Account,
      who: Person,
      at: number,
      more: { phone?: string; branch?: string; status?: string; toldBy?: 'police' } = {},
    ): void {
      write(`${more.toldBy ?? bankOf(bank).folder}/account-openings`, at, {
        account,
        bank,
        bank_name: bankOf(bank).name,
        currency: 'CNY',
        ...holder(who),
        phone: more.phone,
        branch: more.branch,
        opened_at: at,
        status: more.status ?? 'active',
      });
      if (!more.toldBy) tally?.add('HOLDS', who.document.number, account, at);
    },
    transfer(t: Transfer): void {
      const told = {
        at: t.at,
        from_account: t.from.account,
        from_bank: t.from.bank,
        to_account: t.to.account,
        to_bank: t.to.bank,
        amount: money(t.amount),
        currency: 'CNY',
        channel: t.channel ?? 'mobile',
      };
      write(`${bankOf(t.from.bank).folder}/bank-transfers`, t.at, {
        ...told,
        reference: `${mark}${t.from.bank}${++row}`,
        balance_after: t.balance === undefined ? undefined : money(t.balance),
        comment: t.comment,
        ip: t.ip,
        device_imei: t.imei,
      });
      if (t.bothBanks && t.to.bank !== t.from.bank)
        write(`${bankOf(t.to.bank).folder}/bank-transfers`, t.at, {
          ...told,
          reference: `${mark}${t.to.bank}${++row}`,
          comment: t.comment,
        });
      tally?.add('TRANSFERRED', t.from.account, t.to.account, t.at, { amount: t.amount, currency: 'CNY' });
    },
    withdraw(at: number, from: Account, amount: number, terminal: { no: string; name: string; place: string }): void {
      write(`${bankOf(from.bank).folder}/withdrawals`, at, {
        at,
        ...from,
        amount: money(amount),
        currency: 'CNY',
        terminal: terminal.no,
        terminal_name: terminal.name,
        terminal_place: terminal.place,
        channel: 'atm',
        reference: `${mark}W${++row}`,
      });
      tally?.add('WITHDREW', from.account, terminal.no, at, { amount, currency: 'CNY' });
    },
    convert(at: number, from: Account, amount: number, wallet: string, tokens: number, dealer: string): void {
      write('exchange/conversions', at, {
        at,
        ...from,
        amount: money(amount),
        currency: 'CNY',
        wallet,
        chain: USDT.chain,
        token_amount: money(tokens, USDT.scale),
        token: USDT.token,
        dealer,
        reference: `${mark}X${++row}`,
      });
      tally?.add('CONVERTED', from.account, wallet, at, { amount, currency: 'CNY' });
    },
    sendTokens(at: number, from: string, to: string, tokens: number): void {
      write('exchange/wallet-transfers', at, {
        at,
        from_wallet: from,
        to_wallet: to,
        chain: USDT.chain,
        amount: money(tokens, USDT.scale),
        token: USDT.token,
        transaction: `${mark}${at.toString(16)}${(++row).toString(16).padStart(8, '0')}`,
      });
      tally?.add('TRANSFERRED', from, to, at, { amount: tokens, currency: USDT.currency });
    },
    login(at: number, to: Account, ip: string, imei?: string, port?: number): void {
      write(`${bankOf(to.bank).folder}/logins`, at, {
        at,
        ...to,
        ip,
        port,
        device_imei: imei,
        user_agent: 'bank-app/7',
      });
      tally?.add('LOGGED_IN', ip, to.account, at);
      if (imei) tally?.add('LOGGED_IN', imei, to.account, at);
    },
  };
}
