import { Fault } from '../fault.ts';

/** Traffic Light Protocol 2.0 (FIRST, 2022), the strictest first. What states none is obeyed as RED. */
export const TLP = ['RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;
export type Tlp = (typeof TLP)[number];

/**
 * As agencies write it: `TLP:AMBER+STRICT`, `amber`.
 * @throws Fault BAD_INPUT for what the protocol does not know, such as the first version's WHITE.
 */
export function readTlp(text: string): Tlp {
  const label = text.trim().toUpperCase().replace(/^TLP:/, '').replace('+', '_');
  const found = TLP.find((one) => one === label);
  if (found) return found;
  throw new Fault('BAD_INPUT', `${text} is no label of the Traffic Light Protocol 2.0.`, {
    mend: `Say one of ${TLP.join(', ').replace('_', '+')}${label === 'WHITE' ? '; WHITE is called CLEAR since 2.0' : ''}.`,
    place: { field: 'tlp' },
  });
}
