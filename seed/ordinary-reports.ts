import { FROM, moments, RHYTHM, TO } from './clock.ts';
import { bankDesk } from './desk-bank.ts';
import { fieldDesk } from './desk-field.ts';
import { telecomDesk, type Write } from './desk-telecom.ts';
import { CAST, type Identities } from './identities.ts';
import type { Random } from './random.ts';
import type { Size } from './sizes.ts';
import { TYPOLOGIES } from './typologies.ts';

const PORTS = ['云溪机场 Yunxi Airport (invented)', '临海港 Linhai Port (invented)', '南桥口岸 Nanqiao (invented)'];
const FLIGHTS = ['YX701', 'YX702', 'QH318', 'QH319', 'LH055'];
/** Fraud lines and first accounts that no story tells of: petty gangs, each with some victims. */
const LONERS = CAST + 1_000_000;

/** Travel, and the reports of frauds that lead no further than a number and an account. */
export function ordinaryReports(ids: Identities, size: Size, write: Write, plant: Write, chance: Random): void {
  const field = fieldDesk({ write, mark: '' });
  for (const at of moments(size.crossings, RHYTHM.money, chance.int)) {
    const i = chance.int(Math.ceil(size.people / 3));
    field.cross(ids.person(i), at, chance.pick(PORTS), chance.chance(50) ? 'out' : 'in', chance.pick(FLIGHTS));
  }

  const [telecom, bank, police] = [
    telecomDesk({ write: plant, mark: 'l' }),
    bankDesk({ write: plant, mark: 'l' }),
    fieldDesk({ write: plant, mark: '' }),
  ];
  const gangs = Math.ceil(size.reports / 3);
  for (let g = 0; g < gangs; g++) {
    const who = LONERS + g;
    const from = FROM - chance.between(1, 40) * 86_400;
    const line = { number: ids.number(who), sim: ids.sim(who), imei: ids.imei(who), operator: ids.operator(who) };
    telecom.register(line, ids.person(who), from);
    telecom.insert(line, from + 600);
    bank.open(ids.account(who), ids.person(who), from, { phone: line.number });
  }
  for (let r = 0; r < size.reports; r++) {
    const [victim, who] = [chance.int(size.people), LONERS + chance.int(gangs)];
    const at = FROM + chance.int(TO - FROM - 3 * 86_400);
    const loss = chance.between(8, 900) * 10_000;
    telecom.call({
      at,
      from: ids.number(who),
      to: ids.number(victim),
      seconds: chance.between(240, 1500),
      by: ids.operator(who),
      imei: ids.imei(who),
      imsi: ids.sim(who).imsi,
    });
    const paid = at + chance.between(1500, 9000);
    bank.transfer({ at: paid, from: ids.account(victim), to: ids.account(who), amount: loss, bothBanks: true });
    police.report({
      no: `R2025-${String(10_001 + r)}`,
      at: paid + chance.between(900, 160_000),
      occurred: paid,
      victim: ids.person(victim),
      victimNumber: ids.number(victim),
      typology: chance.pick(TYPOLOGIES),
      loss,
      summary: '报案人称接到陌生来电后转账。 Paid after a call from an unknown number. (invented)',
      suspectNumber: ids.number(who),
      first: ids.account(who),
      paidFrom: ids.account(victim),
    });
  }
}
