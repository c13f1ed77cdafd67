import { z } from 'zod';
import { canonical } from './canonical.ts';
import { off } from './off.ts';
import type { Self } from './party.ts';
import { FORMAT, Party, type Rotation } from './shape.ts';
import { isSigned, signed } from './signature.ts';

/** Where an exchange can be reached: https, or http on one machine. The config says which addresses are allowed. */
export const Address = z.union([
  z.literal(''),
  z
    .string()
    .max(300)
    .regex(/^https?:\/\/[^/\s?#@]+$/),
]);

const CARD = 'headwater-card/1';
const Card = z.strictObject({
  format: z.literal(CARD),
  party: Party,
  address: Address,
  signature: z.string(),
});
export type Card = Readonly<{ party: Party; address: string }>;

/** How an installation introduces itself: one line of canonical JSON, signed with the key it names. Nothing secret. */
export function cardText(self: Self, address: string): string {
  const said = { format: CARD, party: self.party, address };
  return `${canonical({ ...said, signature: signed(self, CARD, canonical(said)) })}\n`;
}

/**
 * What a card says. That it is whole says nothing of who made it: people compare its fingerprint.
 * @throws Fault BAD_FILE
 */
export function readCard(text: string): Card {
  let json: unknown;
  try {
    json = JSON.parse(text.trim());
  } catch (cause) {
    throw noCard('It is no JSON.', cause);
  }
  const read = Card.safeParse(json);
  if (!read.success) throw noCard('It is not of the form of a card.', read.error);
  const { signature, ...said } = read.data;
  if (!isSigned(said.party, CARD, canonical(said), signature))
    throw noCard('It was changed since it was made, or is not signed with the key that it names.');
  return { party: said.party, address: said.address };
}

const noCard = (why: string, cause?: unknown) =>
  off(why, cause, {
    what: 'This is no card of an installation.',
    mend: 'Paste the whole text of the card, or have it sent again.',
  });

const ROTATION = `${FORMAT} rotation`;
const turned = (from: Party, to: Party, recipient: Party) =>
  canonical({
    ...{ from: { sign: from.sign, seal: from.seal }, to: { sign: to.sign, seal: to.seal } },
    recipient: recipient.sign,
  });

/** What a bundle of the kind `rotation` says: it is signed with the keys of before, and has the new ones' proof in it. */
export const rotationTo = (next: Self, before: Party, recipient: Party): z.infer<typeof Rotation> => ({
  party: next.party,
  proof: signed(next, ROTATION, turned(before, next.party, recipient)),
});

/** @throws Fault BAD_FILE where the keys that are named did not sign it. */
export function checkRotation({ party, proof }: z.infer<typeof Rotation>, before: Party, recipient: Party): void {
  if (!isSigned(party, ROTATION, turned(before, party, recipient), proof))
    throw off('It names keys that its sender does not have.');
}
