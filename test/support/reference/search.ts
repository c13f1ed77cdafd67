import { table } from '../../../server/graph/table.ts';
import { folded } from './said.ts';
import { byText, distinct, groupedBy, type Seen } from './things.ts';

export type Match = 'EXACT' | 'PREFIX' | 'TAIL' | 'WORD';
/** `name`: the name by which it was found; null where it was the identifier. */
export type Hit = { thing: string; identity: string; match: Match; key: string; name: string | null };

const SCORE: readonly Match[] = ['EXACT', 'PREFIX', 'TAIL', 'WORD'];
const LEAST = 3;

/** What a text finds, best first: the whole, its beginning, its last digits, a word of a name; then by key. */
export function found(seen: Seen, text: string, kinds: readonly string[] | null): Hit[] {
  return onceEach(
    allOf(seen, text).filter((h) => kinds === null || kinds.includes(seen.identities.get(h.identity)!.kind)),
  );
}

function allOf(seen: Seen, text: string): Hit[] {
  const no = digits(text);
  const numbers = [...seen.identities.values()].flatMap((e): Hit[] => {
    const hit = (match: Match): Hit => ({
      thing: seen.ref(e.ref),
      identity: e.ref,
      match,
      key: standsBy(seen, e.ref, e.no),
      name: null,
    });
    if (e.no !== '' && e.no === no) return [hit('EXACT')];
    if (no.length < LEAST) return [];
    const begins = e.no.startsWith(no) || (e.kind === 'PhoneNumber' && e.no.startsWith(`86${no}`));
    return [...(begins ? [hit('PREFIX')] : []), ...(e.no.endsWith(no) ? [hit('TAIL')] : [])];
  });
  const names = seen.statements
    .filter((s) => s.words !== '' && holds(s.words, text))
    .map((s): Hit => {
      const match = s.words === folded(text) ? 'EXACT' : s.words.startsWith(folded(text)) ? 'PREFIX' : 'WORD';
      return {
        thing: seen.ref(s.about),
        identity: s.about,
        match,
        key: standsBy(seen, s.about, s.words),
        name: s.value,
      };
    });
  return [...numbers, ...names];
}

/** Persons stand by ref alone: an order by documents or names would tell those of masked ones. */
const standsBy = (seen: Seen, identity: string, key: string): string =>
  table.kinds[seen.identities.get(identity)!.kind]!.natural ? '' : key;

/** A line of a pasted list: what it names whole; where it names nothing, last digits from four on and words. */
export function looked(seen: Seen, line: string): Hit[] {
  const whole = allOf(seen, line)
    .filter((h) => h.match === 'EXACT')
    .map((h) => ({ ...h, key: standsBy(seen, h.identity, h.name ?? '') }));
  return whole.length > 0 ? onceEach(whole) : onceEach(partsOf(seen, line));
}

/** How many identities a line finds, folded or not. */
export const identitiesFound = (seen: Seen, line: string): number =>
  distinct([...allOf(seen, line), ...partsOf(seen, line)].map((h) => h.identity)).length;

function partsOf(seen: Seen, line: string): Hit[] {
  const no = digits(line);
  const tails = [...seen.identities.values()].filter((e) => no.length >= 4 && e.no !== no && e.no.endsWith(no));
  const named = seen.statements.filter((s) => s.words !== '' && holds(s.words, line));
  return [
    ...tails.map((e): Hit => ({ thing: seen.ref(e.ref), identity: e.ref, match: 'TAIL', key: '', name: null })),
    ...groupedBy(named, (s) => s.about).map(([about, said]): Hit => {
      const value = said.map((s) => s.value).sort(byText)[0]!;
      return { thing: seen.ref(about), identity: about, match: 'WORD', key: standsBy(seen, about, value), name: value };
    }),
  ];
}

/** Each thing by the best way in which it was found. */
function onceEach(hits: readonly Hit[]): Hit[] {
  const sorted = [...hits].sort(
    (a, b) =>
      SCORE.indexOf(a.match) - SCORE.indexOf(b.match) ||
      byText(a.key, b.key) ||
      byText(a.identity, b.identity) ||
      byText(a.name ?? '', b.name ?? ''),
  );
  return distinct(sorted.map((h) => h.thing)).map((thing) => sorted.find((h) => h.thing === thing)!);
}

/** Every run of Chinese stands in it as typed, and every other word begins one of its words. */
function holds(words: string, text: string): boolean {
  const chinese = folded(text).match(/\p{Script=Han}+/gu) ?? [];
  const others = folded(text).match(/[^\s\p{Script=Han}\p{P}\p{S}]+/gu) ?? [];
  const own = words.match(/[^\s\p{Script=Han}\p{P}\p{S}]+/gu) ?? [];
  if (chinese.length + others.length === 0) return false;
  return chinese.every((run) => words.includes(run)) && others.every((run) => own.some((word) => word.startsWith(run)));
}

const digits = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
