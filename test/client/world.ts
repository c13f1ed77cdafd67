import { getOperationAST } from 'graphql';
import { type Api, Refusal } from '../../client/api/client.ts';
import type { AboutQuery, ExpandInput, SaveBoardInput } from '../../client/api/generated.ts';
import type { Parts } from '../../client/commands/command.ts';
import { arrange, settle } from '../../client/layout/force.ts';
import type { Completeness, Entity, Ref, Tie } from '../../client/model/graph.ts';
import type { Me } from '../../client/model/session.ts';
import { createMessages } from '../../client/messages/index.ts';
import { createParts } from '../../client/store.ts';
import kinds from '../../server/graph/table/kinds.json' with { type: 'json' };
import ties from '../../server/graph/table/ties.json' with { type: 'json' };

/** A small invented world behind the same door as the server: enough to drive the page's state without one. */
export type World = {
  entities: Entity[];
  ties: Tie[];
  /** Who the masked ones are, told for a reason. */
  names?: Record<Ref, string>;
};

/** An investigator with two cases. */
export const investigator: Me = {
  user: {
    ...{ id: 'u-1', name: 'lin', display: 'Lin Lan (invented)', roles: ['investigator'] },
    agency: { id: 'centre', name: 'Centre (invented)', kind: 'police', host: true },
  },
  rights: ['SIGNED_IN', 'READ', 'REVEAL'],
  cases: [
    { id: 'case-a', name: 'Case A (invented)', typology: null, leads: false },
    { id: 'case-b', name: 'Case B (invented)', typology: null, leads: true },
  ],
  expiresAt: '2026-05-14T20:00:00Z',
};

export const entity = (ref: Ref, kind = 'Account', more: Partial<Entity> = {}): Entity => ({
  ref,
  kind,
  label: ref,
  identifier: null,
  roles: [],
  masked: false,
  also: [],
  ...more,
});

export const tie = (from: Ref, to: Ref, more: Partial<Tie> = {}): Tie => ({
  id: `${from}>${to}${more.type ?? ''}`,
  from,
  to,
  type: 'TRANSFERRED',
  count: 1,
  sums: [],
  duration: null,
  first: null,
  last: null,
  until: null,
  untilDerived: false,
  inferred: false,
  unverified: false,
  ...more,
});

/** One account with so many counterparties, named n0, n1 … */
export const star = (centre: Ref, leaves: number): World => ({
  entities: [entity(centre), ...Array.from({ length: leaves }, (_, i) => entity(`${centre}-${i}`))],
  ties: Array.from({ length: leaves }, (_, i) => tie(centre, `${centre}-${i}`)),
});

export const tables: AboutQuery = {
  about: {
    demo: true,
    tour: null,
    hasData: true,
    version: '0',
    batches: [],
    mappings: [],
    currencies: [
      { code: 'CNY', scale: 2 },
      { code: 'JPY', scale: 0 },
      { code: 'USDT-TRON', scale: 6 },
    ],
  },
  kinds: Object.entries(kinds).map(([kind, row]) => ({
    kind,
    label: row.label,
    colour: row.colour,
    icon: '<circle cx="12" cy="12" r="8"/>',
    large: 'large' in row,
  })),
  ties: Object.entries(ties).map(([type, row]) => ({
    type,
    label: row.label,
    from: row.from,
    to: row.to,
    measure: 'measure' in row ? (row.measure === 'money' ? 'MONEY' : 'DURATION') : null,
    interval: row.time === 'interval',
    unverified: 'unverified' in row,
  })),
  statements: [],
};

export type Asked = { operation: string; variables: Record<string, unknown> };

export type WorldApi = Api & {
  asked: Asked[];
  boards: Map<string, SaveBoardInput>;
  /** Who is signed in; null for nobody. */
  me: Me | null;
};

