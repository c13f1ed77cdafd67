import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import path from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { Fault } from '../fault.ts';
import { keptKey } from '../graph/installation.ts';
import type { ReleaseMap } from './release.ts';

const CIPHER = 'aes-256-gcm';
const [NONCE, TAG] = [12, 16];
const Shape = z.strictObject({ entities: z.record(z.string(), z.string()), claims: z.record(z.string(), z.string()) });

/**
 * The key under which maps are kept, made once; part of every backup.
 * @throws Fault SETUP where it cannot be read or written
 */
export const mapKey = (dataDir: string, mayMake = true): Buffer =>
  keptKey(path.join(dataDir, 'keys', 'exchange-map.key'), mayMake);

/** The map of the release with this id, for the office to keep: it says who is meant by what left. */
export const sealMap = (key: Buffer, release: string, map: ReleaseMap): Buffer =>
  sealBytes(key, release, Buffer.from(JSON.stringify(map)));

/** @throws Fault SETUP where it was sealed under another key, for another release, or was changed */
export const openMap = (key: Buffer, release: string, sealed: Buffer): ReleaseMap =>
  Shape.parse(JSON.parse(openBytes(key, release, sealed).toString()));

/** What belongs to the release with this id and must not be read by whoever reads the office. */
export function sealBytes(key: Buffer, release: string, bytes: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(release));
  const text = cipher.update(deflateRawSync(bytes));
  return Buffer.concat([nonce, text, cipher.final(), cipher.getAuthTag()]);
}

/** @throws Fault SETUP where it was sealed under another key, for another release, or was changed */
export function openBytes(key: Buffer, release: string, sealed: Buffer): Buffer {
  try {
    const reader = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE)).setAAD(Buffer.from(release));
    reader.setAuthTag(sealed.subarray(-TAG));
    return inflateRawSync(Buffer.concat([reader.update(sealed.subarray(NONCE, -TAG)), reader.final()]));
  } catch (cause) {
    throw new Fault('SETUP', `What is kept of release ${release} cannot be opened.`, {
      mend: 'Put keys/exchange-map.key back from the backup that the office is from.',
      cause,
    });
  }
}
