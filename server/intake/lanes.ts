import type { StatementRow, TieRowIn } from '../graph/claims.ts';

export type Lane = { statements: StatementRow[]; ties: TieRowIn[] };

const HUB = 40;

/**
 * Two lanes for two sessions at once, and what must wait for both. A tie locks both its ends, so all that touch one
 * busy entity go one lane, else the two sessions wait on each other or end in a deadlock.
 */
export function lanes(claims: Lane): Lane[] {
  const count = new Map<string, number>();
  const touch = (id: string) => count.set(id, (count.get(id) ?? 0) + 1);
  for (const { from, to } of claims.ties) {
    touch(from);
    touch(to);
  }
  for (const { about } of claims.statements) touch(about);
  const made: [Lane, Lane, Lane] = [lane(), lane(), lane()];
  const load = [0, 0];
  const laneOf = new Map<string, number>();
  for (const [id, n] of [...count].filter(([, n]) => n >= HUB).sort(([, a], [, b]) => b - a)) {
    const lighter = load[0]! <= load[1]! ? 0 : 1;
    laneOf.set(id, lighter);
    load[lighter]! += n;
  }
  const choose = (ends: string[], id: string) => {
    const held = ends.flatMap((end) => laneOf.get(end) ?? []);
    if (held.length > 0) return held.every((l) => l === held[0]) ? held[0]! : 2;
    // One claim's deliveries stay together; what touches no hub goes by the claim's id.
    return id.charCodeAt(0) % 2;
  };
  for (const tie of claims.ties) made[choose([tie.from, tie.to], tie.id)]!.ties.push(tie);
  for (const statement of claims.statements) made[choose([statement.about], statement.id)]!.statements.push(statement);
  return made;
}

const lane = (): Lane => ({ statements: [], ties: [] });
