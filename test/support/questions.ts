import type { Random } from '../../seed/random.ts';
import { table, tieTypes } from '../../server/graph/table.ts';
import { ofRuns } from './asked.ts';
import { NAMES } from './strewn.ts';

/** One question to the API: its root field and variables. `pages`: the page after its first is asked for as well. */
export type Question = Readonly<{ root: string; variables: Readonly<Record<string, unknown>>; pages?: boolean }>;

/** What questions are asked about: refs that the viewer may know, and two that only the hidden batch holds. */
export type About = Readonly<{
  refs: readonly string[];
  pairs: readonly (readonly [string, string])[];
  /** Ties that somebody may see. */
  ties: readonly Readonly<{ type: string; from: string; to: string }>[];
  /** Of whom something dated is said. */
  said: string;
  board: string;
}>;

type Form = (random: Random, about: About) => Question;

const INTERVALS = Object.keys(table.ties).filter((type) => table.ties[type]!.time === 'interval');
const FOLLOWABLE = tieTypes.filter((type) => !table.ties[type]!.symmetric);
const WINDOWS = [
  ['2016-03-08T00:00:00Z', '2016-03-20T00:00:00Z'],
  ['2016-03-05T00:00:00+08:00', undefined],
  [undefined, '2016-03-12T00:00:00Z'],
] as const;
const TEXTS = [...NAMES, '明', 'mul', '李', '1', 'p1', 'n0', 'a3', 'crowd', 'n12', '0', '0359'];

const one = (random: Random, { refs }: About) => random.pick(refs);
const given = (value: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));

const around = (root: string, more: (random: Random, about: About) => object): Form => {
  return (random, about) => ({ root, variables: { input: { ref: one(random, about), ...more(random, about) } } });
};
const between = (root: string, more: (random: Random, about: About) => object, pages = false): Form => {
  return (random, about) => {
    const [from, to] = random.pick(about.pairs);
    return { root, variables: { input: { from, to, ...more(random, about) } }, pages };
  };
};
const behind = (type: string, more: object, pages = false): Form => {
  return (random, { ties }) => {
    const { from, to } = random.pick(ties.filter((tie) => tie.type === type));
    return { root: 'events', variables: { input: { from, to, type, ...more } }, pages };
  };
};
const within = ([from, to]: readonly [string | undefined, string | undefined]) => given({ from, to });
const since = ([since, until]: readonly [string | undefined, string | undefined]) => given({ since, until });

/** A question of the viewer's own, with its runs. */
export const OWN_QUESTION = 'my-own-question';

