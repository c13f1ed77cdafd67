import type { Change, HereClaim, HereEntity } from './release.ts';

type On<T extends Change['on']> = Extract<Change, { on: T }>;

/** What hands decided, the last about each thing; about a claim or an entity the narrowest. */
export class Hands {
  readonly #entities = new Map<string, On<'entity'>>();
  readonly #properties = new Map<string, On<'property'>>();
  readonly #links = new Map<string, On<'link'>>();
  readonly #claims = new Map<string, On<'claim'>>();

  constructor(changes: readonly Change[]) {
    for (const change of changes)
      if (change.on === 'entity') this.#entities.set(change.ref, change);
      else if (change.on === 'property') this.#properties.set(`${change.ref} ${change.property}`, change);
      else if (change.on === 'link') this.#links.set(change.link, change);
      else this.#claims.set(change.claim, change);
  }

  /** An identity before the whole that it is drawn in. */
  entity({ ref, stands }: HereEntity): On<'entity'> | undefined {
    return this.#entities.get(ref) ?? this.#entities.get(stands);
  }

  statement({ ref }: HereClaim, about: HereEntity, property: string): On<'claim' | 'property'> | undefined {
    const named = (of: string) => this.#properties.get(`${of} ${property}`);
    return this.#claims.get(ref) ?? named(about.ref) ?? named(about.stands);
  }

  tie({ ref, on }: HereClaim): On<'claim' | 'link'> | undefined {
    return this.#claims.get(ref) ?? this.#links.get(on);
  }
}
