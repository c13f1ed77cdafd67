import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import * as asked from '../graph/asked.ts';
import { naturalKinds, suspectWords, table } from '../graph/table.ts';

/** What a question may look through: documents of masked persons, and numbers in free texts, for a reason alone. */
export type May = Readonly<{
  persons: { natural: string[]; suspect: string[]; revealed: string[]; reasoned: boolean };
  texts: { natural: string[]; free: string[] };
  /** Whether this text is looked for in what was freely written: a number there may be anybody's document. */
  all: (text: string) => boolean;
  /** Whether the answer must say that something was not looked through; hangs on the question alone, never on data. */
  heldBack: (text: string) => boolean;
}>;

const FREE = Object.keys(table.statements).filter((property) => table.statements[property]!.free);

/** A document without a digit is looked for like any other, but nobody is told each time they type a name. */
const couldIdentify = (text: string): boolean => /\p{N}/u.test(text);

/** @throws Fault NOT_ALLOWED where the role may not have anybody shown, BAD_INPUT where the reason says nothing. */
export function mayLook(viewer: Viewer, given: string | null | undefined): May {
  const reasoned = given !== null && given !== undefined;
  if (reasoned) {
    asked.reason('reason', given);
    if (!viewer.rights.has('REVEAL'))
      throw new Fault('NOT_ALLOWED', 'Your role may not search the documents of masked persons.', {
        mend: 'Leave the reason out, or ask an investigator of the case.',
        place: { field: 'reason' },
      });
  }
  const natural = [...naturalKinds];
  return {
    persons: { natural, suspect: [...suspectWords], revealed: [...viewer.revealed], reasoned },
    texts: { natural, free: FREE },
    all: (text) => reasoned || !couldIdentify(text),
    heldBack: (text) => !reasoned && couldIdentify(text),
  };
}
