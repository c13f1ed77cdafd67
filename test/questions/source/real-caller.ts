import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

type Call = { at: string; victim: string; caller: string | null; origin: string | null; legs: number };

export default (world: () => Asking) => {
  const full = (number: string | null) => (number ? `+86${number}` : null);
  const told = (calls: readonly Call[]) =>
    calls
      .map(({ at, victim, caller, origin, legs }) => [Date.parse(at), full(victim), full(caller), full(origin), legs])
      .sort();

  test('behind the bank line on the screen stands the line on the trunk, over one leg or two, and its operator is to be asked', async () => {
    const { ask, ref, story, those, missed } = world();
    const { calls, operatorOfOrigin } = story('spoofed-caller').facts as { calls: Call[]; operatorOfOrigin: string };
    const [shown] = those('spoofed-caller', 'shown');
    const lines = await ask('source/real-caller', { thing: ref('PhoneNumber', shown!) });
    expect(
      lines.map(({ at, called, caller, origin, legs }) => [Date.parse(at), called, caller, origin, legs]).sort(),
    ).toEqual(told(calls));
    const traced = lines.filter(({ origin }) => origin !== null);
    expect(new Set(traced.map(({ operator, trunk }) => `${operator} ${trunk}`))).toEqual(
      new Set([`${operatorOfOrigin} ${those('spoofed-caller', 'trunk')[0]}`]),
    );
    // Nobody was written down as the caller: the victim's own operator is to be asked.
    const untraced = lines.filter(({ origin }) => origin === null);
    expect(untraced.map(({ operator }) => /^Operator [AB]/.test(operator))).toEqual([true]);
    const named = lines.flatMap(({ caller, origin }) => [caller, origin]);
    expect(missed('spoofed-caller', 'forwarded hours before').filter((one) => named.includes(one))).toEqual([]);
    // The bank's own call is none of these, and the bank's line is never the caller.
    expect(named).not.toContain(shown);
  });

  test('a victim who knows only the time is asked about by their own number', async () => {
    const { ask, ref, story, those } = world();
    const victim = those('spoofed-caller', 'victim')[2]!;
    const calls = (story('spoofed-caller').facts.calls as Call[]).filter((call) => full(call.victim) === victim);
    const lines = await ask('source/real-caller', { thing: ref('PhoneNumber', victim) });
    expect(
      lines.map(({ at, called, caller, origin, legs }) => [Date.parse(at), called, caller, origin, legs]).sort(),
    ).toEqual(told(calls));
  });
};
