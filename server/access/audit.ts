import { Fault } from '../fault.ts';
import { MOST } from './lines.ts';
import type { Log } from './log.ts';
import { digest } from './log/entry.ts';
import type { Viewer } from './viewer.ts';

const VARIABLES_MOST = 20_000;

/**
 * Who asked what and why, written before the graph is asked; how much and which went out, written before it does. What
 * cannot be written is not answered (design.md §5).
 */
export async function audited<T>(
  log: Log,
  viewer: Viewer,
  operation: string,
  variables: unknown,
  answer: () => Promise<T>,
): Promise<T> {
  const id = await log.open(viewer, operation, told(variables));
  let value: T;
  try {
    value = await answer();
  } catch (error) {
    await log.close(viewer, id, operation, error instanceof Fault ? error.code : 'INTERNAL', []);
    throw error;
  }
  await log.close(viewer, id, operation, 'ANSWERED', refsIn(value));
  return value;
}

/** A board of megabytes and a pasted list are named by their hash; the reason that was given stands beside it. */
function told(variables: unknown): string {
  const text = JSON.stringify(variables);
  if (text.length <= VARIABLES_MOST) return text;
  const { reason } = variables as { reason?: unknown };
  const said = typeof reason === 'string' ? { reason: reason.slice(0, MOST.words) } : {};
  return JSON.stringify({ sha256: digest([text]), length: text.length, ...said });
}

/** Members of answers that name entities: by themselves, in lists, or as the ends of a tie. */
const NAMING = new Set(['ref', 'refs', 'also', 'from', 'to']);
const REF = /^[\w-]{22}$/;

/** The different refs in an answer, in order: what left, whichever feature put it there. */
export function refsIn(value: unknown): string[] {
  const found = new Set<string>();
  const look = (at: unknown, names: boolean): void => {
    if (typeof at === 'string') {
      if (names && REF.test(at)) found.add(at);
    } else if (Array.isArray(at)) for (const one of at) look(one, names);
    else if (typeof at === 'object' && at !== null)
      for (const [name, one] of Object.entries(at)) look(one, NAMING.has(name));
  };
  look(value, false);
  return [...found].sort();
}
