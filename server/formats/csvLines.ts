/** One line for each row of a source and claim that it says: whoever opens it in a spreadsheet sees who says what. */
export const COLUMNS = [
  ...(['claim', 'from_kind', 'from_key', 'from_name', 'what', 'to_kind', 'to_key', 'to_name', 'value', 'at'] as const),
  ...(['amount_minor', 'currency', 'role', 'direction', 'event', 'reference', 'coarser', 'band'] as const),
  ...([
    'row',
    'said_at',
    'until',
    'seconds',
    'agency',
    'grade',
    'tlp',
    'handling',
    'as_of',
    'details',
    'personal',
  ] as const),
  ...(['from_check', 'from_no', 'from_placeholder', 'to_check', 'to_no', 'to_placeholder'] as const),
];
export type Line = Partial<Record<(typeof COLUMNS)[number], string>>;

/**
 * What a spreadsheet would take for a formula is led by an apostrophe (OWASP, CSV injection). A number with its sign, such
 * as +44 20 7946 0000, is none and stays as it is.
 */
const FORMULA = /^[=+\-@\t\r]/;
const SIGNED = /^[+-][\d\s().-]*\d[\d\s().-]*$/;
export const defused = (cell: string): string =>
  (FORMULA.test(cell) && !SIGNED.test(cell)) || cell.startsWith("'") ? `'${cell}` : cell;
export const plain = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);
