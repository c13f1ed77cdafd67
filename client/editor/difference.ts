import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { cypher } from './cypher.ts';
import { look } from './look.ts';

type Side = Readonly<{ text: string; label: string }>;

/** Two texts beside each other, what differs marked; long equal stretches are folded. Answers how to take it away. */
export function showDifference(
  parent: HTMLElement,
  before: Side,
  after: Side,
  phrases: Readonly<Record<string, string>>,
): () => void {
  const side = ({ text, label }: Side) => ({
    doc: text,
    extensions: [
      ...[lineNumbers(), cypher, look, EditorView.lineWrapping, EditorState.phrases.of(phrases)],
      ...[EditorState.readOnly.of(true), EditorView.contentAttributes.of({ 'aria-label': label })],
    ],
  });
  const view = new MergeView({
    parent,
    a: side(before),
    b: side(after),
    gutter: false,
    collapseUnchanged: { margin: 2, minSize: 5 },
  });
  return () => view.destroy();
}
