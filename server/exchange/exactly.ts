import { deliveredBefore } from '../office/manifest.ts';
import type { Office } from '../office/office.ts';
import type { Read } from './found.ts';
import { baseOf, parted } from './rebuilt.ts';
import { pages } from './seen.ts';

type Exactly = Readonly<{ exact: boolean; reference?: string }>;
const BASES = 1_000;

/**
 * Whether whoever loads these claims makes the ids again that they have here, each by its place in the list; `reference`
 * where it takes a number that all parties share. `idOf` a ref: of its entity.
 */
export async function exactly(office: Office, all: readonly Read[], idOf: (ref: string) => string): Promise<Exactly[]> {
  const base = ({ ends, claim, event }: Read, reference?: string) => {
    const [from, to = from] = ends.map(idOf) as [string, string?];
    return baseOf(
      { ...claim, about: 0, from: 0, to: 0, ...(reference === undefined ? {} : { reference }) },
      [from, to],
      event,
    );
  };
  const made: Exactly[] = all.map((one) => ({ exact: base(one) === parted(one.id).base }));
  const others = all.flatMap((one, i) => (made[i]!.exact || one.type === null ? [] : [i]));
  for (const page of pages(others, BASES)) {
    const known = await deliveredBefore(
      office,
      page.map((i) => parted(all[i]!.id).base),
    );
    for (const i of page) {
      const wanted = parted(all[i]!.id).base;
      const said = new Set(
        (known.get(wanted) ?? []).flatMap(({ reference }) => (reference === null ? [] : [reference])),
      );
      const reference = [...said].find((one) => base(all[i]!, one) === wanted);
      if (reference !== undefined) made[i] = { exact: true, reference };
    }
  }
  return made;
}
