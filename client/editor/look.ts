import { EditorView } from '@codemirror/view';

/** The page's own look, in its own variables: light and dark need no second one. */
export const look = EditorView.theme({
  '&': {
    border: '1px solid var(--line)',
    borderRadius: '6px',
    backgroundColor: 'var(--surface)',
    color: 'var(--mantine-color-text)',
    fontSize: '12.5px',
  },
  '&.cm-focused': { outline: '2px solid var(--mantine-color-blue-6)', outlineOffset: '-1px' },
  '.cm-scroller': {
    // Few fonts of even width have Chinese, and its signs are what the guard refuses.
    fontFamily: 'var(--mantine-font-family-monospace), "Noto Sans SC Variable"',
    lineHeight: '1.55',
    overflow: 'auto',
  },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--mantine-color-text)' },
  '.cm-cursor': { borderLeftColor: 'var(--mantine-color-text)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--faint)', border: '0' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'var(--mantine-color-default-hover)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    background: 'var(--mantine-color-blue-light-hover)',
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--mantine-color-blue-light)',
    outline: '1px solid var(--mantine-color-blue-6)',
  },
  '.cm-tooltip': {
    border: '1px solid var(--line)',
    borderRadius: '6px',
    backgroundColor: 'var(--surface)',
    color: 'var(--mantine-color-text)',
    boxShadow: 'var(--mantine-shadow-md)',
    overflow: 'hidden',
    zIndex: '300',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '12px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--mantine-color-blue-filled)',
    color: 'var(--mantine-color-white)',
  },
  '.cm-completionDetail': { fontFamily: 'var(--mantine-font-family)', fontStyle: 'normal', color: 'var(--faint)' },
  'li[aria-selected] .cm-completionDetail': { color: 'inherit' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-diagnostic': {
    padding: '6px 10px',
    fontFamily: 'var(--mantine-font-family)',
    maxWidth: '460px',
    whiteSpace: 'pre-line',
  },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--mantine-color-red-6)' },
  '.cm-diagnostic-info': { borderLeft: '3px solid var(--mantine-color-orange-6)' },
  // Not the library's pictures, which cannot follow the page's colours.
  '.cm-lintRange': { backgroundImage: 'none', textDecorationSkipInk: 'none' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy var(--mantine-color-red-6)' },
  '.cm-lintRange-info': { textDecoration: 'underline dotted var(--mantine-color-orange-6)' },
  '.cm-mergeView': { border: '1px solid var(--line)' },
  '.cm-changedLine, .cm-deletedChunk': { backgroundColor: 'var(--mantine-color-default-hover) !important' },
  '&.cm-merge-a .cm-changedText, .cm-deletedChunk .cm-deletedText': {
    background: 'var(--mantine-color-red-light-hover) !important',
  },
  '&.cm-merge-b .cm-changedText': { background: 'var(--mantine-color-green-light-hover) !important' },
  '.cm-collapsedLines': {
    background: 'var(--mantine-color-default-hover)',
    color: 'var(--faint)',
    fontFamily: 'var(--mantine-font-family)',
    fontSize: '11px',
  },
});
