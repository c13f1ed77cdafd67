import type { Claims, Manifest } from '../bundle/shape.ts';
import type { Node } from './nested.ts';

/** What a file says of itself, whatever its format: where it comes from, what for, and how it is to be handled. */
export type Header = Pick<Manifest, 'purpose' | 'legalBasis' | 'tlp' | 'handling' | 'madeAt' | 'expiresAt'> &
  Readonly<{ from: string }>;

type Words = Readonly<{ en: string; zh: string }>;

/** Something that a format cannot carry: in words for who chooses it, and what is left of a release without it. */
export type Loss = Readonly<{ words: Words; without(claims: Claims): Claims }>;

/** Why a part of a file was not taken over. */
export type Aside = Readonly<{ where: string; why: string }>;
export type Read = Readonly<{ claims: Claims; asides: readonly Aside[] }>;

export type Format = Readonly<{
  name: string;
  label: Words;
  /** Of file names, without the dot. */
  extension: string;
  media: string;
  losses: readonly Loss[];
  write(claims: Claims, header: Header): string;
  /** @throws Fault BAD_FILE where it is not of this format at all */
  read?(text: string): Read;
}>;

/** How other programs label a node: the first name that is said of it, else its identifier. */
export const labelOf = ({ said, kind, key }: Node): string =>
  said.find(({ property }) => property === 'name')?.value ??
  (key.startsWith('release:') ? kind : key.slice(key.indexOf(':') + 1));
