/** Shorter texts stand in too many words to mean somebody. */
const LEAST = 2;

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const BETWEEN = /[\s\p{P}]/u;
const LATIN = /\p{Script=Latin}/u;

type Step = { readonly next: Map<string, Step>; ends: boolean };
/** A letter of a text: as compared, where it stands, and whether nothing but blanks and punctuation is before it. */
type Letter = Readonly<{ as: string; from: number; to: number; joined: boolean }>;

/**
 * Texts to be struck out of others, as a tree of their letters: one expression of some thousand names takes more memory
 * than a server has.
 */
export class Forms {
  readonly #root: Step = { next: new Map(), ends: false };

  constructor(forms: Iterable<string>) {
    for (const form of forms) {
      const letters = lettersOf(form.normalize('NFKC'));
      if (letters.length < LEAST) continue;
      let step = this.#root;
      for (const { as } of letters) {
        const next: Step = step.next.get(as) ?? { next: new Map(), ends: false };
        step.next.set(as, next);
        step = next;
      }
      step.ends = true;
    }
  }

  get isEmpty(): boolean {
    return this.#root.next.size === 0;
  }

  /** The text with `mask` in the place of each, the longest first; as it was where none is in it. */
  strike(text: string, mask: string): string {
    const plain = text.normalize('NFKC');
    const letters = lettersOf(plain);
    let struck = '';
    let done = 0;
    for (let i = 0; i < letters.length; ) {
      const count = this.#longest(plain, letters, i);
      if (count > 0) {
        struck += plain.slice(done, letters[i]!.from) + mask;
        done = letters[i + count - 1]!.to;
      }
      i += Math.max(count, 1);
    }
    return done === 0 ? text : struck + plain.slice(done);
  }

  /** How many letters of the longest form begin here. A Latin name is no part of a longer word. */
  #longest(text: string, letters: readonly Letter[], start: number): number {
    if (isCut(text, letters[start]!, 'before')) return 0;
    let longest = 0;
    let step: Step | undefined = this.#root;
    for (let i = start; i < letters.length && (i === start || letters[i]!.joined); i++) {
      step = step.next.get(letters[i]!.as);
      if (!step) break;
      if (step.ends && !isCut(text, letters[i]!, 'after')) longest = i - start + 1;
    }
    return longest;
  }
}

function lettersOf(text: string): Letter[] {
  const letters: Letter[] = [];
  let joined = true;
  let at = 0;
  for (const sign of text) {
    const to = at + sign.length;
    if (LETTER.test(sign)) {
      letters.push({ as: sign.toLowerCase(), from: at, to, joined });
      joined = true;
    } else if (!BETWEEN.test(sign)) joined = false;
    at = to;
  }
  return letters;
}

/** Whether a Latin letter goes on into its neighbour. */
function isCut(text: string, { as, from, to }: Letter, side: 'before' | 'after'): boolean {
  if (!LATIN.test(as)) return false;
  return LATIN.test(side === 'before' ? (text[from - 1] ?? '') : (text[to] ?? ''));
}
