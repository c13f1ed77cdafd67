import { FUNCTIONS } from '../../server/guard/functions.ts';

/** Every bare word that a printed question may hold; written down here a second time, on purpose. */
const WORDS = new Set([
  ...[
    'MATCH',
    'OPTIONAL',
    'WHERE',
    'UNWIND',
    'AS',
    'WITH',
    'RETURN',
    'DISTINCT',
    'ORDER',
    'BY',
    'DESC',
    'SKIP',
    'LIMIT',
  ],
  ...['UNION', 'ALL', 'CALL', 'EXISTS', 'COUNT', 'COLLECT', 'CASE', 'WHEN', 'THEN', 'ELSE', 'END', 'OR', 'XOR', 'AND'],
  ...['NOT', 'IN', 'STARTS', 'ENDS', 'CONTAINS', 'IS', 'NULL', 'true', 'false', 'null', 'NaN', 'Infinity', 'SHORTEST'],
  ...['ANY', 'GROUPS', 'shortestPath', 'allShortestPaths', 'all', 'any', 'none', 'single', 'reduce', 'count', 'trim'],
  ...[
    'BOTH',
    'LEADING',
    'TRAILING',
    'FROM',
    'NFC',
    'NFD',
    'NFKC',
    'NFKD',
    'LOCAL',
    'ZONED',
    'TIME',
    'DATETIME',
    'BOOLEAN',
  ],
  ...[
    'STRING',
    'INTEGER',
    'FLOAT',
    'DATE',
    'DURATION',
    'POINT',
    'NODE',
    'RELATIONSHIP',
    'PATH',
    'MAP',
    'NOTHING',
    'BOOL',
  ],
  ...['VARCHAR', 'INT', 'SIGNED', 'EDGE', 'VERTEX', 'LIST', 'e'],
  ...[...FUNCTIONS.values()].flatMap(({ name }) => name.split('.')),
]);

/** What of a printed text is not ours, read without the guard's own lexer: names in backticks are taken out first. */
export function foreign(text: string): string[] {
  const bare = text.replace(/`(?:[^`\\]|``)*`/g, ' ');
  const words = bare.match(/[^\W\d]+/g) ?? [];
  const signs = bare.match(/\/\/|\/\*|\*\/|[^\w\s()[\]{},.:|&!%*+\-/^<>=$~]/g) ?? [];
  return [...words.filter((word) => !WORDS.has(word)), ...signs];
}
