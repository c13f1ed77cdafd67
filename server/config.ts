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
  HEADWATER_BOLT_PORT: z.coerce.number().int().min(0).max(65535).default(0),
  HEADWATER_HEAP_MB: z.coerce.number().int().min(256).optional(),
  HEADWATER_PAGECACHE_MB: z.coerce.number().int().min(64).optional(),
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
  /** HTTP port on loopback; 0 takes a free one. */
  port: number;
  graph: Readonly<
    | { kind: 'remote'; uri: string; user: string; password: string; database: string }
    | { kind: 'local'; boltPort: number; heapMb: number; pageCacheMb: number }
  >;
  seed: Readonly<{ size: 'demo' | 'city' | 'nation'; number: number }>;
  java: Readonly<{ home: string | undefined; path: string }>;
}>;

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
    throw new Fault('BAD_INPUT', `The setting ${field} cannot be used: ${issue.message}.`, {
      mend: `Correct ${field} in the environment, or unset it to take the default.`,
      place: { field },
    });
  }
  const e = parsed.data;
  const demo = !e.HEADWATER_DATA && !e.NEO4J_URI && !e.HEADWATER_OFFICE;
  if (e.NEO4J_URI && e.NEO4J_PASSWORD === undefined)
    throw new Fault('BAD_INPUT', 'NEO4J_URI is set but NEO4J_PASSWORD is not.', {
      mend: 'Set NEO4J_PASSWORD (and NEO4J_USER, NEO4J_DATABASE where they are not "neo4j").',
      place: { field: 'NEO4J_PASSWORD' },
    });
  const dataDir = path.resolve(e.HEADWATER_DATA ?? path.join(ROOT, '.data', demo ? 'demo' : 'own'));
  return Object.freeze({
    demo,
    dataDir,
    office: e.HEADWATER_OFFICE ?? path.join(dataDir, 'office.sqlite'),
    cacheDir: path.resolve(e.HEADWATER_CACHE ?? path.join(os.homedir(), '.cache', 'headwater')),
    port: e.HEADWATER_PORT,
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
    seed: Object.freeze({ size: e.HEADWATER_SEED_SIZE, number: e.HEADWATER_SEED }),
    java: Object.freeze({ home: e.JAVA_HOME, path: e.PATH }),
  });
}
