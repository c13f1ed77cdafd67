import { createHash } from 'node:crypto';
import { tronAddress, withCreditCheck, withLuhn, withResidentCheck } from './check-digits.ts';
import { chineseName, foreignName } from './names.ts';
import { hashAt, hashText } from './random.ts';

/**
 * Everyone and everything of the world is a function of the seed and an index: nobody is kept in memory, so a nation
 * takes no more of it than a village. Which ranges are used so that nobody real is meant: docs/demo-world.md.
 */
export type Document = { type: 'resident-id' | 'passport' | 'uscc'; number: string; country: string };
export type Person = { name: string; document: Document };
export type Sim = { iccid: string; imsi: string };
export type Account = { account: string; bank: Bank };
export type Operator = 'a' | 'b';
export type Bank = (typeof BANKS)[number]['code'];

export const BANKS = [
  { code: 'NBKA', name: '南川银行 Nanchuan Bank (invented)', bin: '629971', folder: 'bank-a' },
  { code: 'NBKB', name: '东澄商业银行 Dongcheng Commercial Bank (invented)', bin: '629972', folder: 'bank-b' },
  { code: 'NBKC', name: '海屿信用社 Haiyu Credit Union (invented)', bin: '629973', folder: 'bank-c' },
] as const;

export const bankOf = (code: Bank) => BANKS.find((b) => b.code === code)!;

/** Indexes from here on are the stories' cast; below live the ordinary people. */
export const CAST = 40_000_000;

export type Identities = ReturnType<typeof identities>;

export function identities(seed: number) {
  const salt = hashText(`${seed}/people`);
  const shift = hashText(`${seed}/numbers`) % 100_000_000;
  /** A bijection on eight digits: unique, and neighbours look unrelated. */
  const eight = (index: number, turn = 0): string =>
    String((index * 61_803_399 + shift + turn * 31_415_927) % 100_000_000).padStart(8, '0');
  const four = (index: number, purpose: number): string =>
    String(hashAt(salt ^ purpose, index) % 10_000).padStart(4, '0');

  const operator = (index: number): Operator => (index % 5 < 3 ? 'a' : 'b');
  const network = (index: number): string => (operator(index) === 'a' ? '77' : '78');

  const residentId = (index: number): Document => {
    const birth = new Date(Date.UTC(1955, 0, 1) + (hashAt(salt ^ 1, index) % 18_000) * 86_400_000);
    const region = `${index >= CAST ? 98 : 99}${String(index % 10_000).padStart(4, '0')}`;
    const day = birth.toISOString().slice(0, 10).replaceAll('-', '');
    const order = String(Math.floor(index / 10_000) % 1000).padStart(3, '0');
    return { type: 'resident-id', number: withResidentCheck(region + day + order), country: 'CN' };
  };

  return {
    operator,
    person: (index: number): Person => ({ name: chineseName(salt, index), document: residentId(index) }),
    foreigner: (index: number, country: string): Person => ({
      name: foreignName(country, hashAt(salt ^ 2, index) % 1000),
      document: { type: 'passport', number: `ZZ${eight(index, 7)}`, country },
    }),
    company: (index: number, name: string): Person => ({
      name,
      document: { type: 'uscc', number: withCreditCheck(`91990000MA9${eight(index, 3).slice(2)}`), country: 'CN' },
    }),
    /** Numbers of China's data-only range: in the numbering plan, and nobody answers there. */
    number: (index: number): string => `145${eight(index)}`,
    sim: (index: number): Sim => ({
      iccid: withLuhn(`8986${network(index)}${four(index, 4)}${eight(index, 1)}0`),
      imsi: `460${network(index)}00${eight(index, 2)}`,
    }),
    imei: (index: number): string =>
      withLuhn(
        `${index >= CAST ? 78 : 77}${String(100_000 + (hashAt(salt ^ 5, index) % 12) * 1111)}${eight(index, 4).slice(2)}`,
      ),
    account: (index: number): Account => {
      const bank = BANKS[index % 3]!;
      return { account: withLuhn(`${bank.bin}${four(index, 6)}${eight(index, 5)}`), bank: bank.code };
    },
    /** 198.18.0.0/15 is reserved for benchmarks (RFC 2544). */
    ip: (index: number): string => {
      const n = hashAt(salt ^ 8, index) % 131_072;
      return `198.${18 + Math.floor(n / 65_536)}.${Math.floor(n / 256) % 256}.${n % 256}`;
    },
    wallet: (index: number): string =>
      tronAddress(createHash('sha256').update(`${seed}/wallet/${index}`).digest().subarray(0, 20)),
    /** A hash, so that nobody holds its key. */
    certificate: (index: number): string => createHash('sha256').update(`${seed}/certificate/${index}`).digest('hex'),
    cell: (index: number): string => `460-${network(index)}-${9000 + (index % 40)}-${10_000 + index}`,
  };
}
