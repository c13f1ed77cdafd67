import { Fault } from '../fault.ts';
import type { Profile } from './profiles.ts';
import type { Gathered, Redacted, Redaction } from './release.ts';

/** What leaves of a gathered release, and what of it does not, or not as it is here. The same in, the same out. */
export function redact(gathered: Gathered, { profile }: Redaction<Profile>): Redacted {
  throw new Fault('SETUP', `Nothing is redacted yet (${gathered.agency}, ${profile.name}).`);
}
