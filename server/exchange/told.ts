import type { Told } from './release.ts';

type Line = Omit<Told, 'count' | 'on'>;

/** Counts what does not leave, or not as it is: one line for all that is alike. */
export class Telling {
  readonly #lines = new Map<string, { line: Line; count: number; on: Set<string> }>();

  add(line: Line, on: string | readonly string[], count = 1): void {
    const name = JSON.stringify([line.what, line.name, line.did, line.why, line.batch ?? null]);
    const known = this.#lines.get(name) ?? { line, count: 0, on: new Set() };
    this.#lines.set(name, known);
    known.count += count;
    for (const one of [on].flat()) if (one !== '') known.on.add(one);
  }

  lines(): Told[] {
    return [...this.#lines]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { line, count, on }]) => ({ ...line, count, on: [...on].sort() }));
  }
}
