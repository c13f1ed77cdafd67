import { z } from 'zod';
import { query } from '../graph/query.ts';
import { Count, Int, MaybeText, Text, Texts } from '../graph/values.ts';

const ref = z.string();
const kinds = Texts.nullable();

export const identifiers = query('search/identifiers', {
  params: {
    refs: Texts,
    no: Text,
    prefixes: z.array(z.object({ no: z.string(), kind: MaybeText })),
    tail: MaybeText,
    kinds,
    limit: Int,
  },
  row: { ref, no: z.string(), match: z.enum(['EXACT', 'PREFIX', 'TAIL']) },
});
export const words = query('search/words', {
  params: { lucene: Text, folded: Text, kinds, limit: Int },
  row: { ref, words: z.string(), value: z.string(), score: Count },
});
export const lookupIdentifiers = query('search/lookup-identifiers', {
  params: { asked: z.array(z.object({ line: Int, refs: Texts, no: Text })) },
  row: { line: Count, ref },
});
export const lookupTails = query('search/lookup-tails', {
  params: { asked: z.array(z.object({ line: Int, tail: Text })), limit: Int },
  row: { line: Count, ref },
});
export const lookupNames = query('search/lookup-names', {
  params: { asked: z.array(z.object({ line: Int, lucene: Text, folded: Text })), limit: Int },
  row: { line: Count, ref, value: z.string() },
});
export const lookupWords = query('search/lookup-words', {
  params: { asked: z.array(z.object({ line: Int, lucene: Text })), limit: Int },
  row: { line: Count, ref, value: z.string() },
});
