import { BlockList, isIP } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { Fault } from './fault.ts';

/** Every setting of the product. README's table of configuration repeats these; a test keeps the two equal. */
const Env = z.object({
  HEADWATER_DATA: z.string().min(1).optional(),
  HEADWATER_CACHE: z.string().min(1).optional(),
  HEADWATER_OFFICE: z
    .string()
    .regex(/^postgres(ql)?:\/\/./, 'it is no postgres:// address')
    .refine((text) => URL.canParse(text), 'it is no address that can be read')
    .optional(),
  HEADWATER_PORT: z.coerce.number().int().min(0).max(65535).default(4800),
  HEADWATER_HOST: z.string().min(1).default('127.0.0.1'),
  HEADWATER_TLS_CERT: z.string().min(1).optional(),
  HEADWATER_TLS_KEY: z.string().min(1).optional(),
  HEADWATER_ORIGIN: z.string().min(1).optional(),
  HEADWATER_PROXY: z.string().min(1).optional(),
  HEADWATER_NAME: z.string().trim().min(1).max(200).optional(),
  HEADWATER_EXCHANGE: z.enum(['on', 'off']).default('off'),
  HEADWATER_EXCHANGE_CA: z.string().min(1).optional(),
  HEADWATER_OIDC_ISSUER: z.string().min(1).optional(),
  HEADWATER_OIDC_CLIENT_ID: z.string().min(1).optional(),
  HEADWATER_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  HEADWATER_OIDC_NAME: z.string().min(1).optional(),
  HEADWATER_BOLT_PORT: z.coerce.number().int().min(0).max(65535).default(0),
  HEADWATER_HEAP_MB: z.coerce.number().int().min(256).optional(),
  HEADWATER_PAGECACHE_MB: z.coerce.number().int().min(64).optional(),
  HEADWATER_ANALYSIS: z.enum(['on', 'off']).default('on'),
  HEADWATER_ANALYSIS_HEAP_MB: z.coerce.number().int().min(256).optional(),
  HEADWATER_ANALYSIS_URI: z.string().min(1).optional(),
  HEADWATER_ANALYSIS_USER: z.string().min(1).default('neo4j'),
  HEADWATER_ANALYSIS_PASSWORD: z.string().optional(),
  HEADWATER_ANALYSIS_DATABASE: z.string().min(1).default('neo4j'),
  HEADWATER_SEED_SIZE: z.enum(['demo', 'city', 'nation']).default('demo'),
  HEADWATER_SEED: z.coerce.number().int().min(1).default(2016),
  NEO4J_URI: z.string().min(1).optional(),
  NEO4J_USER: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().min(1).default('neo4j'),
  JAVA_HOME: z.string().min(1).optional(),
  PATH: z.string().default(''),
});

export type Config = Readonly<{
  /** True when nothing is configured: the invented world, loopback only. */
  demo: boolean;
  /** Everything that must be kept: graph/, office.sqlite, keys/. */
  dataDir: string;
  /** Where the office store is: a file in the data folder, or a `postgres://` address, which may hold a password. */
  office: string;
  /** What can be fetched again: Neo4j's jars. */
  cacheDir: string;
  /** HTTP port; 0 takes a free one. */
  port: number;
  reach: Reach;
  exchange: Readonly<{
    /** What other installations call this one; null where it is called as the agency that keeps it. */
    name: string | null;
    /** Whether partners' servers are answered, at the addresses at which the page is. */
    listens: boolean;
    /** A file of certificates that partners are believed by beside the usual authorities. */
    ca: string | null;
  }>;
  /** The agency's own sign-in (OpenID Connect); null where people sign in by password alone. */
  provider: Readonly<{ issuer: string; clientId: string; clientSecret: string; name: string }> | null;
  graph: Readonly<
    | { kind: 'remote'; uri: string; user: string; password: string; database: string }
    | { kind: 'local'; boltPort: number; heapMb: number; pageCacheMb: number }
  >;
  /** Where users' own questions run: servers of our own, `most` at once, or one that is there; null where they do not. */
  analysis: Readonly<
    | { kind: 'remote'; uri: string; user: string; password: string; database: string }
    | { kind: 'local'; heapMb: number; pageCacheMb: number; most: number }
  > | null;
  seed: Readonly<{ size: 'demo' | 'city' | 'nation'; number: number }>;
  java: Readonly<{ home: string | undefined; path: string }>;
}>;

