import { z } from 'zod';
import type { Computation } from './index.ts';

const Contacts = z.array(z.tuple([z.string(), z.bigint()]));
const columns = {
  ...{ oldNumber: z.string(), oldDevice: z.string(), left: z.string(), before: Contacts },
  ...{ number: z.string(), device: z.string(), first: z.string(), after: Contacts, claims: z.array(z.string()) },
};
type Row = z.output<z.ZodObject<typeof columns>>;

/**
 * Compares signatures: the shares of a user's calls that go to each of his `top` contacts. Weighted Dice and Hellinger
 * distance as in R. A. Becker et al., Fraud detection in telecommunications, Technometrics 52, 2010.
 */
export const deviceSwap: Computation = {
  columns,
  compute: (rows, values) =>
    (rows as readonly Row[])
      .map(({ before, after, claims, ...cells }) => {
        const [old, young] = [before, after].map((list) => shares(list, Number(values.top![0]))) as [Shares, Shares];
        const common = [...old.keys()].filter((contact) => young.has(contact));
        const sum = (of: (p: number, q: number) => number) =>
          common.reduce((all, contact) => all + of(old.get(contact)!, young.get(contact)!), 0);
        // Both add up to 1, so that twice the common part over both is the common part.
        const dice = sum(Math.min);
        const hellinger = Math.sqrt(Math.max(0, 1 - sum((p, q) => Math.sqrt(p * q))));
        return { cells: { ...cells, dice, hellinger, shared: common.length }, claims };
      })
      .filter(({ cells }) => cells.dice >= Number(values.similar![0]))
      .sort((a, b) => b.cells.dice - a.cells.dice),
};

type Shares = ReadonlyMap<string, number>;
function shares(contacts: z.output<typeof Contacts>, top: number): Shares {
  const first = contacts.toSorted((a, b) => Number(b[1] - a[1]) || (a[0] < b[0] ? -1 : 1)).slice(0, top);
  const all = first.reduce((sum, [, calls]) => sum + Number(calls), 0);
  return new Map(first.map(([contact, calls]) => [contact, Number(calls) / all]));
}
