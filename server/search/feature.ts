import { createHash } from 'node:crypto';
import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { SearchInput, SearchPage } from '../generated.ts';
import * as asked from '../graph/asked.ts';
import { held } from '../graph/completeness.ts';
import type { Graph } from '../graph/graph.ts';
import { table } from '../graph/table.ts';
import { closuresOf, type Found, hitsOf, ranked } from './hits.ts';
import { byDocument, identifiers, words } from './queries.ts';
import { type Reading, read, unreadable } from './reading.ts';
import { mayLook } from './reason.ts';

const PAGE_MOST = 100;
/** Looked at in each of the ways of finding; who gets more than this should type more. */
const FOUND_MOST = 500;
/** Fewer digits than this begin or end too many identifiers to say anything. */
const PREFIX_LEAST = 3;
const TAIL_LEAST = 3;
/** China's country code: people type their numbers without it. */
const NATIONAL = { code: '86', kind: 'PhoneNumber' };

export async function search(viewer: Viewer, graph: Graph, input: SearchInput): Promise<SearchPage> {
  const first = asked.whole('first', input.first ?? 20, 1, PAGE_MOST);
  const kinds = asked.kinds('kinds', input.kinds);
  const may = mayLook(viewer, input.reason);
  const why = unreadable(input.text);
  if (why)
    throw new Fault('BAD_INPUT', why, {
      mend: 'Type a number, an account, its first or last digits, or a name.',
      place: { field: 'text' },
    });
  const question = createHash('sha256')
    .update(JSON.stringify([input.text, kinds, may.persons.reasoned]))
    .digest('base64url')
    .slice(0, 8);
  const after = input.after ? readCursor(input.after, question) : null;

  const reading = read(graph, input.text);
  const { prefixes, ...number } = asIdentifier(reading);
  const things = (kinds ?? Object.keys(table.kinds)).filter((kind) => !table.kinds[kind]!.natural);
  const [numbers, persons, named] = await Promise.all([
    graph.read(viewer, identifiers, { ...number, prefixes, kinds: things, limit: FOUND_MOST }),
    graph.read(viewer, byDocument, {
      ...{ ...number, ...may.persons, kinds },
      ...{ prefix: prefixes[0]?.no ?? null, limit: FOUND_MOST },
    }),
    reading.lucene
      ? graph.read(viewer, words, { ...reading, ...may.texts, kinds, all: may.all(input.text), limit: FOUND_MOST })
      : [],
  ]);
  const found: Found[] = [
    ...numbers.map(({ ref, no, match }) => ({ ref, match, key: no, said: null })),
    // Persons stand by ref: the order of documents or names would tell those of masked ones.
    ...persons.map(({ ref, match }) => ({ ref, match, key: '', said: null })),
    ...named.map(({ ref, words: key, property, value, score }) => ({
      ...{ ref, match: WORDS[score]!, key },
      said: { property, value },
    })),
  ];
  const known = await closuresOf(viewer, graph, found);
  const all = ranked(known, found);
  const start = after === null ? 0 : startAfter(after, all);
  const page = all.slice(start, start + first);
  const last = page.at(-1);
  const isMore = start + page.length < all.length;
  const ways = [numbers, persons].flatMap((rows) => [of(rows, 'PREFIX'), of(rows, 'TAIL')]);
  const isCut = [named.length, ...ways].some((n) => n >= FOUND_MOST);
  return {
    hits: await hitsOf(viewer, graph, known, page),
    next: isMore && last ? writeCursor({ ref: last.stands, place: start + page.length }, question) : null,
    completeness: {
      shown: page.length,
      total: all.length,
      atLeast: isCut,
      order: 'EXACT_PREFIX_TAIL_WORD_KEY',
      held: [...held('CAP', all.length - start - page.length, isCut), ...held('MASK', 0, may.heldBack(input.text))],
    },
  };
}

const WORDS = ['EXACT', 'PREFIX', 'WORD'] as const;
const of = (rows: readonly { match: string }[], match: string) => rows.filter((row) => row.match === match).length;

function asIdentifier({ refs, no }: Reading) {
  return {
    refs: [...refs],
    no,
    prefixes:
      no.length < PREFIX_LEAST
        ? []
        : [
            { no, kind: null },
            { no: NATIONAL.code + no, kind: NATIONAL.kind },
          ],
    tail: no.length < TAIL_LEAST ? null : [...no].reverse().join(''),
  };
}

/** The last hit of a page and where it stood: it is found again where others came or went. */
type Cursor = { ref: string; place: number };

const writeCursor = ({ ref, place }: Cursor, question: string) =>
  Buffer.from(`${question}.${ref}.${place}`).toString('base64url');

function readCursor(text: string, question: string): Cursor {
  const [of, ref, place] = Buffer.from(text, 'base64url').toString().split('.');
  if (of === question && ref && /^\d{1,6}$/.test(place ?? '')) return { ref, place: Number(place) };
  throw new Fault('BAD_INPUT', '`after` is not from a page of this search.', {
    mend: 'Pass `next` of the page before, with the same text and kinds.',
    place: { field: 'after' },
  });
}

function startAfter({ ref, place }: Cursor, all: readonly { stands: string }[]): number {
  const index = all.findIndex((hit) => hit.stands === ref);
  return index < 0 ? place : index + 1;
}
