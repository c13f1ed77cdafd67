import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';

export type Outcome = { code: number | null; lines: string[] };

type RunOptions = {
  onLine?: (line: string) => void;
  signal?: AbortSignal | undefined;
  cwd?: string;
  /** Instead of our own environment. */
  env?: NodeJS.ProcessEnv;
};

/** Runs a program to its end and hands over its lines (both streams) as they come. */
export async function run(
  command: string,
  args: readonly string[],
  { onLine, ...how }: RunOptions = {},
): Promise<Outcome> {
  const child = spawn(command, args, { ...how, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    readline.createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      onLine?.(line);
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, lines }));
  });
}

/** The program of this name on a PATH. */
export function onPath(name: string, searchPath: string): string | undefined {
  return searchPath
    .split(path.delimiter)
    .filter(Boolean)
    .map((folder) => path.join(folder, name))
    .find(isExecutable);
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
