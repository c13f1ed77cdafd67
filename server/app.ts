import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import path from 'node:path';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type NextFunction, type Request, type Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { BrowserSession } from './access/browser.ts';
import { openLive } from './access/live.ts';
import type { Log } from './access/log.ts';
import type { Viewer } from './access/viewer.ts';
import type { Analysis } from './analysis/analysis.ts';
import { openProvider } from './access/oidc.ts';
import { type Asking, signedIn, stillMay, type ViewerSource } from './access/viewing.ts';
import { type Config, THIS_MACHINE } from './config.ts';
import type { Context, Tour } from './context.ts';
import type { Exchange } from './exchange/exchange.ts';
import type { Graph } from './graph/graph.ts';
import { shippedMappings } from './intake/mapping.ts';
import { limits, RECURSIVE_MOST, STRANGERS_MOST, TOKENS_MOST } from './limits.ts';
import type { Office } from './office/office.ts';
import { documentsOfPage, withDocument } from './operations.ts';
import type { Guard } from './questions/guarded.ts';
import { openRuns, type RunLimits } from './questions/runs.ts';
import { openWatches } from './questions/watches.ts';
import { makeSchema } from './schema.ts';
import { browserOf } from './web/browser.ts';
import { openDoor } from './web/door.ts';
import { exchangeRoute } from './web/exchange.ts';
import { failed, formatError } from './web/failures.ts';
import { byThe, endsInTime, ofOurPage, onlyPost } from './web/guards.ts';
import { headers } from './web/headers.ts';
import { openStreams } from './web/live.ts';
import { servePage } from './web/page.ts';
import { fromProvider, PROVIDER_BACK, PROVIDER_START, toProvider } from './web/provider.ts';
import { refuse } from './web/refuse.ts';

export type AppParts = {
  /** On this machine alone, without a provider, where nothing else is said. */
  config: Pick<Config, 'demo'> & Partial<Pick<Config, 'reach' | 'provider'>>;
  graph: Graph;
  office: Office;
  log: Log;
  /** Of the invented world, if that is what is served. */
  tour?: Tour | null;
  /** Who asks; whoever is signed in unless another source is named. */
  viewer?: ViewerSource;
  /** Of `deviceKeyOf`; where none is named, devices are known until this server ends. */
  deviceKey?: Buffer;
  /** How often streams look whether another process changed something. */
  looksEveryMs?: number;
  /** Whether everybody may write questions of their own, and not analysts alone; in the demo, unless said otherwise. */
  freeDocuments?: boolean;
  /** Questions a minute from one address by whoever is not signed in. */
  strangersMost?: number;
  /** The graph that users' own questions run on, and the guard before it; without both, such questions are off. */
  analysis?: Analysis | null;
  guard?: Guard | null;
  runLimits?: RunLimits;
  /** To other installations; null or absent where there is none. */
  exchange?: Exchange | null;
  /** Of `mapKey`; where none is named, whom a release means is known until this server ends. */
  mapKey?: Buffer;
  dataDir?: string;
  /** Where the built page lies. */
  client?: string;
};

export type App = {
  handler: RequestListener;
  /** Ends what would not end by itself: streams. */
  hush(): void;
  /** Asks again what is watched and due by then; done by itself as time goes. */
  watch(now: Date): Promise<void>;
  close(): Promise<void>;
};

const ROOT = path.resolve(import.meta.dirname, '..');
/** The largest thing the page sends is a board of 2 MB, as text within JSON. */
const BODY_MOST = '5mb';

