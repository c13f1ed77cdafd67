import { HighlightStyle, StreamLanguage, type StringStream, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';
import { KEYWORDS } from './keywords.ts';

/**
 * `isComment`: within one of several lines; `open`: brackets that are open; `before`: the last sign, by which a label is
 * told from a name; what joins labels does not end them.
 */
type State = { isComment: boolean; open: string; before: string; isLabel: boolean };

/** These are written before a question in braces, and called with a value in brackets. */
const ALSO_CALLED = /^(?:count|collect)$/i;
const NAME = /^[\p{L}_][\p{L}\p{N}_]*/u;

/**
 * Cypher as docs/questions.md has it, coloured. CodeMirror's own old mode for it takes `n:Person` for one word, and knows
 * neither comments of several lines nor names in Chinese.
 */
const language = StreamLanguage.define<State>({
  startState: () => ({ isComment: false, open: '', before: '', isLabel: false }),
  languageData: { closeBrackets: { brackets: ['(', '[', '{', "'", '"'] }, commentTokens: { line: '//' } },
  token(stream, state) {
    if (state.isComment) return comment(stream, state);
    if (stream.eatSpace()) return null;
    if (stream.match('/*')) {
      state.isComment = true;
      return comment(stream, state);
    }
    if (stream.match('//')) {
      stream.skipToEnd();
      return 'comment';
    }
    const sign = stream.peek()!;
    const { before, isLabel } = state;
    const isJoining = /[|&!]/.test(sign) && (isLabel || before === ':');
    state.before = isJoining ? ':' : sign;
    state.isLabel = false;
    if (stream.match(/^(?:'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?)/)) return 'string';
    if (stream.match(/^`[^`]*`?/)) return 'variableName';
    if (stream.match(/^\$[\p{L}\p{N}_]*/u)) return 'variableName.special';
    if (stream.match(/^(?:\d+(?:\.(?!\.)\d*)?(?:[eE][-+]?\d+)?)/)) return 'number';
    const name = stream.match(NAME) as RegExpMatchArray | null;
    if (name) {
      // In a map a colon stands before a value.
      state.isLabel = before === ':' && !state.open.endsWith('{');
      return named(name[0], before, state.isLabel, stream);
    }
    stream.next();
    if ('([{'.includes(sign)) state.open += sign;
    else if (')]}'.includes(sign)) state.open = state.open.slice(0, -1);
    return /[=<>+\-*/%^|&!:]/.test(sign) ? 'operator' : 'punctuation';
  },
});

function named(name: string, before: string, isLabel: boolean, stream: StringStream): string {
  if (before === '.') return 'propertyName';
  if (isLabel) return 'typeName';
  const isCalled = stream.match(/^\s*\(/, false) !== null;
  if (KEYWORDS.has(name.toUpperCase()) && !(isCalled && ALSO_CALLED.test(name))) return 'keyword';
  return isCalled ? 'variableName.function' : 'variableName';
}

function comment(stream: StringStream, state: State): string {
  if (stream.skipTo('*/')) {
    stream.match('*/');
    state.isComment = false;
  } else stream.skipToEnd();
  return 'comment';
}

/** Colours of the page, which follow light and dark by themselves. */
const look = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--mantine-color-blue-text)', fontWeight: '600' },
  { tag: tags.typeName, color: 'var(--mantine-color-teal-text)' },
  { tag: tags.string, color: 'var(--mantine-color-orange-text)' },
  { tag: tags.number, color: 'var(--mantine-color-orange-text)' },
  { tag: tags.special(tags.variableName), color: 'var(--mantine-color-grape-text)' },
  { tag: tags.function(tags.variableName), color: 'var(--mantine-color-cyan-text)' },
  { tag: tags.comment, color: 'var(--faint)', fontStyle: 'italic' },
  { tag: [tags.operator, tags.punctuation], color: 'var(--faint)' },
]);

export const cypher = [language, syntaxHighlighting(look)];
