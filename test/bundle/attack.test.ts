import { randomBytes, sign } from 'node:crypto';
import { Encrypter, generateX25519Identity } from 'age-encryption';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Random, random } from '../../seed/random.ts';
import { canonical, sha256 } from '../../server/bundle/canonical.ts';
import { judge, type Known } from '../../server/bundle/judge.ts';
import { type Self, selfOf } from '../../server/bundle/party.ts';
import { open, type Sealed, seal, second, type Terms } from '../../server/bundle/seal.ts';
import { type Claims, FORMAT, type Manifest } from '../../server/bundle/shape.ts';
import { isFault } from '../../server/fault.ts';
import { keep, part } from '../support/proof.ts';
import { releaseOf } from './release.ts';

const SEED = 2016;
const NOW = new Date('2026-06-01T00:00:00Z');

type Chance = Random;
/** What an attacker has: bundles on the wire, the keys of a partner of ours, and all public keys. */
type Scene = {
  ours: Self;
  partner: Self;
  /** A partner who turned, and whose keys are theirs. */
  traitor: Self;
  stranger: Self;
  /** Three bundles that came one after the other from the partner, and what they say. */
  chain: readonly (Sealed & { content: Claims })[];
  /** One that the partner wrote to the traitor. */
  misled: Sealed & { content: Claims };
};
let scene: Scene;

const someone = async (name: string) => selfOf(name, randomBytes(32), await generateX25519Identity());
const terms = (to: Self, number: number, previous: string | null): Terms => ({
  ...{ kind: 'release', to: to.party, number, previous, answers: null, tlp: 'AMBER', handling: 'H1' },
  ...{ madeAt: second(new Date(NOW.getTime() - 86_400_000)), expiresAt: '2026-12-01T00:00:00Z' },
  ...{ purpose: 'Joint case (invented)', legalBasis: 'Treaty (invented)' },
});

beforeAll(async () => {
  const [ours, partner, traitor, stranger] = await Promise.all(['Ours', 'Partner', 'Traitor', 'Stranger'].map(someone));
  const chain: (Sealed & { content: Claims })[] = [];
  for (let number = 1; number <= 3; number++) {
    const content = releaseOf(random(SEED, `chain ${number}`), 12);
    const made = await seal(partner!, terms(ours!, number, chain.at(-1)?.hash ?? null), content);
    chain.push({ ...made, content });
  }
  const content = releaseOf(random(SEED, 'misled'), 12);
  const misled = { ...(await seal(partner!, terms(traitor!, 1, null), content)), content };
  scene = { ours: ours!, partner: partner!, traitor: traitor!, stranger: stranger!, chain, misled };
});

const partners = (): Self[] => [scene.partner, scene.traitor];
const known = (from: Manifest['from'], before: Known['before']): Known => ({
  sender: partners().some(({ party }) => party.sign === from.sign && party.seal === from.seal)
    ? { revokedAt: null }
    : null,
  before,
});

/** As the quarantine takes it: null where it is taken over, else why not. */
async function refusal(
  bytes: Uint8Array,
  came: readonly Sealed[],
  now = NOW,
  more: Partial<Known> = {},
): Promise<string | null> {
  try {
    const opened = await open(scene.ours, bytes);
    const before = came
      .filter(({ manifest }) => manifest.from.sign === opened.manifest.from.sign)
      .map(({ manifest: { id, number }, hash }) => ({ id, number, hash }));
    const doubts = judge(opened, { ...known(opened.manifest.from, before), ...more }, now);
    return doubts.find(({ refuses }) => refuses)?.code ?? null;
  } catch (error) {
    if (!isFault(error)) throw error;
    return error.code;
  }
}

/** Three lines under any signature, encrypted to us: what anybody can do who has our card. */
async function forged(head: unknown, signature: string | Self, content: unknown): Promise<Uint8Array> {
  const [first, last] = [head, content].map((part) => (typeof part === 'string' ? part : canonical(part)));
  const line = typeof signature === 'string' ? signature : signed(signature, first!);
  const to = new Encrypter();
  to.addRecipient(scene.ours.party.seal);
  return to.encrypt(`${first}\n${line}\n${last}\n`);
}

