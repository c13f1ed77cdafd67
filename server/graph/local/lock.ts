import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { lives, type Running, running } from './process.ts';

const read = (file: string): Running | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Running;
  } catch {
    return undefined;
  }
};

/**
 * Takes the lock file for this process, and gives what lets it go; or gives the living process that has it. What a
 * killed process left is taken over.
 */
export function takeLock(file: string): { release: () => void } | { holder: Running } {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(running(process.pid)), { mode: 0o600 });
  try {
    for (;;) {
      try {
        // A link is made whole or not at all, and never over another.
        linkSync(own, file);
        return { release: () => rmSync(file, { force: true }) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = read(file);
      if (lives(holder)) return { holder };
      setAside(file, `${own}.old`);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** The living process that has the lock, if any. */
export function lockHolder(file: string): Running | undefined {
  const holder = read(file);
  return lives(holder) ? holder : undefined;
}

/** Of several that find the same dead holder, one moves it away; the others try again. */
function setAside(file: string, aside: string): void {
  try {
    renameSync(file, aside);
    if (lives(read(aside))) linkSync(aside, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}
