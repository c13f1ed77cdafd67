import type { Office } from '../../office/office.ts';
import { rows } from './rows.ts';
import { appended, type Edge, leafHash, rootOf, type Span } from './tree.ts';

/** Roots of these stretches of the log, in their order: the nodes of a proof. Reads each stretch once. */
export async function rootsOf(office: Office, spans: readonly Span[]): Promise<Buffer[]> {
  const roots: Buffer[] = [];
  for (const [begin, end] of spans) {
    let [size, edge]: [number, Edge] = [0, []];
    for await (const page of rows(office, begin, end))
      for (const { entry } of page) {
        edge = appended(edge, size, leafHash(entry));
        size += 1;
      }
    roots.push(rootOf(edge));
  }
  return roots;
}

/** One node a line, base64. */
export const proofText = (proof: readonly Buffer[]): string =>
  proof.map((one) => `${one.toString('base64')}\n`).join('');

/** Undefined where the text is no proof. */
export function readProof(text: string): Buffer[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.some((line) => !/^[A-Za-z0-9+/]{43}=$/.test(line.trim()))) return undefined;
  return lines.map((line) => Buffer.from(line, 'base64'));
}