const signed = (by: Self, head: string) =>
  sign(null, Buffer.from(`${FORMAT} manifest\n${head}`), by.secret).toString('base64url');

/** The signature under a bundle, as its recipient can read it: signed once more, since Ed25519 is deterministic. */
const signatureOf = (by: Self, manifest: Manifest) => signed(by, canonical(manifest));

const other = (chance: Chance, value: unknown): unknown => {
  if (typeof value === 'number') return value + 1 + chance.int(3);
  if (typeof value === 'boolean') return !value;
  if (value === null) return chance.int(2) ? 'A'.repeat(22) : 1;
  if (typeof value === 'string') {
    if (value === '') return 'x';
    const at = chance.int(value.length);
    const put = value[at] === '1' ? '2' : '1';
    return value.slice(0, at) + put + value.slice(at + 1);
  }
  if (Array.isArray(value)) return chance.int(2) || value.length === 0 ? [...value, value[0] ?? 1] : value.slice(1);
  return {};
};

/** The same with one leaf, list or member changed, somewhere. */
function changed<T>(chance: Chance, value: T): T {
  if (typeof value !== 'object' || value === null || chance.int(6) === 0) return other(chance, value) as T;
  const names = Object.keys(value);
  if (names.length === 0) return other(chance, value) as T;
  const copy = structuredClone(value) as Record<string, unknown>;
  const name = names[chance.int(names.length)]!;
  copy[name] = changed(chance, copy[name]);
  return (Array.isArray(value) ? Object.values(copy) : copy) as T;
}

type Attack = (chance: Chance) => Promise<string | null>;
const pick = <T>(chance: Chance, of: readonly T[]): T => of[chance.int(of.length)]!;

