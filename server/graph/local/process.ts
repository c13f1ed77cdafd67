import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process beyond doubt: a pid alone may have been given to another since. */
export type Running = { pid: number; started: string };

/** When the process began, in the system's own words; undefined when there is none, or only its remains. */
export function startedAt(pid: number): string | undefined {
  if (!existsSync('/proc/self/stat')) return startedAtByPs(pid);
  try {
    // The name, in brackets, may hold blanks; what follows it is field 3 (state) on, and field 22 is the start time.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function startedAtByPs(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

export const running = (pid: number): Running => ({ pid, started: startedAt(pid) ?? '' });

export const lives = (found: Running | null | undefined): found is Running =>
  Boolean(found?.started) && startedAt(found!.pid) === found!.started;

/** Asks it to end, and after the grace makes it. */
export async function end(found: Running, graceMs = 30_000): Promise<void> {
  const signal = (name: NodeJS.Signals) => {
    if (lives(found)) process.kill(found.pid, name);
  };
  signal('SIGTERM');
  const until = Date.now() + graceMs;
  while (lives(found) && Date.now() < until) await sleep(50);
  signal('SIGKILL');
  while (lives(found)) await sleep(20);
}
