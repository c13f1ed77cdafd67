import { isFault } from './fault.ts';
import type { Progress } from './progress.ts';

const LEAST_MS = 2_000;

export type Terminal = {
  progress: Progress;
  clear(): void;
  /** What a command has to tell, on a line of its own of the standard output. */
  say(text: string): void;
  /** A command as a whole: what goes wrong is said, and the process ends with this code, 1 where none is named. */
  run(work: () => Promise<void>, failed?: number): Promise<void>;
};

/**
 * Steps as a person at the terminal reads them: what, how far, for how long. One line that is written over on a
 * terminal; in a log, lines of their own, and no more of them than one reads.
 */
export function terminal(out: NodeJS.WriteStream = process.stderr): Terminal {
  let what = '';
  let begun = Date.now();
  let printed = 0;
  let open = false;

  const clear = () => {
    if (open) out.write('\r\x1b[K');
    open = false;
  };
  const progress: Progress = (step) => {
    const now = Date.now();
    if (step.what !== what) {
      if (open) out.write('\n');
      open = false;
      begun = now;
      printed = 0;
    }
    what = step.what;
    const text = `${what}${far(step)}${lasted(now - begun)}`;
    if (out.isTTY) {
      out.write(`\r\x1b[K${text}`.slice(0, (out.columns ?? 80) + 4));
      open = true;
    } else if (now - printed >= LEAST_MS) {
      out.write(`${text}\n`);
      printed = now;
    }
  };
  const say = (text: string) => {
    clear();
    process.stdout.write(`${text}\n`);
  };
  const run = async (work: () => Promise<void>, failed = 1) => {
    try {
      await work();
    } catch (error) {
      clear();
      complain(error, out);
      process.exitCode = failed;
    }
  };
  return { progress, clear, say, run };
}

function far({ done, total, unit = '' }: Parameters<Progress>[0]): string {
  // Seconds are what the clock of the step shows already.
  if (done === undefined || unit === 's') return '';
  const named = unit && unit !== '%' ? ` ${unit}` : unit;
  return total === undefined || unit === '%'
    ? `: ${done.toLocaleString('en')}${named}`
    : `: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}${named}`;
}

const lasted = (ms: number) => (ms < 1_000 ? '' : ` (${Math.round(ms / 1000)} s)`);

/** What went wrong and how to mend it; for what is nobody's fault but ours, where it happened. */
export function complain(error: unknown, out: NodeJS.WriteStream = process.stderr): void {
  if (!isFault(error)) {
    out.write(`Internal error: ${error instanceof Error ? error.stack : error}\n`);
    return;
  }
  const { file, row, field } = error.place;
  const where = file && row !== undefined ? ` (${file}, row ${row}${field ? `, ${field}` : ''})` : '';
  out.write(`${error.message}${where}\n${error.mend ? `${error.mend}\n` : ''}`);
}
