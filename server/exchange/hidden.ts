import { createHmac } from 'node:crypto';
import { isTie } from '../bundle/shape.ts';
import { entityId } from '../graph/ids.ts';
import { RELEASE } from '../graph/faces.ts';
import { table } from '../graph/table.ts';
import { areaOf } from './areas.ts';
import { type EntityFate, tellsWho } from './fates.ts';
import type { Gathered } from './release.ts';

/** Makes what is random in a release: the same of the same thing, and told from the thing by nobody without the seed. */
export const randomOf =
  (seed: Buffer) =>
  (what: 'entity' | 'claim' | 'order', thing: string): string =>
    createHmac('sha256', seed).update(`${what} ${thing}`).digest().subarray(0, 16).toString('base64url');
export type RandomOf = ReturnType<typeof randomOf>;

/** `kind:scheme:value` that ends a key which means something only beside it (docs/keys.md). */
const HOLDER = /@(([A-Z][A-Za-z]*):[a-z0-9-]+:.+)$/s;
const KEY_MOST = 600;

/** The keys of entities in a release. */
export class Keys {
  /** `kind:release:<random>` → `kind:key`. */
  readonly map: Record<string, string> = {};
  readonly #fates = new Map<string, EntityFate>();
  readonly #random: RandomOf;

  constructor({ here }: Gathered, fates: readonly EntityFate[], random: RandomOf) {
    this.#random = random;
    for (const [i, { id }] of here.entities.entries()) this.#fates.set(id, fates[i]!);
  }

  /** Of the entity with this id (`kind:key`), and whether it is the key that it has here. */
  of(id: string): { key: string; exact: boolean } {
    const kind = id.slice(0, id.indexOf(':'));
    const key = id.slice(kind.length + 1);
    if (this.#fates.get(id)?.does !== 'keep' || key.length > KEY_MOST) {
      const hidden = `${RELEASE}:${this.#random('entity', id)}`;
      this.map[entityId(kind, hidden)] = id;
      return { key: hidden, exact: false };
    }
    const [, holder, holderKind] = HOLDER.exec(key) ?? [];
    if (holder === undefined || !table.kinds[holderKind!]) return { key, exact: true };
    const own = this.of(holder);
    return { key: key.slice(0, -holder.length) + entityId(holderKind!, own.key), exact: own.exact };
  }
}

/** Fewer digits stand in too many texts to mean an identifier. */
const NUMBER_LEAST = 5;

/** What must not be read in the texts of a release: whose key it does not tell, and what else tells who they are. */
export function secretsIn({ claims, here, secrets }: Gathered, isTold: (entity: number) => boolean): Set<string> {
  const all = new Set(secrets);
  for (const [i, { no }] of claims.entities.entries()) {
    if (isTold(i)) continue;
    const own = here.entities[i]!.id.replace(HOLDER, '').split(':').at(-1)!;
    for (const one of [own, no]) if (one.length >= NUMBER_LEAST || isWord(one)) all.add(one);
  }
  for (const claim of claims.claims)
    if (!isTie(claim) && !isTold(claim.about) && tellsWho(claim.property) && !table.statements[claim.property]?.free)
      all.add(claim.value);
  return all;
}

const isWord = (text: string) => /\p{L}/u.test(text) && !/^[\p{Script=Latin}\p{N}]{1,4}$/u.test(text);

/** The area of a place whose key says it: its province and city, or its country. */
export function areaOfKey(key: string): string | null {
  const [scheme, country, ...rest] = key.split(':');
  if (scheme !== 'address' && scheme !== 'crossing') return null;
  return (scheme === 'address' ? areaOf(rest.join(':')) : null) ?? country ?? null;
}
