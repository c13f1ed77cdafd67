/**
 * The most signs that the server takes of what is typed into one line: names of people, agencies, cases, scopes and
 * boards; words, as a reason or a legal basis; a sign-in name or a scope's short name.
 */
export const MOST = { name: 200, words: 500, id: 64 } as const;
