import { Fault } from '../fault.ts';
import { digest, type Log } from './log.ts';
import type { Viewer } from './viewer.ts';

const VARIABLES_MOST = 20_000;
const REASON_MOST = 500;

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
  const said = typeof reason === 'string' ? { reason: reason.slice(0, REASON_MOST) } : {};
  return JSON.stringify({ sha256: digest([text]), length: text.length, ...said });
}

/** The different refs in an answer, in order: what left, whichever feature put it there. */
function refsIn(value: unknown, found = new Set<string>()): string[] {
  if (Array.isArray(value)) for (const one of value) refsIn(one, found);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) {
      if (name === 'ref' && typeof one === 'string') found.add(one);
      else if (typeof one === 'object') refsIn(one, found);
    }
  return [...found].sort();
}
