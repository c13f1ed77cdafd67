import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** LDBC FinBench's files, read without anything of Headwater. Money in hundredths; instants in milliseconds. */
export type Edge = Readonly<{ from: string; to: string; at: number; amount: bigint }>;
export type Medium = Readonly<{ type: string; blocked: boolean }>;
export type Loan = Readonly<{ amount: bigint; balance: bigint }>;

export const text = (folder: string, file: string): string => {
  const plain = path.join(folder, file);
  return existsSync(plain) ? readFileSync(plain, 'utf8') : gunzipSync(readFileSync(`${plain}.gz`)).toString('utf8');
};

/** The rows below the header; of parameter files, which have none, those that begin with a digit. */
const rowsOf = (folder: string, file: string): string[][] =>
  text(folder, file)
    .trimEnd()
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split('|'));

/** `1872965.34`, `60668354.0` and `12` in hundredths, without a float on the way. */
export const hundredths = (amount: string): bigint => {
  const [whole, part = ''] = amount.split('.');
  return BigInt(whole! + part.padEnd(2, '0').slice(0, 2));
};

/** `2020-01-03 13:22:12.95` is UTC, and 950 milliseconds. */
export const millis = (when: string): number => Date.parse(`${when.replace(' ', 'T')}Z`);

export type Bank = ReturnType<typeof readBank>;

/** `tick`: to how many milliseconds instants are cut, as whoever is compared keeps them. */
export function readBank(folder: string, tick: number) {
  const edges = (file: string, at: number, amount?: number): Edge[] =>
    rowsOf(folder, file).map((row) => ({
      from: row[0]!,
      to: row[1]!,
      at: Math.floor(millis(row[at]!) / tick) * tick,
      amount: amount === undefined ? 0n : hundredths(row[amount]!),
    }));
  return {
    transfers: edges('AccountTransferAccount.csv', 3, 2),
    withdrawals: edges('AccountWithdrawAccount.csv', 3, 2),
    deposits: edges('LoanDepositAccount.csv', 3, 2),
    repayments: edges('AccountRepayLoan.csv', 3, 2),
    logins: edges('MediumSignInAccount.csv', 2),
    investments: edges('PersonInvestCompany.csv', 3),
    guarantees: edges('PersonGuaranteePerson.csv', 2),
    applications: edges('PersonApplyLoan.csv', 2),
    persons: edges('PersonOwnAccount.csv', 2),
    companies: edges('CompanyOwnAccount.csv', 2),
    media: new Map<string, Medium>(
      rowsOf(folder, 'Medium.csv').map(([id, type, blocked]) => [id!, { type: type!, blocked: blocked === 'true' }]),
    ),
    loans: new Map<string, Loan>(
      rowsOf(folder, 'Loan.csv').map(([id, amount, balance]) => [
        id!,
        { amount: hundredths(amount!), balance: hundredths(balance!) },
      ]),
    ),
  };
}

/** Rows of parameters of one read: ids and thresholds as they stand, then the window. */
export const readParameters = (folder: string, read: number): string[][] => rowsOf(folder, `complex_${read}_param.csv`);