/** From where the page can be reached. */
export type Reach = Readonly<{
  /** What is listened on. */
  host: string;
  /** Files of the certificate with its chain, and of its key; null where this server itself speaks plain HTTP. */
  tls: Readonly<{ cert: string; key: string }> | null;
  /** The public address, as `https://headwater.example`; null where there is none. */
  origin: string | null;
  /** Addresses or networks of the proxy that speaks TLS for this server; what it says of who asks is believed. */
  proxies: readonly string[];
}>;

/** This machine and no other. */
export const THIS_MACHINE: Reach = Object.freeze({ host: '127.0.0.1', tls: null, origin: null, proxies: [] });

/** The names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(Env.shape);

const ROOT = path.resolve(import.meta.dirname, '..');
const MB = 1024 * 1024;

/** Heap: an eighth of memory; page cache: a quarter; within what a laptop spares and one graph can use. */
const share = (part: number, least: number, most: number) =>
  Math.max(least, Math.min(most, Math.floor(os.totalmem() / MB / part)));

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = Env.safeParse(env);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const field = String(issue.path[0] ?? '');
    throw wrong(field, `cannot be used: ${issue.message}`, 'correct it, or unset it to take the default');
  }
  const e = parsed.data;
  const demo = !e.HEADWATER_DATA && !e.NEO4J_URI && !e.HEADWATER_OFFICE;
  if (e.NEO4J_URI && e.NEO4J_PASSWORD === undefined)
    throw wrong('NEO4J_PASSWORD', 'is not set but NEO4J_URI is', 'set it (and NEO4J_USER, NEO4J_DATABASE)');
  const dataDir = path.resolve(e.HEADWATER_DATA ?? path.join(ROOT, '.data', demo ? 'demo' : 'own'));
  return Object.freeze({
    demo,
    dataDir,
    office: e.HEADWATER_OFFICE ?? path.join(dataDir, 'office.sqlite'),
    cacheDir: path.resolve(e.HEADWATER_CACHE ?? path.join(os.homedir(), '.cache', 'headwater')),
    port: e.HEADWATER_PORT,
    reach: readReach(e, demo),
    exchange: Object.freeze({
      ...{ name: e.HEADWATER_NAME ?? null, listens: e.HEADWATER_EXCHANGE === 'on' },
      ca: e.HEADWATER_EXCHANGE_CA ?? null,
    }),
    provider: readProvider(e, demo),
    graph: Object.freeze(
      e.NEO4J_URI
        ? {
            kind: 'remote' as const,
            uri: e.NEO4J_URI,
            user: e.NEO4J_USER,
            password: e.NEO4J_PASSWORD ?? '',
            database: e.NEO4J_DATABASE,
          }
        : {
            kind: 'local' as const,
            boltPort: e.HEADWATER_BOLT_PORT,
            heapMb: e.HEADWATER_HEAP_MB ?? share(8, 512, 4096),
            pageCacheMb: e.HEADWATER_PAGECACHE_MB ?? share(4, 256, 16384),
          },
    ),
    analysis: readAnalysis(e),
    seed: Object.freeze({ size: e.HEADWATER_SEED_SIZE, number: e.HEADWATER_SEED }),
    java: Object.freeze({ home: e.JAVA_HOME, path: e.PATH }),
  });
}

type Settings = z.infer<typeof Env>;

function readAnalysis(e: Settings): Config['analysis'] {
  if (e.HEADWATER_ANALYSIS === 'off') return null;
  if (!e.HEADWATER_ANALYSIS_URI)
    return Object.freeze({
      kind: 'local',
      heapMb: e.HEADWATER_ANALYSIS_HEAP_MB ?? share(16, 512, 2048),
      pageCacheMb: share(24, 128, 4096),
      most: os.totalmem() / MB < 8_000 ? 1 : 2,
    });
  if (e.HEADWATER_ANALYSIS_PASSWORD === undefined)
    throw wrong('HEADWATER_ANALYSIS_PASSWORD', 'is not set but HEADWATER_ANALYSIS_URI is', 'set it');
  if (e.HEADWATER_ANALYSIS_URI === e.NEO4J_URI && e.HEADWATER_ANALYSIS_DATABASE === e.NEO4J_DATABASE)
    throw wrong('HEADWATER_ANALYSIS_URI', 'names the graph itself', 'name a server of its own, which is emptied');
  return Object.freeze({
    ...{ kind: 'remote', uri: e.HEADWATER_ANALYSIS_URI, user: e.HEADWATER_ANALYSIS_USER },
    ...{ password: e.HEADWATER_ANALYSIS_PASSWORD, database: e.HEADWATER_ANALYSIS_DATABASE },
  });
}

