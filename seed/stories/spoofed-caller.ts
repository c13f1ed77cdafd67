import { PLATFORMS } from '../cast.ts';
import { instant, on } from '../clock.ts';
import type { Story } from '../stage.ts';

/** A bank's own line; it stands in the victims' displays and never called them. */
const SHOWN = '95577';

/** Calls that show a bank's service line and come over forwarding numbers from a line on a VoIP trunk. */
export const spoofedCaller: Story = {
  name: 'spoofed-caller',
  title: { en: 'Bank line on the screen, another one behind it', zh: '来电显示为银行客服，实为改号转接' },
  question: 'The victims saw 95577. Who called them, over which legs, and whom must one ask?',
  tell({ ids, telecom, chance, line, member }) {
    const lines = (from: number, count: number) =>
      Array.from({ length: count }, (_, k) => {
        const of = line(member(from + k * 5));
        telecom.register(of, ids.person(member(from + k * 5)), on('2025-03-30 10:00:00') + (from + k) * 60);
        return of;
      });
    const [origin, earlier] = lines(0, 2);
    const [relay, second] = lines(20, 2);
    const victims = lines(40, 3);
    const hop = (at: number, from: string, over: string, to: string, seconds: number, trunk?: string) =>
      telecom.call({ at, from, to: over, seconds, by: 'a', forwarded: to, trunk });
    const told: { at: string; victim: string; caller: string | null; origin: string | null; legs: number }[] = [];
    const tell = (at: number, victim: string, caller: string | null, first: string | null, legs: number) =>
      told.push({ at: instant(at), victim, caller, origin: first, legs });

    for (const [v, victim] of victims.entries())
      for (let c = 0; c < 2; c++) {
        const at = on('2025-04-22 09:20:00') + v * 5400 + c * 86_400 + chance.int(900);
        const seconds = chance.between(200, 1500);
        hop(
          at,
          origin!.number,
          relay!.number,
          v === 2 ? second!.number : victim.number,
          seconds + 5,
          PLATFORMS.voip.domain,
        );
        if (v === 2) hop(at + 2, relay!.number, second!.number, victim.number, seconds + 3);
        const last = v === 2 ? second! : relay!;
        telecom.call({
          at: at + 4,
          from: last.number,
          to: victim.number,
          seconds,
          by: victim.operator,
          presented: SHOWN,
        });
        tell(at + 4, victim.number, last.number, origin!.number, v === 2 ? 2 : 1);
      }
    // One call of which the victim's operator wrote down nothing but what was shown.
    const bare = on('2025-04-25 16:40:00');
    telecom.call({
      at: bare,
      from: '',
      to: victims[0]!.number,
      seconds: 610,
      by: victims[0]!.operator,
      presented: SHOWN,
    });
    tell(bare, victims[0]!.number, null, null, 0);
    // Hours earlier the relay forwarded somebody else's call to the first victim: no leg of the later ones.
    hop(on('2025-04-22 06:10:00'), earlier!.number, relay!.number, victims[0]!.number, 40);
    // And the bank did call once.
    telecom.call({ at: on('2025-04-21 15:00:00'), from: SHOWN, to: victims[0]!.number, seconds: 95, by: 'a' });
    const numbers = (role: string, list: { number: string }[]) =>
      list.map(({ number }) => ({ role, kind: 'PhoneNumber', identifier: number }));
    return {
      entities: [
        ...numbers('victim', victims),
        ...numbers('origin', [origin!]),
        ...numbers('relay', [relay!, second!]),
        { role: 'trunk', kind: 'Platform', identifier: PLATFORMS.voip.domain },
        { role: 'shown', kind: 'PhoneNumber', identifier: SHOWN },
      ],
      nearMisses: numbers('forwarded hours before', [earlier!]),
      facts: { calls: told, operatorOfOrigin: origin!.operator === 'a' ? 'Operator A 甲电信' : 'Operator B 乙移动' },
    };
  },
};
