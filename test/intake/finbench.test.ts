import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/graph.ts';
import { freshGraph } from '../support/graph.ts';
import { type Desk, desk } from '../support/intake.ts';

/** Twelve rows of each file, always there; the whole snapshot where it lies beside the project. */
const FOLDERS = [
  ['an excerpt', path.resolve(import.meta.dirname, 'finbench')],
  ['its snapshot', path.resolve(import.meta.dirname, '../../../shared/data/finbench-sf0.01/snapshot')],
].filter(([, folder]) => existsSync(folder!)) as [name: string, folder: string][];

const FILES: readonly [mapping: string, file: string, tie: string | undefined][] = [
  ['person', 'Person.csv', undefined],
  ['company', 'Company.csv', undefined],
  ['account', 'Account.csv', undefined],
  ['loan', 'Loan.csv', undefined],
  ['medium', 'Medium.csv', undefined],
  ['transfer', 'AccountTransferAccount.csv', 'TRANSFERRED'],
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

/** Compressed where the snapshot has it so. */
const at = (folder: string, file: string) =>
  [file, `${file}.gz`].map((name) => path.join(folder, name)).find((name) => existsSync(name))!;

/** The files read plainly, without anything of intake. */
const rowsOf = (folder: string, file: string): string[][] => {
  const bytes = readFileSync(at(folder, file));
  const text = (at(folder, file).endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('|'));
};

/** Where each kind is named: file and column. */
const NAMED: Readonly<Record<string, readonly (readonly [file: string, ...columns: number[]])[]>> = {
  Person: [
    ['Person.csv', 0],
    ['PersonOwnAccount.csv', 0],
    ['PersonApplyLoan.csv', 0],
    ['PersonInvestCompany.csv', 0],
    ['PersonGuaranteePerson.csv', 0, 1],
  ],
  Organisation: [
    ['Company.csv', 0],
    ['CompanyOwnAccount.csv', 0],
    ['CompanyApplyLoan.csv', 0],
    ['PersonInvestCompany.csv', 1],
    ['CompanyInvestCompany.csv', 0, 1],
    ['CompanyGuaranteeCompany.csv', 0, 1],
  ],
  Account: [
    ['Account.csv', 0],
    ['AccountTransferAccount.csv', 0, 1],
    ['AccountWithdrawAccount.csv', 0, 1],
    ['LoanDepositAccount.csv', 1],
    ['AccountRepayLoan.csv', 0],
    ['MediumSignInAccount.csv', 1],
    ['PersonOwnAccount.csv', 1],
    ['CompanyOwnAccount.csv', 1],
  ],
  Loan: [
    ['Loan.csv', 0],
    ['LoanDepositAccount.csv', 0],
    ['AccountRepayLoan.csv', 1],
    ['PersonApplyLoan.csv', 1],
    ['CompanyApplyLoan.csv', 1],
  ],
};

let graph: Graph;
let office: Desk;
beforeEach(async () => {
  graph = await freshGraph();
  office = await desk(graph);
});
afterEach(async () => {
  await office.close();
  await graph.close();
});

test.each(FOLDERS)(
  'of FinBench %s loads whole, as a plain reading of its files counts it',
  {
    timeout: 180_000,
  },
  async (_, folder) => {
    const rows = (file: string) => rowsOf(folder, file);
    const ties = new Map<string, number>();
    for (const [mapping, file, tie] of FILES) {
      const { length } = rows(file);
      expect(length, file).toBeGreaterThan(7);
      expect(await office.load(`finbench-${mapping}`, at(folder, file)), file).toMatchObject({
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
    const media = rows('Medium.csv').map((r) => r[1]!);
    const count = (fits: (type: string) => boolean) => media.filter(fits).length;
    const network = /^(IPv4|IPv6|MAC|WIFI)$/;
    const different = Object.entries(NAMED).map(([kind, places]) => [
      kind,
      new Set(places.flatMap(([file, ...columns]) => rows(file).flatMap((row) => columns.map((c) => row[c])))).size,
    ]);
    expect(Object.fromEntries(kinds.map((r) => [r.kind, Number(r.n)]))).toEqual({
      ...Object.fromEntries(different),
      Device: count((t) => t === 'PHONE'),
      NetworkAddress: count((t) => network.test(t)),
      Place: count((t) => t !== 'PHONE' && !network.test(t)),
    });

    const transfers = rows('AccountTransferAccount.csv');
    expect(await graph.run('MATCH (a)-[t:TRANSFERRED]->(a) RETURN count(t) AS n')).toEqual([
      { n: BigInt(transfers.filter(([from, to]) => from === to).length) },
    ]);
    const sum = transfers.reduce((total, r) => {
      const [whole, part = ''] = r[2]!.split('.');
      return total + BigInt(whole! + part.padEnd(2, '0'));
    }, 0n);
    expect(
      await graph.run('MATCH ()-[t:TRANSFERRED]->() RETURN sum(t.amount) AS sum, collect(DISTINCT t.currency) AS c'),
    ).toEqual([{ sum, c: ['XXX'] }]);
  },
);
