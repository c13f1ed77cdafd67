import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** An identifier in groups as people read it aloud; what has no usual grouping stays as it is. */
export function grouped({ scheme, text }: Readonly<{ scheme: string; text: string }>): string {
  if (scheme === 'e164') return parsePhoneNumberFromString(text)?.formatInternational() ?? text;
  if (scheme === 'card' || scheme === 'iban') return text.replace(/(.{4})(?=.)/g, '$1 ');
  return text;
}
