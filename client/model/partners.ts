import type { PartnersQuery } from '../api/generated.ts';

export type OwnCard = PartnersQuery['partners']['own'];
export type Partner = PartnersQuery['partners']['list'][number];
export type Fingerprint = Partner['fingerprint'];
/** An installation with its pairs of keys, the newest first. */
export type Installation = Readonly<{ id: string; name: string; keys: readonly Partner[] }>;

/** What waits for somebody to compare stands first. */
export function installations(list: readonly Partner[]): Installation[] {
  const all = new Map<string, Partner[]>();
  for (const one of list) all.set(one.installation, [...(all.get(one.installation) ?? []), one]);
  const waits = ({ keys }: Installation) => Number(keys.some(({ status }) => status === 'proposed'));
  return [...all]
    .map(([id, keys]) => ({ id, name: keys[0]!.name, keys }))
    .sort((a, b) => waits(b) - waits(a) || a.name.localeCompare(b.name));
}

/** The pair in use: what is sent is sealed to it. */
export const inUse = ({ keys }: Installation): Partner | undefined => keys.find(({ status }) => status === 'active');
