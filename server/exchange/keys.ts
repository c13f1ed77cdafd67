import { readdirSync } from 'node:fs';
import path from 'node:path';
import { bech32 } from '@scure/base';
import { type Self, selfOf } from '../bundle/party.ts';
import { type Opened, open } from '../bundle/seal.ts';
import { Fault, isFault } from '../fault.ts';
import { keptKey } from '../graph/installation.ts';
import type { Office } from '../office/office.ts';

/**
 * The keys by which other installations know this one, made once; part of every backup. `name` is what others call it;
 * `number` counts the pairs as they were replaced.
 * @throws Fault SETUP where they cannot be read or written, or are not there and may not be made
 */
export async function openSelf(dataDir: string, name: string, { number = 1, mayMake = true } = {}): Promise<Self> {
  const ending = number === 1 ? 'key' : `${number}.key`;
  const kept = (file: string) => keptKey(path.join(dataDir, 'keys', `${file}.${ending}`), mayMake);
  // An age identity is 32 random bytes in Bech32 (age-encryption.org/v1).
  const identity = bech32.encodeFromBytes('age-secret-key-', kept('exchange-seal')).toUpperCase();
  return selfOf(name, kept('exchange-sign'), identity);
}

/** Every pair that lies in the data folder, the newest first; for whoever has no office at hand. */
export async function keptSelves(dataDir: string): Promise<Self[]> {
  const first = await openSelf(dataDir, 'here', { mayMake: false });
  const numbers = readdirSync(path.join(dataDir, 'keys')).flatMap(
    (file) => /^exchange-sign\.(\d+)\.key$/.exec(file)?.[1] ?? [],
  );
  const later = numbers.map(Number).sort((a, b) => b - a);
  return [...(await Promise.all(later.map((number) => openSelf(dataDir, 'here', { number, mayMake: false })))), first];
}

/**
 * A bundle that was written to any of these keys of ours.
 * @throws Fault BAD_FILE
 */
export async function openAny(selves: readonly Self[], bytes: Uint8Array): Promise<Opened> {
  let fault: unknown;
  for (const self of selves)
    try {
      return await open(self, bytes);
    } catch (error) {
      // What was written to one of them and is bent says more than that it was not written to another.
      if (fault === undefined || !isNotOurs(error)) fault = error;
    }
  throw fault;
}

const isNotOurs = (error: unknown) =>
  isFault(error) && error.cause instanceof Error && error.cause.message.startsWith('no identity matched');

/** All pairs of ours that still vouch for us: the present one, and those before it that each named the next. */
export type Own = Readonly<{
  self: Self;
  number: number;
  line: number;
  byNumber: ReadonlyMap<number, Self>;
  /** By the key that others name us by; null where it is none of these. */
  bySign(sign: string): Self | null;
}>;

/**
 * Our own keys as the office says them, made where there are none yet.
 * @throws Fault SETUP where the keys in the data folder are not those that the office knows
 */
export async function openOwn(office: Office, dataDir: string, name: string): Promise<Own> {
  const rows = () => office.selectFrom('own_key').selectAll().orderBy('number').execute();
  let kept = await rows();
  if (kept.length === 0) {
    const { party } = await openSelf(dataDir, name);
    const { sign, seal } = party;
    const made_at = new Date().toISOString();
    await office
      .insertInto('own_key')
      .values({ number: 1, line: 1, sign, seal, made_at, why: '' })
      .onConflict((c) => c.doNothing())
      .execute();
    kept = await rows();
  }
  const { number, line } = kept.at(-1)!;
  const byNumber = new Map<number, Self>();
  for (const row of kept.filter((one) => one.line === line)) {
    const self = await openSelf(dataDir, name, { number: row.number });
    if (self.party.sign !== row.sign || self.party.seal !== row.seal)
      throw new Fault('SETUP', `The exchange's keys in ${dataDir}/keys are not those of this office.`, {
        mend: 'Put the files keys/exchange-* back from the backup of the data folder.',
      });
    byNumber.set(row.number, self);
  }
  const bySign = (sign: string) => [...byNumber.values()].find(({ party }) => party.sign === sign) ?? null;
  return { self: byNumber.get(number)!, number, line, byNumber, bySign };
}

/** What others call this installation: as configured, else the name of the agency that keeps it. */
export async function nameOf(office: Office, configured: string | null): Promise<string> {
  if (configured !== null) return configured;
  const host = await office.selectFrom('agency').select('name').where('host', '=', 1).executeTakeFirst();
  return host?.name ?? 'Headwater';
}