/** Every shape in which each question is asked: orders, directions, windows, kinds, ties, pages, and what is refused. */
const FORMS: readonly Form[] = [
  (random, about) => ({ root: 'entity', variables: { ref: one(random, about) } }),
  (_, { refs }) => ({ root: 'entity', variables: { ref: refs.at(-1) } }),
  (random, { ties }) => ({
    root: 'entity',
    variables: { ref: random.pick(ties.filter((t) => t.type === 'SAME_AS')).to },
  }),
  (_, { said }) => ({ root: 'entity', variables: { ref: said } }),
  (_, { refs }) => ({ root: 'entities', variables: { refs } }),
  around('facets', () => ({})),
  ...WINDOWS.map((window) => around('facets', () => within(window))),
  ...['LATEST', 'MOST', 'RAREST'].map((order) => around('expand', () => ({ order, limit: 4 }))),
  ...['CNY', 'USD', undefined].map((currency) =>
    around('expand', () => given({ order: 'LARGEST', limit: 4, currency })),
  ),
  ...WINDOWS.map((window) => around('expand', (_, { refs }) => ({ ...within(window), shown: refs }))),
  ...['IN', 'OUT', 'BOTH'].map((direction) => around('expand', () => ({ types: FOLLOWABLE, direction, limit: 500 }))),
  around('expand', (random) => ({ kinds: ['Person', 'Account'], order: random.pick(['LATEST', 'MOST']) })),
  (random, { pairs }) => ({ root: 'expand', variables: { input: { ref: random.pick(pairs)[0], order: 'LARGEST' } } }),
  (_, { refs }) => ({ root: 'expand', variables: { input: { ref: refs[0], order: 'RAREST', limit: 3 } } }),
  (_, { refs }) => ({ root: 'facets', variables: { input: { ref: refs[0] } } }),
  (_, { refs }) => ({ root: 'expand', variables: { input: { ref: refs.at(-1) } } }),
  (_, { refs }) => ({ root: 'badges', variables: { refs, shown: refs.slice(0, 3) } }),
  (_, { refs }) => ({ root: 'badges', variables: { refs, shown: [] } }),
  (_, { refs }) => ({ root: 'links', variables: { refs } }),
  ...WINDOWS.map(
    (window): Form =>
      (_, { refs }) => ({ root: 'links', variables: { refs, ...within(window) } }),
  ),
  ...['TRANSFERRED', 'CALLED', 'LOCATED_AT', 'REGISTERED', 'PART_IN', 'CROSSED'].map((type) =>
    behind(type, { first: 1 }, true),
  ),
  (_, { pairs }) => ({
    root: 'events',
    variables: { input: { from: pairs[0]![0], to: pairs[0]![1], type: 'TRANSFERRED', first: 2 } },
    pages: true,
  }),
  ...WINDOWS.flatMap((window) => ['CALLED', 'LOCATED_AT', 'TRANSFERRED'].map((type) => behind(type, since(window)))),
  (_, { refs }) => ({ root: 'events', variables: { input: { from: refs.at(-1), to: refs[0], type: 'CALLED' } } }),
  between('events', () => ({ type: 'CALLED', after: 'nowhere' })),
  between('paths', () => ({ k: 3 })),
  between('paths', () => ({ k: 3, hubOver: 6, inOrder: true })),
  between('paths', () => ({ k: 10, hubOver: 12, maxHops: 4 })),
  ...WINDOWS.map((window) => between('paths', () => ({ k: 10, hubOver: 0, maxHops: 4, ...since(window) }))),
  ...WINDOWS.map((window) => between('paths', () => ({ k: 10, hubOver: 0, types: INTERVALS, ...since(window) }))),
  (_, { refs }) => ({ root: 'paths', variables: { input: { from: refs[0], to: refs.at(-1) } } }),
  ...TEXTS.map(
    (text): Form =>
      () => ({ root: 'search', variables: { input: { text, first: 3 } }, pages: true }),
  ),
  () => ({
    root: 'search',
    variables: { input: { text: 'mul', kinds: ['Person', 'PhoneNumber'], first: 2 } },
    pages: true,
  }),
  () => ({ root: 'search', variables: { input: { text: NAMES[0], reason: 'the victim named this document' } } }),
  () => ({ root: 'search', variables: { input: { text: NAMES[1], after: 'nowhere' } } }),
  () => ({ root: 'lookup', variables: { lines: [...NAMES, 'p0', 'n1', 'n7', 'a2', '3', 'crowd', '62**1'] } }),
  () => ({ root: 'lookup', variables: { lines: ['mul', '李', 'n0'], reason: 'a list from the bank' } }),
  () => ({ root: 'boards', variables: {} }),
  () => ({ root: 'snapshots', variables: {} }),
  (_, { board }) => ({ root: 'board', variables: { id: board } }),
  () => ({ root: 'board', variables: { id: HIDDEN_BOARD } }),
  ...ofRuns(OWN_QUESTION).map(
    (question): Form =>
      () =>
        question,
  ),
  ...['about', 'kinds', 'ties', 'statements'].map(
    (root): Form =>
      () => ({ root, variables: {} }),
  ),
];

/** What a crowd of hidden neighbours around the first would change: asked whenever there is one. */
export const ofCrowd = ({ refs }: About): Question[] => [
  { root: 'expand', variables: { input: { ref: refs[0], order: 'RAREST', limit: 3 } } },
  { root: 'facets', variables: { input: { ref: refs[0] } } },
  { root: 'badges', variables: { refs: [refs[0]], shown: [] } },
  { root: 'search', variables: { input: { text: 'Mulan', first: 1 } }, pages: true },
];

/** What the first to say a claim or name an identifier would have fixed: asked whenever that was a hidden batch. */
export const ofFirst = ({ refs, pairs }: About): Question[] => [
  ...refs.map((ref) => ({ root: 'entity', variables: { ref } })),
  { root: 'links', variables: { refs: pairs[0] } },
  { root: 'events', variables: { input: { from: pairs[0]![0], to: pairs[0]![1], type: 'TRANSFERRED', first: 2 } } },
];

/** A board that somebody else saves while the hidden batch is there. */
export const HIDDEN_BOARD = 'somebody-elses-board';

/**
 * Deals the forms like cards, so that each comes up before any comes up twice; about whom each is asked is chance.
 * `places`: how many forms there are.
 */
export function dealer(random: Random): { places: number; deal(count: number, about: About): Question[] } {
  let deck: Form[] = [];
  const draw = (): Form => {
    if (deck.length === 0) {
      deck = [...FORMS];
      for (let i = deck.length - 1; i > 0; i--) {
        const j = random.int(i + 1);
        [deck[i], deck[j]] = [deck[j]!, deck[i]!];
      }
    }
    return deck.pop()!;
  };
  return {
    places: FORMS.length,
    deal: (count, about) => Array.from({ length: count }, () => draw()(random, about)),
  };
}
