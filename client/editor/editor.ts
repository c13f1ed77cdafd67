import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { type Diagnostic, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { completion, type Vocabulary } from './completion.ts';
import { cypher } from './cypher.ts';
import { look } from './look.ts';

export type { Vocabulary } from './completion.ts';
export { showDifference } from './difference.ts';

/** Something to say at a place of the text. */
export type Mark = Readonly<{ from: number; to: number; severity: 'error' | 'info'; message: string }>;

export type Setup = Readonly<{
  text: string;
  /** What the field is called, for whoever hears it. */
  label: string;
  isReadOnly: boolean;
  /** The library's own words, in the reader's language. */
  phrases: Readonly<Record<string, string>>;
  words: () => Vocabulary;
  onChange: (text: string) => void;
}>;

/** A field in which Cypher is written. It is told what to show, and tells what was typed. */
export type Editor = Readonly<{
  /** Another text than the one that was typed: history goes on. */
  put(text: string): void;
  mark(marks: readonly Mark[]): void;
  goTo(mark: Pick<Mark, 'from' | 'to'>): void;
  destroy(): void;
}>;

export function createEditor(
  parent: HTMLElement,
  { text, label, isReadOnly, phrases, words, onChange }: Setup,
): Editor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        ...[lineNumbers(), history(), drawSelection(), bracketMatching(), closeBrackets(), cypher, look],
        ...[highlightActiveLine(), completion(words), EditorView.lineWrapping, EditorState.phrases.of(phrases)],
        ...[EditorState.readOnly.of(isReadOnly), EditorView.contentAttributes.of({ 'aria-label': label })],
        // Tab goes on to the next field, as everywhere on the page.
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...lintKeymap, ...defaultKeymap]),
        EditorView.updateListener.of(({ docChanged, state }) => docChanged && onChange(state.doc.toString())),
      ],
    }),
  });
  return {
    put(next) {
      const { doc } = view.state;
      if (doc.toString() !== next) view.dispatch({ changes: { from: 0, to: doc.length, insert: next } });
    },
    mark(marks) {
      view.dispatch(setDiagnostics(view.state, marks.map(diagnostic)));
    },
    goTo({ from, to }) {
      const { length } = view.state.doc;
      view.dispatch({
        selection: { anchor: Math.min(from, length), head: Math.min(to, length) },
        scrollIntoView: true,
      });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}

const diagnostic = ({ from, to, severity, message }: Mark): Diagnostic => ({ from, to, severity, message });
