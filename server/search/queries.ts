import { z } from 'zod';
import { query } from '../graph/query.ts';
import { Count, Flag, Int, MaybeText, Text, Texts } from '../graph/values.ts';

const ref = z.string();
const kinds = Texts.nullable();
const Match = z.enum(['EXACT', 'PREFIX', 'TAIL']);
/** Whom a question may find by their documents. */
const persons = { natural: Texts, suspect: Texts, revealed: Texts, reasoned: Flag };
const named = { ref, key: z.string(), property: z.string(), value: z.string() };

export const identifiers = query('search/identifiers', {
  params: {
    refs: Texts,
    no: Text,
    prefixes: z.array(z.object({ no: z.string(), kind: MaybeText })),
    tail: MaybeText,
    kinds,
    limit: Int,
  },
  row: { ref, no: z.string(), match: Match },
});
export const byDocument = query('search/persons', {
  params: { refs: Texts, no: Text, prefix: MaybeText, tail: MaybeText, kinds, ...persons, limit: Int },
  row: { ref, match: Match },
});
export const words = query('search/words', {
  params: { lucene: Text, folded: Text, kinds, natural: Texts, free: Texts, all: Flag, limit: Int },
  row: { ref, words: z.string(), property: z.string(), value: z.string(), score: Count },
});
export const lookupIdentifiers = query('search/lookup-identifiers', {
  params: { asked: z.array(z.object({ line: Int, refs: Texts, no: Text })), natural: Texts },
  row: { line: Count, ref },
});
export const lookupTails = query('search/lookup-tails', {
  params: { asked: z.array(z.object({ line: Int, tail: Text })), natural: Texts, limit: Int },
  row: { line: Count, ref },
});
export const lookupPersons = query('search/lookup-persons', {
  params: { asked: z.array(z.object({ line: Int, refs: Texts, no: Text, tail: Text })), ...persons, limit: Int },
  row: { line: Count, ref },
});
export const lookupNames = query('search/lookup-names', {
  params: {
    asked: z.array(z.object({ line: Int, lucene: Text, folded: Text, all: Flag })),
    natural: Texts,
    free: Texts,
    limit: Int,
  },
  row: { line: Count, ...named },
});
export const lookupWords = query('search/lookup-words', {
  params: {
    asked: z.array(z.object({ line: Int, lucene: Text, all: Flag })),
    natural: Texts,
    free: Texts,
    limit: Int,
  },
  row: { line: Count, ...named },
});