const ATTACKS: Readonly<Record<string, Attack>> = {
  async 'bytes changed, cut or added on the way'(chance) {
    const { bytes } = pick(chance, scene.chain);
    const copy = Buffer.from(bytes);
    const at = chance.int(copy.length);
    const how = chance.int(3);
    if (how === 0) copy[at]! ^= 1 << chance.int(8);
    const sent =
      how === 1
        ? copy.subarray(0, at)
        : how === 2
          ? Buffer.concat([copy.subarray(0, at), Buffer.of(chance.int(256)), copy.subarray(at)])
          : copy;
    return refusal(sent, []);
  },
  async 'a bundle sent again'(chance) {
    const at = chance.int(scene.chain.length);
    return refusal(scene.chain[at]!.bytes, scene.chain.slice(0, at + 1 + chance.int(scene.chain.length - at)));
  },
  async 'a bundle to somebody else, sealed anew to us'() {
    const { manifest, content } = scene.misled;
    return refusal(await forged(manifest, signatureOf(scene.partner, manifest), content), []);
  },
  async 'a manifest changed under its old signature'(chance) {
    const { manifest, content } = pick(chance, scene.chain);
    const signature = signatureOf(scene.partner, manifest);
    const bent = changed(chance, manifest);
    if (canonical(bent) === canonical(manifest)) return 'unchanged';
    return refusal(await forged(bent, signature, content), []);
  },
  async 'content changed under its old manifest'(chance) {
    const { manifest, content } = pick(chance, scene.chain);
    const bent = changed(chance, content);
    if (canonical(bent) === canonical(content)) return 'unchanged';
    return refusal(await forged(manifest, signatureOf(scene.partner, manifest), bent), []);
  },
  async 'a partner’s name under another’s signature'(chance) {
    const { manifest, content } = pick(chance, scene.chain);
    const bent = { ...manifest, number: 4, nonce: randomBytes(16).toString('base64url') };
    return refusal(await forged(bent, pick(chance, [scene.traitor, scene.stranger]), content), []);
  },
  async 'a stranger’s own bundle'(chance) {
    return refusal((await seal(scene.stranger, terms(scene.ours, 1, null), releaseOf(chance, 3))).bytes, []);
  },
  async 'half of a partner’s keys and half of one’s own'(chance) {
    const half = pick(chance, ['sign', 'seal'] as const);
    const { manifest, content } = pick(chance, scene.chain);
    const from = { ...scene.partner.party, [half]: scene.stranger.party[half] };
    return refusal(await forged({ ...manifest, from }, scene.stranger, content), []);
  },
  async 'a bundle whose time has passed'(chance) {
    const { bytes, manifest } = pick(chance, scene.chain);
    return refusal(bytes, [], new Date(Date.parse(manifest.expiresAt) + chance.int(1_000_000) * 1_000));
  },
  async 'a bundle of keys that were revoked before it was made'(chance) {
    const { bytes, manifest } = pick(chance, scene.chain);
    const revokedAt = new Date(Date.parse(manifest.madeAt) - chance.int(1_000_000) * 1_000).toISOString();
    return refusal(bytes, [], NOW, { sender: { revokedAt } });
  },
  async 'a second bundle of one number, by a partner who says one thing to us and another before'(chance) {
    const at = chance.int(scene.chain.length);
    const { number, previous } = scene.chain[at]!.manifest;
    return refusal(
      (await seal(scene.partner, terms(scene.ours, number, previous), releaseOf(chance, 3))).bytes,
      scene.chain,
    );
  },
  async 'a chain that leaves out or puts in one before'(chance) {
    const next = await seal(scene.partner, terms(scene.ours, 4, sha256(randomBytes(8))), releaseOf(chance, 3));
    return refusal(next.bytes, scene.chain);
  },
  async 'the same, spelled otherwise'(chance) {
    const { manifest, content } = pick(chance, scene.chain);
    const signature = signatureOf(scene.partner, manifest);
    const text = canonical(content);
    const spelled = pick(chance, [
      () => forged(manifest, signature, ` ${text}`),
      () => forged(manifest, signature, JSON.stringify(content, null, 1).replaceAll('\n', ' ')),
      () => forged(JSON.stringify(manifest, Object.keys(manifest).reverse()), signature, text),
      () => forged(manifest, `${signature.slice(0, -1)}${pick(chance, [...'BCDE'])}`, text),
      () => forged(manifest, `${signature}=`, text),
      () => forged(manifest, signature, `${text}\n`),
    ]);
    return refusal(await spelled(), []);
  },
};

describe('a bundle', () => {
  test('that a partner sent is taken over, in its order, and also where an earlier one is late', async () => {
    for (let i = 0; i < scene.chain.length; i++)
      expect(await refusal(scene.chain[i]!.bytes, scene.chain.slice(0, i))).toBeNull();
    expect(await refusal(scene.chain[2]!.bytes, [])).toBeNull();
    // What the attacks below put together is taken over where nothing in it is bent.
    const { manifest, content } = scene.chain[0]!;
    expect(await refusal(await forged(manifest, signatureOf(scene.partner, manifest), content), [])).toBeNull();
    expect(await refusal(scene.chain[1]!.bytes, [scene.chain[2]!])).toBeNull();
  });

  test('that was bent, repeated, turned to somebody else, signed anew or kept too long is never taken over', {
    timeout: 1_800_000,
  }, async () => {
    const ways = Object.entries(ATTACKS);
    const refused: Record<string, number> = {};
    const whole = part(50_000);
    for (let i = 0; i < whole; i++) {
      const [name, attack] = ways[i % ways.length]!;
      const why = await attack(random(SEED, `attack ${i}`));
      expect(why, `${name}, number ${i}`).not.toBeNull();
      if (why !== 'unchanged') refused[name] = (refused[name] ?? 0) + 1;
    }
    expect(Object.keys(refused).sort()).toEqual(Object.keys(ATTACKS).sort());
    const { length } = ways;
    keep('A bundle that was bent, repeated, turned, expired or signed anew is never taken over', {
      ...{ attacks: Object.values(refused).reduce((a, b) => a + b), ways: length, 'taken over': 0, seed: SEED },
    });
  });
});