export function worldApi(world: World): WorldApi {
  const asked: Asked[] = [];
  const boards = new Map<string, SaveBoardInput>();
  const known = (ref: Ref) => world.entities.find((one) => one.ref === ref);
  const tiesOf = (ref: Ref) => world.ties.filter((one) => one.from === ref || one.to === ref);
  const others = (ref: Ref) => [...new Set(tiesOf(ref).map((one) => (one.from === ref ? one.to : one.from)))];
  const whole = (shown: number, total = shown): Completeness => ({
    shown,
    total,
    atLeast: false,
    order: 'LATEST',
    held: total > shown ? [{ reason: 'CAP', count: total - shown, atLeast: false, entities: [] }] : [],
  });

  const answers: Record<string, (variables: never) => unknown> = {
    Me: () => ({ me: api.me }),
    SignOut: () => {
      api.me = null;
      return { signOut: true };
    },
    Reveal: ({ ref }: { ref: Ref }) => {
      const [at, who] = [world.entities.findIndex((one) => one.ref === ref), world.names?.[ref]];
      if (at < 0 || !who) throw new Refusal('NOT_FOUND', 'no such person');
      world.entities[at] = { ...world.entities[at]!, label: who, masked: false };
      return { reveal: world.entities[at] };
    },
    About: () => tables,
    Entities: ({ refs }: { refs: Ref[] }) => ({ entities: refs.flatMap((ref) => known(ref) ?? []) }),
    Facets: ({ input }: { input: { ref: Ref } }) => ({
      facets: {
        entity: known(input.ref),
        facets: [],
        neighbours: others(input.ref).length,
        hub: false,
      },
    }),
    Expand: ({ input }: { input: ExpandInput }) => {
      const shown = new Set(input.shown ?? []);
      const all = others(input.ref as Ref);
      const fresh = all.filter((ref) => !shown.has(ref)).slice(0, input.limit ?? 50);
      const answer = new Set([...all.filter((ref) => shown.has(ref)), ...fresh]);
      return {
        expand: {
          entities: [...answer].map(known),
          ties: tiesOf(input.ref as Ref).filter((one) => answer.has(one.from) || answer.has(one.to)),
          completeness: whole(answer.size, all.length),
        },
      };
    },
    Links: ({ refs }: { refs: Ref[] }) => {
      if (refs.length > 500) throw new Refusal('TOO_LARGE', 'at most 500 refs');
      const among = new Set(refs);
      const found = world.ties.filter((one) => among.has(one.from) && among.has(one.to));
      return { links: { ties: found, completeness: whole(found.length) } };
    },
    Badges: ({ refs, shown }: { refs: Ref[]; shown: Ref[] }) => {
      const there = new Set(shown);
      return {
        badges: refs.map((ref) => ({
          ref,
          hidden: others(ref).filter((one) => !there.has(one)).length,
          atLeast: false,
        })),
      };
    },
    Paths: ({ input }: { input: { from: Ref; to: Ref } }) => {
      const before = new Map<Ref, Ref>([[input.from, input.from]]);
      for (const ref of before.keys()) for (const next of others(ref)) if (!before.has(next)) before.set(next, ref);
      const refs: Ref[] = before.has(input.to) ? [input.to] : [];
      while (refs.length && refs[0] !== input.from) refs.unshift(before.get(refs[0]!)!);
      const steps = refs
        .slice(1)
        .map((ref, i) => tiesOf(ref).find((one) => one.from === refs[i] || one.to === refs[i])!);
      const path = { refs, ties: steps.map((one) => one.id), hops: steps.length };
      return {
        paths: {
          paths: refs.length ? [path] : [],
          entities: refs.map(known),
          ties: steps,
          completeness: whole(refs.length ? 1 : 0),
        },
      };
    },
    Boards: () => ({
      boards: [...boards.values()].map(({ id, name, version }) => ({ id, name, version, savedAt: '' })),
    }),
    Board: ({ id }: { id: string }) => {
      const board = boards.get(id);
      if (!board) throw new Refusal('NOT_FOUND', 'no such board');
      return { board: { ...board, savedAt: '' } };
    },
    DeleteBoard: ({ id }: { id: string }) => ({ deleteBoard: boards.delete(id) }),
    SaveBoard: ({ input }: { input: SaveBoardInput }) => {
      const version = boards.get(String(input.id))?.version ?? 0;
      if (input.version !== version) throw new Refusal('CONFLICT', 'someone saved this board first');
      boards.set(String(input.id), { ...input, version: version + 1 });
      return { saveBoard: { id: input.id, version: version + 1, savedAt: '' } };
    },
  };

  const api: WorldApi = {
    asked,
    boards,
    me: investigator,
    async ask(document, variables) {
      const operation = getOperationAST(document)?.name?.value ?? '';
      asked.push({ operation, variables: variables as Record<string, unknown> });
      const answer = answers[operation];
      if (!answer) throw new Error(`the world has no answer to ${operation}`);
      return structuredClone(answer(variables as never)) as never;
    },
  };
  return api;
}

/** The page's parts over a world, with the real layout in this thread, before anybody has signed in. */
export function freshParts(world: World): Parts & { api: WorldApi } {
  const api = worldApi(world);
  const layout = { arrange: async (task: never) => arrange(task), settle: async (task: never) => settle(task) };
  return { ...createParts(api, layout), api };
}

/** The same with an investigator at work under a case. */
export function partsOf(world: World): Parts & { api: WorldApi } {
  const parts = freshParts(world);
  const purpose = { case: 'case-a', reason: 'follow the money' };
  parts.store.setState(({ session }) => ({ session: { ...session, standing: 'in', me: investigator, purpose } }));
  return parts;
}

/** What the page says in a language. */
export const wordsIn = (language: 'en' | 'zh') =>
  createMessages({
    localStorage: { getItem: () => language, setItem: () => {} },
    navigator: { language },
    document: { documentElement: { lang: '' } },
  } as unknown as Window).t;
