import type { Graph } from '../graph/graph.ts';
import { bare, isKey, tidy } from '../graph/keys/key.ts';
import { recipes } from '../graph/keys/recipes.ts';
import { foldWords } from '../graph/words.ts';

/** What a person may mean by what they typed: identifiers it can be read as, and words. */
export type Reading = Readonly<{
  /** Refs of the entities it would name, by the recipes of docs/keys.md. */
  refs: readonly string[];
  /** Its bare digits and letters. */
  no: string;
  folded: string;
  /** The question to the full-text index; empty where it holds no words. */
  lucene: string;
}>;

/** Which recipes read a number on its own, and what they name. */
const ALONE: readonly (readonly [recipe: string, kind: string])[] = [
  ['phone', 'PhoneNumber'],
  ['iccid', 'Sim'],
  ['imsi', 'Sim'],
  ['imei', 'Device'],
  ['account', 'Account'],
  ['resident-id', 'Person'],
  ['uscc', 'Organisation'],
  ['wallet', 'Wallet'],
  ['network', 'NetworkAddress'],
  ['cell', 'Place'],
  ['plate', 'Vehicle'],
  ['platform', 'Platform'],
];
/** Numbers typed without a country are China's. */
const CONTEXT = { region: 'CN', system: '' };

const MOST = 200;

/** Why a text cannot be looked for, in words for the one who typed it; null where it can. */
export function unreadable(text: string): string | null {
  if (/[*•●∗＊]/.test(text))
    return 'A masked identifier cannot be looked for: type the digits that are there, e.g. the last four.';
  if (text.length > MOST) return `Longer than ${MOST} characters.`;
  if (bare(tidy(text)) === '') return 'It holds no letters or digits.';
  return null;
}

export function read(graph: Graph, text: string): Reading {
  const typed = tidy(text);
  const keys = ALONE.flatMap(([recipe, kind]) => {
    const made = recipes[recipe]!.make([typed], CONTEXT);
    return isKey(made) ? [{ kind, key: `${made.scheme}:${made.value}` }] : [];
  });
  const folded = foldWords(typed);
  return { refs: keys.map(({ kind, key }) => graph.ref(kind, key)), no: bare(typed), folded, lucene: luceneOf(folded) };
}

/** A run of Chinese is looked for as it stands, a Latin word by its beginning; all of them must be there. */
function luceneOf(folded: string): string {
  const runs = folded.match(/[\p{Script=Han}]+|[^\s\p{Script=Han}\p{P}\p{S}]+/gu) ?? [];
  return runs.map(clause).join(' AND ');
}

function clause(run: string): string {
  if (!/\p{Script=Han}/u.test(run)) return `${escaped(run)}*`;
  // The index holds pairs of characters, and a single one only where it stands alone.
  return [...run].length === 1 ? `(${run} OR ${run}* OR *${run})` : `"${run}"`;
}

/** Lucene's own signs, and its words AND, OR, NOT, which it takes in capitals only: folded text has none. */
const escaped = (run: string) => run.replace(/[+\-&|!(){}[\]^"~*?:\\/]/g, '\\$&');
