import type { ExpandQuery } from '../api/generated.ts';
import type { Completeness } from './graph.ts';

type Expansion = ExpandQuery['expand'];

/** Several expansions of one entity as one answer. A neighbour that two of them hold is one, so the whole is unknown. */
export function together(answers: readonly Expansion[]): Expansion {
  const [first, ...rest] = answers;
  if (!first || rest.length === 0) return first ?? { entities: [], ties: [], completeness: nothing };
  const entities = new Map(answers.flatMap((answer) => answer.entities).map((entity) => [entity.ref, entity]));
  const ties = new Map(answers.flatMap((answer) => answer.ties).map((tie) => [tie.id, tie]));
  return {
    entities: [...entities.values()],
    ties: [...ties.values()],
    completeness: {
      ...first.completeness,
      shown: entities.size,
      total: null,
      held: heldByReason(answers.flatMap((answer) => answer.completeness.held)),
    },
  };
}

const nothing: Completeness = { shown: 0, total: 0, atLeast: false, order: 'LATEST', held: [] };

/** What the filter of one left out another may have brought, so that reason says nothing about them together. */
function heldByReason(all: Completeness['held']): Completeness['held'] {
  const reasons = [...new Set(all.map((one) => one.reason))].filter((reason) => reason !== 'FILTER');
  return reasons.map((reason) => {
    const same = all.filter((one) => one.reason === reason);
    return {
      reason,
      count: same.reduce((sum, one) => sum + one.count, 0),
      atLeast: same.some((one) => one.atLeast),
      entities: same.flatMap((one) => one.entities),
    };
  });
}
