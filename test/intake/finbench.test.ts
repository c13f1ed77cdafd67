import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/graph.ts';
import { freshGraph } from '../support/graph.ts';
import { type Desk, desk } from '../support/intake.ts';

const SNAPSHOT = path.resolve(import.meta.dirname, '../../../shared/data/finbench-sf0.01/snapshot');
const FILES: readonly [mapping: string, file: string, tie: string | undefined][] = [
  ['person', 'Person.csv', undefined],
  ['company', 'Company.csv', undefined],
  ['account', 'Account.csv', undefined],
  ['loan', 'Loan.csv', undefined],
  ['medium', 'Medium.csv', undefined],
  ['transfer', 'AccountTransferAccount.csv.gz', 'TRANSFERRED'],
  ['withdraw', 'AccountWithdrawAccount.csv', 'WITHDREW'],
  ['deposit', 'LoanDepositAccount.csv', 'DEPOSITED'],
  ['repay', 'AccountRepayLoan.csv', 'REPAID'],
  ['sign-in', 'MediumSignInAccount.csv', 'LOGGED_IN'],
  ['person-own', 'PersonOwnAccount.csv', 'HOLDS'],
  ['company-own', 'CompanyOwnAccount.csv', 'HOLDS'],
  ['person-apply', 'PersonApplyLoan.csv', 'APPLIED_FOR'],
  ['company-apply', 'CompanyApplyLoan.csv', 'APPLIED_FOR'],
  ['person-invest', 'PersonInvestCompany.csv', 'INVESTED'],
  ['company-invest', 'CompanyInvestCompany.csv', 'INVESTED'],
  ['person-guarantee', 'PersonGuaranteePerson.csv', 'GUARANTEED'],
  ['company-guarantee', 'CompanyGuaranteeCompany.csv', 'GUARANTEED'],
];

/** The files read plainly, without anything of intake. */
const rowsOf = (file: string): string[][] => {
  const bytes = readFileSync(path.join(SNAPSHOT, file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('|'));
};

let graph: Graph;
let at: Desk;
beforeAll(async () => {
  graph = await freshGraph();
  at = await desk(graph);
});
afterAll(async () => {
  await at.close();
  await graph.close();
});

test.skipIf(!existsSync(SNAPSHOT))(
  'FinBench loads whole, as a plain reading of its files counts it',
  { timeout: 180_000 },
  async () => {
    const ties = new Map<string, number>();
    for (const [mapping, file, tie] of FILES) {
      const { length } = rowsOf(file);
      expect(await at.load(`finbench-${mapping}`, path.join(SNAPSHOT, file)), file).toMatchObject({
        read: length,
        loaded: length,
        there: 0,
        setAside: 0,
      });
      if (tie) ties.set(tie, (ties.get(tie) ?? 0) + length);
    }
    const made = await graph.run('MATCH ()-[t]->() WHERE type(t) <> "ABOUT" RETURN type(t) AS type, count(*) AS n');
    expect(Object.fromEntries(made.map((r) => [r.type, Number(r.n)]))).toEqual(Object.fromEntries(ties));
    const kinds = await graph.run('MATCH (e:Entity) RETURN e.kind AS kind, count(*) AS n');
    const media = rowsOf('Medium.csv').map((r) => r[1]!);
    const count = (fits: (type: string) => boolean) => media.filter(fits).length;
    const network = /^(IPv4|IPv6|MAC|WIFI)$/;
    expect(Object.fromEntries(kinds.map((r) => [r.kind, Number(r.n)]))).toEqual({
      Person: 785,
      Organisation: 386,
      Account: new Set(rowsOf('Account.csv').map((r) => r[0])).size,
      Loan: 1376,
      Device: count((t) => t === 'PHONE'),
      NetworkAddress: count((t) => network.test(t)),
      Place: count((t) => t !== 'PHONE' && !network.test(t)),
    });
    expect(await graph.run('MATCH (a)-[t:TRANSFERRED]->(a) RETURN count(t) AS n')).toEqual([{ n: 2n }]);
    const sum = rowsOf('AccountTransferAccount.csv.gz').reduce((total, r) => {
      const [whole, part = ''] = r[2]!.split('.');
      return total + BigInt(whole! + part.padEnd(2, '0'));
    }, 0n);
    expect(
      await graph.run('MATCH ()-[t:TRANSFERRED]->() RETURN sum(t.amount) AS sum, collect(DISTINCT t.currency) AS c'),
    ).toEqual([{ sum, c: ['XXX'] }]);
  },
);
