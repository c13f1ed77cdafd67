import type { Migration } from 'kysely';
import * as first from './0001-first.ts';
import * as manifest from './0002-manifest.ts';
import * as access from './0003-access.ts';
import * as questions from './0004-questions.ts';
import * as partners from './0006-partners.ts';
import * as release from './0007-release.ts';
import * as received from './0008-received.ts';
import * as snapshot from './0009-snapshot.ts';

/** In the order of their names; one that has landed is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-first': first,
  '0002-manifest': manifest,
  '0003-access': access,
  '0004-questions': questions,
  '0006-partners': partners,
  '0007-release': release,
  '0008-received': received,
  '0009-snapshot': snapshot,
};
