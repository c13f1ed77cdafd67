import { z } from 'zod';
import { type Claims, isTie } from '../bundle/shape.ts';

/** What of a release is not taken over: sources and entities by their places in it, ties and properties by their names. */
export const Without = z.strictObject({
  sources: z.array(z.number().int().min(0)),
  kinds: z.array(z.string().max(50)),
  entities: z.array(z.number().int().min(0)),
});
export type Without = z.infer<typeof Without>;

export const NOTHING: Without = { sources: [], kinds: [], entities: [] };

export const isWhole = ({ sources, kinds, entities }: Without): boolean =>
  sources.length + kinds.length + entities.length === 0;

/** What a claim is called: a tie's type or a statement's property. */
export const nameOf = (claim: Claims['claims'][number]): string => (isTie(claim) ? claim.tie : claim.property);

/** Whether a claim is taken over; that a row says it is another question. */
export function isTaken(claim: Claims['claims'][number], { kinds, entities }: Without): boolean {
  const ends = isTie(claim) ? [claim.from, claim.to] : [claim.about];
  return !kinds.includes(nameOf(claim)) && !ends.some((end) => entities.includes(end));
}
