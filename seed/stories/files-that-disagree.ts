import { DENS, FIRST_ACCOUNT } from '../cast.ts';
import { instant, on } from '../clock.ts';
import { money } from '../desk-bank.ts';
import { bankOf } from '../identities.ts';
import type { Story } from '../stage.ts';
import { OPENED } from './mule-chain.ts';

/** What real files do: overlap, contradict each other, and hold rows that cannot be read. */
export const filesThatDisagree: Story = {
  name: 'files-that-disagree',
  title: { en: 'Files that overlap and disagree', zh: '重复与矛盾的来源' },
  question: 'What is one event though two agencies say it, and what is two though the rows look alike?',
  tell({ ids, telecom, bank, field, raw, line, member }) {
    const [payer, payee] = [ids.account(member(0)), ids.account(member(1))];
    for (const n of [0, 1])
      bank.open(ids.account(member(n)), ids.person(member(n)), on('2020-03-03 10:00:00') + n * 60);

    const once = { at: on('2025-04-21 18:05:09'), from: payer, to: payee, amount: 732_150, bothBanks: true };
    bank.transfer(once);
    // Equal to the second and the fen, yet two: the bank numbered them apart.
    const twice = { at: on('2025-04-22 09:30:00'), from: payer, to: payee, amount: 50_000 };
    bank.transfer(twice);
    bank.transfer(twice);

    const [a, b] = [line(member(0)), line(member(3))];
    telecom.register(a, ids.person(member(0)), on('2020-04-04 10:00:00'));
    telecom.register(b, ids.person(member(3)), on('2020-04-05 10:00:00'));
    telecom.insert(b, on('2020-04-05 11:00:00'));
    const call = { at: on('2025-04-23 20:14:31'), from: a.number, to: b.number, seconds: 95 };
    telecom.call({ ...call, by: 'a', imei: a.imei, imsi: a.sim.imsi, alsoBy: 'b' });

    const otherName = 'Rumah Melati Dua 梅拉蒂别墅 (invented)';
    const seen = ids.imei(member(7));
    field.den(DENS.jakarta, on('2025-04-10 08:00:00', 7), { imei: seen, toldBy: 'police-dens', name: otherName });
    const first = ids.account(FIRST_ACCOUNT);
    bank.open(first, ids.person(FIRST_ACCOUNT), OPENED, { status: 'frozen', toldBy: 'police' });

    const file = 'bank-c/withdrawals';
    const good = { bank: 'NBKC', currency: 'CNY', terminal: 'T7002', channel: 'atm' };
    const from = { account: ids.account(member(2)).account, ...good };
    const when = on('2025-04-24 10:00:00');
    raw(file, when, { ...from, at: '2025-02-30 10:00:00', amount: money(30_000), reference: 'BAD-1' });
    raw(file, when, { ...from, at: when, amount: 'two thousand', reference: 'BAD-2' });
    raw(file, when, { ...from, at: when, account: '629973******0917', amount: money(40_000), reference: 'BAD-3' });

    return {
      entities: [
        { role: 'payer', kind: 'Account', identifier: payer.account, bank: payer.bank },
        { role: 'payee', kind: 'Account', identifier: payee.account, bank: payee.bank },
        { role: 'den of two names', kind: 'Den', identifier: DENS.jakarta.no, name: DENS.jakarta.name },
        { role: 'account of two states', kind: 'Account', identifier: first.account, bank: first.bank },
        { role: 'SIM, as its ICCID', kind: 'Sim', identifier: b.sim.iccid },
        { role: 'SIM, as its IMSI', kind: 'Sim', identifier: b.sim.imsi },
      ],
      facts: {
        oneTransferTwoBanks: {
          at: instant(once.at),
          amount: String(once.amount),
          files: [payer, payee].map(({ bank }) => `${bankOf(bank).folder}/bank-transfers.csv`),
          events: 1,
        },
        equalTransfers: { at: instant(twice.at), amount: String(twice.amount), events: 2 },
        oneCallTwoOperators: { at: instant(call.at), from: a.number, to: b.number, events: 1 },
        denNames: [DENS.jakarta.name, otherName],
        accountStatus: ['active', 'frozen'],
        sameSim: [b.sim.iccid, b.sim.imsi],
        setAside: {
          file: `${file}.csv`,
          rows: 3,
          references: ['BAD-1', 'BAD-2', 'BAD-3'],
          fields: ['at', 'amount', 'account'],
        },
      },
    };
  },
};
