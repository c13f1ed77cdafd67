import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

/** What a Java program most likely died of: the innermost cause, else the last error, else the last line that says something. */
export function lastWord(lines: readonly string[]): string {
  const telling = lines
    .map((line) => line.trim())
    .filter((line) => line && !/^(at |\.\.\. \d|Run with|WARNING:)/.test(line));
  const found =
    telling.findLast((line) => line.startsWith('Caused by:')) ??
    telling.findLast((line) => /\bERROR\b|Exception|Error:/.test(line)) ??
    telling.at(-1);
  return found?.replace(/^Caused by: (?:[\w$]+\.)*/, '').replace(/^\S+ \S+ ERROR\s+/, '') ?? 'it said nothing';
}

export function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** What was written to the file after this place in it. */
export function tail(file: string, from: number): string {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= from) return '';
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(size - from);
    readSync(handle, bytes, 0, bytes.length, from);
    return bytes.toString('utf8');
  } finally {
    closeSync(handle);
  }
}
