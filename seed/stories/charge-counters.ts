import { on } from '../clock.ts';
import type { Story } from '../stage.ts';

const [SUSPECT, SMALLER, BUYER] = [0, 5, 7];
/** The suspect's lines: calls made, calls of victims that came back and were answered, messages. */
const LINES = [
  [1, 70, 8, 60],
  [2, 50, 4, 40],
] as const;
/** Fen that victims paid into the suspect's accounts, and into the smaller one's. */
const [SUMS, SMALL] = [[1_900_000, 1_400_000], [2_950_000]] as const;

/** What one person's reported lines and accounts add up to; a smaller fry beside him, and who bought his number later. */
export const chargeCounters: Story = {
  name: 'charge-counters',
  title: { en: 'What one suspect’s calls and sums add up to', zh: '一名嫌疑人的通话与金额累计' },
  question: 'How many calls, messages and yuan stand against each person, and which thresholds of the law are reached?',
  tell({ ids, telecom, bank, field, chance, line, member, people }) {
    const suspect = ids.person(member(SUSPECT));
    const start = on('2025-04-15 09:00:00');
    let [calls, callbacks, messages] = [0, 0, 0];
    const lines = LINES.map(([n, out, back, sms]) => {
      const of = line(member(n));
      telecom.register(of, suspect, start - 20 * 86_400, { until: start + 20 * 86_400 });
      const called = Array.from({ length: out }, (_, k) => {
        const to = ids.number(chance.int(people));
        telecom.call({ at: start + k * 7200, from: of.number, to, seconds: chance.int(500), by: of.operator });
        return to;
      });
      // Victims who call back count; calls that nobody took, and strangers who dial the number, do not.
      const ring = (k: number, from: string, seconds: number) =>
        telecom.call({ at: start + out * 7200 + k * 600, from, to: of.number, seconds, by: of.operator });
      for (let k = 0; k < back; k++) ring(k, called[k]!, 60 + k);
      ring(back, called[0]!, 0);
      ring(back + 1, ids.number(member(300 + n)), 45);
      for (let k = 0; k < sms; k++)
        telecom.message(start + k * 3000, of.number, ids.number(chance.int(people)), of.operator);
      [calls, callbacks, messages] = [calls + out, callbacks + back, messages + sms];
      return of;
    });
    // The first number went to somebody else afterwards. The new owner's calls are not the suspect's.
    const buyer = ids.person(member(BUYER));
    telecom.register(lines[0]!, buyer, start + 30 * 86_400);
    for (let k = 0; k < 6; k++)
      telecom.call({
        at: start + 31 * 86_400 + k * 5000,
        from: lines[0]!.number,
        to: ids.number(chance.int(people)),
        seconds: 30,
        by: lines[0]!.operator,
      });
    // His own line for his family: no report names it.
    const family = line(member(3));
    telecom.register(family, suspect, start - 900 * 86_400);
    for (let k = 0; k < 9; k++)
      telecom.call({
        at: start + k * 80_000,
        from: family.number,
        to: ids.number(k),
        seconds: 90,
        by: family.operator,
      });

    const smaller = ids.person(member(SMALLER));
    const his = line(member(SMALLER));
    telecom.register(his, smaller, start - 10 * 86_400);
    for (let k = 0; k < 20; k++)
      telecom.call({
        at: start + k * 9000,
        from: his.number,
        to: ids.number(chance.int(people)),
        seconds: 70,
        by: his.operator,
      });

    let report = 0;
    const robbed = (holder: number, account: number, of: string, amounts: readonly number[]) => {
      const into = ids.account(member(account));
      bank.open(into, ids.person(member(holder)), start - 30 * 86_400);
      for (const amount of amounts) {
        const victim = member(100 + ++report);
        const at = start + report * 86_400 + 4000;
        bank.open(ids.account(victim), ids.person(victim), start - 900 * 86_400);
        bank.transfer({ at, from: ids.account(victim), to: into, amount });
        field.report({
          no: `R2025-0082${report}`,
          at: at + 7200,
          occurred: at,
          victim: ids.person(victim),
          victimNumber: ids.number(victim),
          typology: 'refund',
          loss: amount,
          summary: '冒充客服退款。 Posed as a shop that refunds. (invented)',
          suspectNumber: of,
          first: into,
          paidFrom: ids.account(victim),
        });
      }
      // What friends pay in is no victim's money.
      bank.transfer({ at: start + 50_000, from: ids.account(member(200 + account)), to: into, amount: 700_000 });
      return into;
    };
    const accounts = [
      robbed(SUSPECT, 50, lines[0]!.number, [SUMS[0]]),
      robbed(SUSPECT, 51, lines[1]!.number, [SUMS[1]]),
    ];
    robbed(SMALLER, 52, his.number, SMALL);
    const said = (role: string, who: typeof suspect) => ({
      role,
      kind: 'Person',
      identifier: who.document.number,
      name: who.name,
    });
    return {
      entities: [
        said('suspect', suspect),
        said('smaller suspect', smaller),
        ...lines.map((l) => ({ role: 'line', kind: 'PhoneNumber', identifier: l.number })),
        ...accounts.map((a) => ({ role: 'account', kind: 'Account', identifier: a.account, bank: a.bank })),
      ],
      nearMisses: [
        said('later owner of the number', buyer),
        { role: 'line that no report names', kind: 'PhoneNumber', identifier: family.number },
      ],
      facts: {
        suspect: { calls: calls + callbacks, callbacks, messages, amount: String(SUMS[0] + SUMS[1]), family: 9 },
        smaller: { calls: 20, callbacks: 0, messages: 0, amount: String(SMALL[0]) },
      },
    };
  },
};
