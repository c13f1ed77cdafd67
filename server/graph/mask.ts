import type { Viewer } from '../access/viewer.ts';
import { Forms } from './strike.ts';
import { roleWord, suspectWords, table } from './table.ts';

/** What stands where something is masked. */
export const MASK = '▒▒▒';

/** An identity as far as it decides who is masked: what visible statements and ties say it is in a case. */
export type Seen = Readonly<{ ref: string; kind: string; roles: readonly string[] }>;

const suspect: ReadonlySet<string> = new Set(suspectWords);

/**
 * Whether identities that the viewer takes as one are masked: a natural person is, unless something visible gives one of
 * them a suspect's part, or the viewer had one of them shown. Decided here and nowhere else, but for
 * search/persons.cypher, which must ask the same of many before it counts them.
 */
export const isMasked = ({ revealed }: Viewer, identities: readonly Seen[]): boolean =>
  identities.some(({ kind }) => table.kinds[kind]?.natural) &&
  !identities.some(({ ref, roles }) => revealed.has(ref) || roles.some((role) => suspect.has(roleWord(role))));

/** Of a masked person: a property that the table does not know may say anything. */
export const isPersonal = (property: string): boolean => table.statements[property]?.personal ?? true;

/**
 * Strikes these names, documents and addresses out of a text, however they are spaced or written large and small. What
 * it cannot know stays: a nickname, a surname alone, a wrong digit, a description (docs/decisions/masking.md).
 */
export function striker(secrets: Iterable<string>): (text: string) => string {
  const forms = new Forms([...new Set(secrets)].flatMap(formsOf));
  return forms.isEmpty ? (text) => text : (text) => forms.strike(text, MASK);
}

/** Files say a name in two scripts at once; a text then takes either. */
function formsOf(secret: string): string[] {
  const plain = secret.normalize('NFKC').trim();
  const han = plain.match(/\p{Script=Han}+/gu) ?? [];
  const latin = plain.replace(/\([^)]*\)|\p{Script=Han}+/gu, ' ').trim();
  return [plain, ...han, ...(han.length > 0 ? [latin] : [])];
}
