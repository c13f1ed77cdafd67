import type { History } from '../model/history.ts';
import { during } from './act.ts';
import { countHidden, touched } from './bring.ts';
import type { Parts } from './command.ts';
import { onlyShown } from './select.ts';

/** Goes back or forth a step; whose neighbours came or went is counted anew. */
export async function travel(parts: Parts, go: (view: History) => History): Promise<void> {
  const { store } = parts;
  const before = store.getState().view.now;
  store.setState(({ view, glance }) => onlyShown(go(view), glance));
  const after = store.getState().view.now;
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((ref) => before.has(ref) !== after.has(ref));
  if (changed.length > 0) await during(parts, 'busy.badges', () => countHidden(parts, touched(parts, changed)));
}
