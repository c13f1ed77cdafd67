import { Fault } from '../fault.ts';

const BUNDLE = {
  what: 'This is no bundle that can be trusted.',
  mend: 'Ask its sender to make it again, and carry it here unchanged.',
};

export const off = (why: string, cause?: unknown, { what, mend } = BUNDLE): Fault =>
  new Fault('BAD_FILE', `${what} ${why}`, { mend, ...(cause === undefined ? {} : { cause }) });
