/** What may stand where somebody is typing, and where the word that they began begins. */
export type Wanted = Readonly<{
  what: 'label' | 'type' | 'property' | 'parameter' | 'word';
  from: number;
  /** What stands before the dot. */
  of?: string;
}>;

const NAME = '[\\p{L}_][\\p{L}\\p{N}_]*';
/** Names of labels or types with what joins them, as far as they are written. */
const JOINED = '(?:[\\p{L}\\p{N}_\\s]*[|&!(])*\\s*$';
const IN_TIE = new RegExp(`\\[\\s*(?:${NAME})?\\s*:${JOINED}`, 'u');
const OF_NODE = new RegExp(`(?:\\(\\s*|${NAME}\\s*):${JOINED}`, 'u');
const DOTTED = new RegExp(`(${NAME}|[)\\]])\\.$`, 'u');

/** What is wanted behind this text; nothing within a text, a name in backticks or a comment. */
export function wantedAt(before: string): Wanted | null {
  const open = openAt(before);
  if (open === null) return null;
  const word = /[\p{L}\p{N}_]*$/u.exec(before)![0];
  const from = before.length - word.length;
  const head = before.slice(0, from);
  if (head.endsWith('$')) return { what: 'parameter', from };
  const dotted = DOTTED.exec(head);
  if (dotted) return { what: 'property', from, of: dotted[1]! };
  if (open === '{' && /[{,]\s*$/.test(head)) return { what: 'property', from };
  if (IN_TIE.test(head)) return { what: 'type', from };
  if (open !== '{' && OF_NODE.test(head)) return { what: 'label', from };
  return { what: 'word', from };
}

/** Texts, names in backticks and comments, also those that do not end. */
const CLOSED = /'(?:\\.|[^'\\])*('|$)|"(?:\\.|[^"\\])*("|$)|`[^`]*(`|$)|\/\/[^\n]*(\n|$)|\/\*[\s\S]*?(\*\/|$)/g;

/** The innermost bracket that is open at the end, '' where none is; null within what is no query text. */
function openAt(before: string): string | null {
  let isWithin = false;
  const bare = before.replace(CLOSED, (_, ...ends: unknown[]) => {
    if (!ends.slice(0, 5).some((end) => typeof end === 'string' && end !== '')) isWithin = true;
    return ' ';
  });
  if (isWithin) return null;
  const open: string[] = [];
  for (const [sign] of bare.matchAll(/[()[\]{}]/g))
    if ('([{'.includes(sign)) open.push(sign);
    else open.pop();
  return open.at(-1) ?? '';
}

/** Names that the text itself uses, each once; what is being typed is none of them. */
export const namesIn = (text: string, typed: Readonly<{ from: number; to: number }>): string[] => [
  ...new Set(
    [
      ...`${text.slice(0, typed.from)} ${text.slice(typed.to)}`
        .replace(CLOSED, ' ')
        .matchAll(/(?<![\p{L}\p{N}_$.:])[\p{L}_][\p{L}\p{N}_]*/gu),
    ].map(([name]) => name),
  ),
];
