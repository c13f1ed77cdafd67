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
  /** What ended without one's own doing, so that the page can say why it asks again. */
  ended: 'session' | 'case' | null;
  /** Whose session ended: they come back to where they were, anybody else begins anew. */
  before: string | null;
  /** The case worked under last, as the one to begin with when it is asked for again. */
  lastCase: string | null;
  /** The board that the address names, or that was open when the session ended: opened once its case is chosen. */
  wanted: string | null;
  /** Counts changes of who asks and under which case: what an earlier turn asked is nobody's answer any more. */
  turn: number;
}>;

export const noSession: Session = {
  ...{ standing: 'asking', me: null, purpose: null, ended: null, before: null },
  ...{ lastCase: null, wanted: null, turn: 0 },
};

export const may = ({ me }: Session, ...any: readonly Right[]): boolean =>
  me?.rights.some((right) => any.includes(right)) ?? false;

/** The case worked under, by name. */
export const caseOf = ({ me, purpose }: Session): CaseOption | null =>
  me?.cases.find((one) => one.id === purpose?.case) ?? null;
