import { together } from '../graph/best.ts';
import { OPEN } from '../graph/claims.ts';
import { nameOf } from '../graph/entities.ts';
import { type Face, identifierOf, ROLE } from '../graph/faces.ts';
import type { Graph } from '../graph/graph.ts';
import { isPersonal } from '../graph/mask.ts';
import { naturalKinds, roleWord, roleWords, SLIP, table } from '../graph/table.ts';
import type { StatementSeen, TieSeen } from './queries.ts';

/**
 * What the operational graph holds, in the words of the analysis graph: refs in the place of ids, and of masked persons
 * nothing that names them, since a condition on what may not be read would tell it (docs/decisions/analysis-graph.md).
 */

const isNatural = (kind: string) => naturalKinds.includes(kind);
/** A part in somebody's own words may name whoever plays it. */
const isOwnWords = (kind: string, role: string) => isNatural(kind) && !roleWords.has(roleWord(role));

export function entityRow(face: Face, masked: boolean) {
  const identifier = masked ? null : identifierOf(face);
  const properties = {
    ...{ ref: face.ref, kind: face.kind, masked, placeholder: face.placeholder },
    ...{ identifier: identifier?.text ?? null, scheme: identifier?.scheme ?? null },
    check: identifier?.check.toLowerCase() ?? null,
    name: masked ? null : nameOf(together(face.said)),
  };
  return [face.ref, face.kind, properties];
}

export function isCopied(
  { property, value }: Pick<StatementSeen, 'property' | 'value'>,
  { kind, masked }: Readonly<{ kind: string; masked: boolean }>,
): boolean {
  if (property === SLIP || table.statements[property]?.free) return false;
  if (property === ROLE) return !isOwnWords(kind, value);
  return !(masked && isPersonal(property));
}

export const statementRow = (graph: Graph, { id, about, property, value, at, deliveries }: StatementSeen) => [
  about,
  { ref: graph.refOfId(id), about, property, value, deliveries },
  at,
];

export function tieRow(graph: Graph, tie: TieSeen) {
  const { id, kind, from, to, event, at, amount, currency, role, direction, deliveries } = tie;
  const [until = null] = tie.ends.filter((end) => end !== OPEN).sort((a, b) => Date.parse(a) - Date.parse(b));
  const properties = {
    ...{ ref: graph.refOfId(id), from, to, event: graph.refOfId(event ?? id), amount, currency, direction, deliveries },
    role: role === null || isOwnWords(kind, role) ? null : role,
    duration: tie.durations.find((seconds) => seconds >= 0n) ?? null,
  };
  return [from, to, properties, at, until];
}
