import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Desk } from '../support/intake.ts';

const FILES: readonly (readonly [mapping: string, file: string])[] = [
  ['person', 'Person.csv'],
  ['company', 'Company.csv'],
  ['account', 'Account.csv'],
  ['loan', 'Loan.csv'],
  ['medium', 'Medium.csv'],
  ['transfer', 'AccountTransferAccount.csv'],
  ['withdraw', 'AccountWithdrawAccount.csv'],
  ['deposit', 'LoanDepositAccount.csv'],
  ['repay', 'AccountRepayLoan.csv'],
  ['sign-in', 'MediumSignInAccount.csv'],
  ['person-own', 'PersonOwnAccount.csv'],
  ['company-own', 'CompanyOwnAccount.csv'],
  ['person-apply', 'PersonApplyLoan.csv'],
  ['person-invest', 'PersonInvestCompany.csv'],
  ['person-guarantee', 'PersonGuaranteePerson.csv'],
];
/** How many rows the last load read. */
export const LOADED = { rows: 0 };

/** What the twelve reads ask for, through intake, every row of it. */
export async function loadBank(office: Desk, folder: string): Promise<void> {
  LOADED.rows = 0;
  for (const [mapping, file] of FILES) {
    const plain = path.join(folder, file);
    const outcome = await office.load(`finbench-${mapping}`, existsSync(plain) ? plain : `${plain}.gz`);
    expect(outcome, file).toMatchObject({ loaded: outcome.read, setAside: 0 });
    LOADED.rows += outcome.read;
  }
}
