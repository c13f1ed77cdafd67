import { CLOCK, STARTED } from '../log.ts';
import type { Entry } from './entry.ts';

/** Something wrong with the log; `seq` is where, null where it is not at one place. */
export type Finding = Readonly<{ seq: number | null; what: string }>;

type Open = Readonly<{ user: string; case_id: string; operation: string }>;

/**
 * Whether entries make sense one after the other: closes and pages belong to an open intent of the same person, time
 * goes forward, and at the end nothing is open.
 */
export class Acts {
  readonly #open = new Map<number, Open>();
  readonly #report: (finding: Finding) => void;
  #started = 0;
  #at = '';

  constructor(report: (finding: Finding) => void) {
    this.#report = report;
  }

  take(entry: Entry): void {
    const { seq, at, kind, of, user, operation } = entry;
    if (operation === CLOCK && kind === 'event') this.#find(seq, `the clock was set back: ${entry.variables}`);
    else if (at < this.#at) this.#find(seq, `its time, ${at}, is before that of the entry before it, ${this.#at}`);
    this.#at = at;
    if (kind === 'event') {
      if (operation === STARTED) this.#started = seq;
    } else if (kind === 'intent') this.#open.set(seq, entry);
    else if (kind === 'page' || kind === 'close') {
      const open = of === null ? undefined : this.#open.get(of);
      if (!open) this.#find(seq, `${kind} of ${of}, which is no open intent`);
      else if (open.user !== user || open.operation !== operation || open.case_id !== entry.case_id)
        this.#find(seq, `${kind} of ${of}, which somebody else asked, or something else`);
      else if (kind === 'close') this.#open.delete(of!);
    } else this.#find(seq, `an entry of no known kind (${kind})`);
  }

  // No closure an entry: tsx names each as it is made, at a cost.
  #find(seq: number, what: string): void {
    this.#report({ seq, what });
  }

  /** What was never closed. While a server runs, those since its start may still be: how many. */
  end(isRunning: boolean): number {
    let underWay = 0;
    for (const [seq, { user, operation }] of this.#open)
      if (isRunning && seq > this.#started) underWay += 1;
      else this.#report({ seq, what: `no closing entry: ${operation}, asked by ${user || 'nobody signed in'}` });
    return underWay;
  }
}