export async function createApp(parts: AppParts): Promise<App> {
  const { graph, office, log, config, tour = null, exchange = null, mapKey = randomBytes(32), dataDir = null } = parts;
  const version = (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
  const mappings = shippedMappings().map(({ name, about, columns }) => ({
    name,
    about,
    columns: Object.keys(columns),
  }));
  const viewerOf = parts.viewer ?? signedIn(office);
  const { reach = THIS_MACHINE, demo } = config;
  const door = openDoor(reach);
  const provider = config.provider ? openProvider(config.provider) : null;
  const live = openLive();
  const streams = openStreams(office, live, parts.looksEveryMs);
  const runs = await openRuns({
    ...{ graph, office, log, live, analysis: parts.analysis ?? null, guard: parts.guard ?? null },
    ...(parts.runLimits ? { limits: parts.runLimits } : {}),
  });
  const watches = openWatches({ graph, office, runs });
  const deviceKey = parts.deviceKey ?? randomBytes(32);
  const browser = (req: Request, res: Response) => browserOf(req, res, door, deviceKey);
  const apollo = new ApolloServer<Context>({
    schema: makeSchema(),
    // Who writes questions of their own reads the SDL; a stranger learns nothing by asking (ASVS 5.0 V4.3.2).
    introspection: config.demo,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    cache: 'bounded',
    documentStore: documentsOfPage(),
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: TOKENS_MOST },
    validationRules: [limits],
    validationOptions: { maxErrors: 5 },
    maxRecursiveSelections: RECURSIVE_MOST,
    stopOnTerminationSignals: false,
    formatError,
    plugins: [ApolloServerPluginLandingPageDisabled()],
    // Apollo's own log would repeat what formatError tells.
    logger: { debug() {}, info() {}, warn() {}, error: (message) => process.stderr.write(`${message}\n`) },
  });
  await apollo.start();

  const app = express();
  app.disable('x-powered-by');
  app.use(byThe(door), endsInTime, headers(door));
  app.get('/health', async (_, res) => {
    const isUp = await graph.answers().catch(() => false);
    res.status(isUp ? 200 : 503).json({ server: 'up', graph: isUp ? 'up' : 'down' });
  });
  app.use(
    '/graphql',
    onlyPost,
    ofOurPage(door),
    express.json({ limit: BODY_MOST, strict: true }),
    asked(viewerOf, parts.freeDocuments ?? demo, browser),
    fewOfStrangers(parts.strangersMost ?? STRANGERS_MOST),
    expressMiddleware(apollo, {
      context: async ({ res }) => {
        const { asking, viewer, session } = res.locals as Asked;
        return {
          ...{ viewer, graph, office, log, runs, exchange, mapKey, dataDir, demo, tour, version, mappings, session },
          ...{ provider: provider && { name: provider.name, start: PROVIDER_START }, changed: live.changed },
          stillMay: async () => stillMay(viewer, await viewerOf({ ...asking, prolongs: false })),
        };
      },
    }),
  );
  app.get('/live', (req, res) => streams.answer(req, res));
  if (exchange?.isListening) app.post('/exchange/1/:what', exchangeRoute(door, exchange.receive));
  if (provider) {
    const parts = { provider, office, log };
    app.get(PROVIDER_START, (req, res) => toProvider(parts, res, door.baseOf(req)));
    app.get(PROVIDER_BACK, (req, res) => fromProvider(parts, req, res, door.baseOf(req), browser(req, res)));
  }
  servePage(app, parts.client ?? path.join(ROOT, 'dist/client'));
  app.use((_, res) => refuse(res, 404, 'NOT_FOUND', 'There is nothing at this address.'));
  app.use(failed);
  const close = async () => {
    watches.close();
    await runs.close();
    await apollo.stop();
  };
  return { handler: app, hush: streams.end, watch: watches.tick, close };
}

type Asked = { asking: Asking; viewer: Viewer; session: BrowserSession };

/** Who asks is known before anything of the document is read, since it decides which documents are. */
const asked =
  (viewerOf: ViewerSource, free: boolean, browser: (req: Request, res: Response) => BrowserSession) =>
  async (req: Request, res: Response, next: NextFunction) => {
    const session = browser(req, res);
    const asking = { token: session.token, purpose: purposeOf(req) };
    const viewer = await viewerOf(asking);
    res.locals = { asking, viewer, session } satisfies Asked;
    req.body = withDocument(req.body, viewer, free);
    next();
  };

/** Whoever is not signed in asks how to sign in, and each such question is a row of the log: a flood must not fill it. */
const fewOfStrangers = (limit: number) =>
  rateLimit({
    windowMs: 60_000,
    limit,
    // The browser's address, behind a declared proxy too.
    keyGenerator: (_, res) => ipKeyGenerator((res.locals as Asked).session.from),
    skip: (_, res) => (res.locals as Asked).viewer.user !== '',
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_, res) =>
      refuse(res, 429, 'TOO_MANY', 'Too many questions by people who are not signed in; wait a minute.'),
  });

/** The purpose comes with each question: `extensions: { purpose: { case, reason } }`. */
function purposeOf(req: Request): Asking['purpose'] {
  const purpose = (req.body as { extensions?: { purpose?: { case?: unknown; reason?: unknown } } })?.extensions
    ?.purpose;
  const stated = typeof purpose?.case === 'string' && typeof purpose.reason === 'string';
  return stated ? { case: purpose.case as string, reason: purpose.reason as string } : null;
}
