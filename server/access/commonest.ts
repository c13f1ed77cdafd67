/** Parts that the commonest long passwords are made of, in lists of leaked ones: English and Chinese habits. */
const PARTS = [
  ...['password', 'passw0rd', 'p@ssw0rd', 'p@ssword', 'passwd', 'welcome', 'admin', 'administrator', 'letmein'],
  ...['iloveyou', 'qwerty', 'qwertyuiop', 'asdfgh', 'asdfghjkl', 'zxcvbn', 'zxcvbnm', 'qazwsx', 'qazwsxedc'],
  ...['1qaz2wsx', '1qaz2wsx3edc', '1q2w3e4r', '1q2w3e4r5t', '1q2w3e4r5t6y', 'q1w2e3r4', 'q1w2e3r4t5', 'zaq12wsx'],
  ...['monkey', 'dragon', 'football', 'baseball', 'sunshine', 'princess', 'superman', 'batman', 'master', 'shadow'],
  ...['woaini', '5201314', '520', '1314', 'woaiwojia', 'nihao', 'mima', 'wodemima', 'zhongguo', 'beijing', 'aini'],
  ...['headwater', 'suyuan', '溯源', 'police', 'jingcha', 'gongan', 'fraud', 'investigator', 'changeme', 'default'],
  ...['secret', 'test', 'guest', 'root', 'user', 'login', 'hello', 'abc', 'qwe', 'asd', 'zxc', 'pass', 'system'],
];
const RUNS = ['01234567890123456789', '98765432109876543210', 'abcdefghijklmnopqrstuvwxyz'];
/** About such words: years, counts, and what a form that wants a sign is given. */
const TRIMMINGS = /^[\d\s\p{P}\p{S}]{0,6}$/u;

/**
 * Whether a password is among those tried first: the user's name, one stretch said over and over, a run of digits or
 * letters, or the commonest words with nothing but a few digits and signs about them. Compared folded, as people vary them.
 */
export function isCommon(password: string, name: string): boolean {
  const folded = password.normalize('NFKC').toLowerCase().trim();
  const words = [name.toLowerCase(), ...PARTS].filter((word) => word !== '').sort((a, b) => b.length - a.length);
  if (/^(.{1,6})\1+.{0,5}$/u.test(folded) && new Set(folded).size <= 6) return true;
  if (RUNS.some((run) => run.includes(folded))) return true;
  let rest = folded;
  for (const word of words) rest = rest.replaceAll(word, '');
  return rest !== folded && TRIMMINGS.test(rest);
}
