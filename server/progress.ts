/** One slow step, as it goes: what, how far, in which unit. The mains print it; `done` without `total` only counts. */
export type Progress = (step: { what: string; done?: number; total?: number; unit?: string }) => void;
