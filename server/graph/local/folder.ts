import { accessSync, constants, mkdirSync } from 'node:fs';
import { Fault } from '../../fault.ts';

/**
 * Makes a folder that only its owner reads, and sees that it can be written.
 * @throws Fault SETUP, naming the setting that chooses another place.
 */
export function makeFolder(folder: string, setting: 'HEADWATER_DATA' | 'HEADWATER_CACHE'): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch (cause) {
    throw new Fault('SETUP', `The folder ${folder} cannot be written (${(cause as NodeJS.ErrnoException).code}).`, {
      mend: `Give this user the right to write it, or name another folder with ${setting}.`,
      place: { file: folder },
      cause,
    });
  }
}
