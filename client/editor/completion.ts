import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  snippetCompletion,
} from '@codemirror/autocomplete';
import { namesIn, type Wanted, wantedAt } from '../model/completing.ts';
import { KEYWORDS } from './keywords.ts';

/** What a question may name, as the API tells it, and the parameters that this one declares. `called`: in the reader's language. */
export type Vocabulary = Readonly<{
  labels: readonly Named[];
  types: readonly Named[];
  properties: readonly string[];
  functions: readonly Readonly<{ name: string; least: number; most: number }>[];
  parameters: readonly string[];
}>;
export type Named = Readonly<{ name: string; called: string }>;

/** Offers what may stand there; `words` is asked each time, since parameters come and go. */
export const completion = (words: () => Vocabulary) =>
  autocompletion({ override: [(context) => offered(context, words())], icons: false, maxRenderedOptions: 60 });

function offered({ state, pos, explicit }: CompletionContext, words: Vocabulary): CompletionResult | null {
  const text = state.doc.toString();
  const wanted = wantedAt(text.slice(0, pos));
  // A word of one's own is not interrupted before its first letter.
  if (!wanted || (wanted.what === 'word' && wanted.from === pos && !explicit)) return null;
  const options = optionsFor(wanted, words, namesIn(text, { from: wanted.from, to: pos }));
  return { from: wanted.from, options, validFor: /^[\p{L}\p{N}_]*$/u };
}

function optionsFor({ what, of }: Wanted, words: Vocabulary, names: readonly string[]): Completion[] {
  if (what === 'label') return words.labels.map(shown);
  if (what === 'type') return words.types.map(shown);
  if (what === 'parameter') return words.parameters.map((label) => ({ label }));
  if (what === 'property') {
    const within = words.functions.filter(({ name }) => name.startsWith(`${of}.`));
    return within.length > 0
      ? within.map((one) => called(one, one.name.slice(of!.length + 1)))
      : words.properties.map((label) => ({ label }));
  }
  const own = names.filter((name) => !KEYWORDS.has(name.toUpperCase()));
  return [
    ...own.map((label) => ({ label, boost: 2 })),
    ...[...KEYWORDS].map((label) => ({ label, boost: 1 })),
    ...words.functions.filter(({ name }) => !name.includes('.')).map((one) => called(one, one.name)),
    ...words.parameters.map((name) => ({ label: `$${name}`, boost: 1 })),
  ];
}

const shown = ({ name, called }: Named): Completion => ({
  label: name,
  ...(called === name ? {} : { detail: called }),
});

/** Written with its brackets, the cursor between them. */
function called({ least, most }: Vocabulary['functions'][number], label: string): Completion {
  const detail = least === most ? `(${least})` : `(${least}–${most})`;
  return most === 0 ? { label, apply: `${label}()`, detail } : snippetCompletion(`${label}(\${})`, { label, detail });
}
