import { Fault } from '../fault.ts';

export const off = (why: string, cause?: unknown): Fault =>
  new Fault('BAD_FILE', `This is no bundle that can be trusted. ${why}`, {
    mend: 'Ask its sender to make it again, and carry it here unchanged.',
    ...(cause === undefined ? {} : { cause }),
  });
