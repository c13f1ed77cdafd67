import type { MeFieldsFragment } from '../api/generated.ts';

export type Me = MeFieldsFragment;
export type Right = Me['rights'][number];
export type CaseOption = Me['cases'][number];

/** The case and what for: sent with every question, never a filter on it. */
export type Purpose = Readonly<{ case: string; reason: string }>;

/** Who works here, and under which case. Memory alone holds it: the browser keeps the cookie, and no script reads that. */
export type Session = Readonly<{
  /** `asking` until the server has said who one is. */
  standing: 'asking' | 'out' | 'in';
  me: Me | null;
  purpose: Purpose | null;
  /** Why one has to choose a case again, where it is not the first time. */
  ended: 'session' | 'case' | null;
  /** Whose session ended: they come back to where they were, anybody else begins anew. */
  before: string | null;
  /** Counts changes of who asks and under which case: what an earlier turn asked is nobody's answer any more. */
  turn: number;
}>;

export const noSession: Session = {
  ...{ standing: 'asking', me: null, purpose: null, ended: null, before: null, turn: 0 },
};

export const may = ({ me }: Session, ...any: readonly Right[]): boolean =>
  me?.rights.some((right) => any.includes(right)) ?? false;

/** The case worked under, by name. */
export const caseOf = ({ me, purpose }: Session): CaseOption | null =>
  me?.cases.find((one) => one.id === purpose?.case) ?? null;
