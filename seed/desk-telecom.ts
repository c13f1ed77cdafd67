import type { File, Row } from './agencies.ts';
import type { Operator, Person, Sim } from './identities.ts';
import type { Tally } from './tally.ts';

export type Write = (file: File, at: number, row: Row) => void;

/** Where a desk writes, which numbering its references have, and the tally of the story that it writes for. */
export type Place = { write: Write; mark: string; tally?: Tally };

export type Line = { number: string; sim: Sim; imei: string; operator: Operator };

const TELECOM = { a: 'telecom-a', b: 'telecom-b' } as const;
const OPERATOR = { a: 'Operator A 甲电信', b: 'Operator B 乙移动' } as const;

export const holder = ({ name, document }: Person): Row => ({
  holder_name: name,
  document_type: document.type,
  document: document.number,
  country: document.country,
});

export type Call = {
  at: number;
  /** Empty where only the presented number is known. */
  from: string;
  to: string;
  seconds: number;
  by: Operator;
  presented?: string;
  imei?: string;
  imsi?: string;
  cell?: string;
  trunk?: string;
  forwarded?: string;
  /** The other operator's file holds the call as well, with what that operator could see. */
  alsoBy?: Operator;
};

/** What the operators write down. */
export function telecomDesk({ write, mark, tally }: Place) {
  let row = 0;
  return {
    register(
      line: Pick<Line, 'number' | 'sim' | 'operator'>,
      who: Person,
      at: number,
      more: { agent?: string; shop?: string; until?: number; status?: string } = {},
    ): void {
      write(`${TELECOM[line.operator]}/number-registrations`, at, {
        number: line.number,
        ...line.sim,
        ...holder(who),
        agent: more.agent,
        shop: more.shop,
        activated_at: at,
        deactivated_at: more.until,
        status: more.status ?? (more.until ? 'closed' : 'active'),
        operator: OPERATOR[line.operator],
      });
      tally?.add('REGISTERED', who.document.number, line.number, at);
      tally?.add('NUMBER_ON_SIM', line.number, line.sim.iccid, at);
    },
    /** Operator A's switches say the ICCID, operator B's the IMSI; only the registrations hold both. */
    insert(line: Omit<Line, 'number'>, at: number, until?: number): void {
      const { iccid, imsi } = line.sim;
      const said = line.operator === 'a' ? { iccid } : { imsi };
      write(`${TELECOM[line.operator]}/sim-in-device`, at, { ...said, imei: line.imei, from: at, to: until });
      tally?.add('SIM_IN_DEVICE', said.iccid ?? imsi, line.imei, at);
    },
    call(c: Call): void {
      const told = {
        started_at: c.at,
        caller: c.from,
        presented: c.presented ?? c.from,
        callee: c.to,
        duration_s: c.seconds,
        answered: c.seconds > 0 ? 'yes' : 'no',
        call_type: c.trunk ? 'voip' : 'voice',
      };
      write(`${TELECOM[c.by]}/call-records`, c.at, {
        ...told,
        caller_imei: c.imei,
        caller_imsi: c.imsi,
        caller_cell: c.cell,
        trunk: c.trunk,
        forwarded_to: c.forwarded,
        record_no: `${mark}${c.by}${++row}`,
      });
      if (c.alsoBy && c.alsoBy !== c.by)
        write(`${TELECOM[c.alsoBy]}/call-records`, c.at, { ...told, record_no: `${mark}${c.alsoBy}${++row}` });
      if (c.from) tally?.add('CALLED', c.from, c.to, c.at);
      if (c.presented && c.presented !== c.from) tally?.add('PRESENTED', c.presented, c.to, c.at);
      if (c.imei && c.from) tally?.add('USED_DEVICE', c.from, c.imei, c.at);
      if (c.trunk && c.from) tally?.add('VIA_TRUNK', c.from, c.trunk, c.at);
      if (c.cell && c.from) tally?.add('AT_CELL', c.from, c.cell, c.at);
    },
    message(at: number, from: string, to: string, by: Operator): void {
      write(`${TELECOM[by]}/messages`, at, {
        sent_at: at,
        sender: from,
        receiver: to,
        message_type: 'sms',
        record_no: `${mark}m${++row}`,
      });
      tally?.add('MESSAGED', from, to, at);
    },
  };
}