const wrong = (field: string, what: string, mend: string) =>
  new Fault('BAD_INPUT', `The setting ${field} ${what}.`, { mend: `In the environment: ${mend}.`, place: { field } });

/** Whether a name or address is this machine's own. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

/** @throws Fault SETUP where others could listen in: beyond this machine without a certificate or a declared proxy. */
function readReach(e: Settings, demo: boolean): Reach {
  const { HEADWATER_HOST: host, HEADWATER_TLS_CERT: cert, HEADWATER_TLS_KEY: key } = e;
  if (!cert !== !key)
    throw wrong(cert ? 'HEADWATER_TLS_KEY' : 'HEADWATER_TLS_CERT', 'is not set but its counterpart is', 'set both');
  const origin = e.HEADWATER_ORIGIN === undefined ? null : originOf(e.HEADWATER_ORIGIN);
  const proxies = (e.HEADWATER_PROXY ?? '').split(',').flatMap((one) => one.trim() || []);
  for (const one of proxies)
    if (!asNetwork(one)) throw wrong('HEADWATER_PROXY', `holds "${one}"`, 'name IP addresses or networks, with commas');
  if (proxies.length > 0 && origin === null)
    throw wrong('HEADWATER_ORIGIN', 'is not set but HEADWATER_PROXY is', 'set the address that browsers use');
  if (origin?.startsWith('https:') && !cert && proxies.length === 0)
    throw wrong('HEADWATER_PROXY', 'is not set but HEADWATER_ORIGIN is https', 'set it, or a certificate');
  const beyond = !isLoopback(host) || (origin !== null && !isLoopback(new URL(origin).hostname));
  if (beyond && demo)
    throw new Fault('SETUP', 'The demo is not served beyond this machine: anybody may sign in to it by a click.', {
      mend: 'Unset HEADWATER_HOST and HEADWATER_ORIGIN, or name a folder of your own with HEADWATER_DATA.',
    });
  if (!isLoopback(host) && !cert && proxies.length === 0)
    throw new Fault('SETUP', `Listening on ${host} would let others on the network read passwords and case data.`, {
      mend: 'Set HEADWATER_TLS_CERT and HEADWATER_TLS_KEY, or HEADWATER_ORIGIN and HEADWATER_PROXY for a proxy that speaks TLS, or unset HEADWATER_HOST.',
    });
  return Object.freeze({ host, tls: cert && key ? { cert, key } : null, origin, proxies });
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const safe = url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
  if (safe && url.pathname === '/' && !url.search && !url.hash && !url.username) return url.origin;
  throw wrong('HEADWATER_ORIGIN', `is "${text}"`, 'set the public address alone, as https://headwater.example');
}

/** The address or network (`10.0.0.0/8`) that a text names; null where it names none. */
export function asNetwork(text: string): BlockList | null {
  const [address = '', bits, more] = text.split('/');
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  const most = family === 'ipv6' ? 128 : 32;
  if (!isIP(address) || more !== undefined || (bits !== undefined && !(/^\d+$/.test(bits) && Number(bits) <= most)))
    return null;
  const list = new BlockList();
  list.addSubnet(address, Number(bits ?? most), family);
  return list;
}

function readProvider(e: Settings, demo: boolean): Config['provider'] {
  const { HEADWATER_OIDC_ISSUER: issuer, HEADWATER_OIDC_CLIENT_ID: clientId } = e;
  const clientSecret = e.HEADWATER_OIDC_CLIENT_SECRET;
  if (!issuer && !clientId && !clientSecret && !e.HEADWATER_OIDC_NAME) return null;
  if (!issuer || !clientId || !clientSecret)
    throw wrong(
      'HEADWATER_OIDC_ISSUER',
      'and its client do not stand together',
      'set issuer, CLIENT_ID and CLIENT_SECRET',
    );
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  // In the clear on a network, whoever listens could sign in as anyone.
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && isLoopback(url.hostname)))
    throw wrong('HEADWATER_OIDC_ISSUER', `is "${issuer}"`, 'set the https address of the provider');
  if (demo) throw wrong('HEADWATER_OIDC_ISSUER', 'is set but this is the demo', 'name a folder with HEADWATER_DATA');
  return Object.freeze({ issuer, clientId, clientSecret, name: e.HEADWATER_OIDC_NAME ?? url.hostname });
}
