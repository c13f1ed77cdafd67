import { createHash } from 'node:crypto';
import { Fault } from '../fault.ts';
import type { Office } from '../office/office.ts';
import type { Viewer } from './viewer.ts';

const VARIABLES_MOST = 20_000;

/**
 * Who asked what and why, written before the graph is asked; how much and which went out, written before it does. What
 * cannot be written is not answered (design.md §5).
 */
export async function audited<T>(
  office: Office,
  viewer: Viewer,
  operation: string,
  variables: unknown,
  answer: () => Promise<T>,
): Promise<T> {
  const id = await written(() => intent(office, viewer, operation, variables));
  let value: T;
  try {
    value = await answer();
  } catch (error) {
    await written(() => outcome(office, id, error instanceof Fault ? error.code : 'INTERNAL', []));
    throw error;
  }
  await written(() => outcome(office, id, 'ANSWERED', refsIn(value)));
  return value;
}

async function intent(office: Office, viewer: Viewer, operation: string, variables: unknown): Promise<number> {
  const text = JSON.stringify(variables);
  const row = await office
    .insertInto('audit')
    .values({
      at: new Date().toISOString(),
      user: viewer.user,
      case_name: viewer.purpose.case,
      reason: viewer.purpose.reason,
      operation,
      // A board of megabytes is named by its hash; what was asked of the graph is always short.
      variables: text.length > VARIABLES_MOST ? JSON.stringify({ sha256: digest([text]), length: text.length }) : text,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

async function outcome(office: Office, id: number, text: string, refs: readonly string[]): Promise<void> {
  await office
    .updateTable('audit')
    .set({ outcome: text, entities: refs.length, digest: digest(refs), closed_at: new Date().toISOString() })
    .where('id', '=', id)
    .execute();
}

async function written<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new Fault('SETUP', 'The audit cannot be written, so nothing is answered.', {
      mend: 'See that the data folder can be written and its disk is not full.',
      cause,
    });
  }
}

const digest = (texts: readonly string[]) => createHash('sha256').update(texts.join('\n')).digest('base64url');

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
