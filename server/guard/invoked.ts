import { eachIn } from './atoms.ts';
import { patternIn } from './braced.ts';
import { expressionIn } from './expressions.ts';
import { isPattern } from './patterns.ts';
import type { Reader } from './reader.ts';
import type { Expression } from './tree.ts';

const EVERY = { ALL: 'all', ANY: 'any', NONE: 'none', SINGLE: 'single' } as const;
const SIDES = ['BOTH', 'LEADING', 'TRAILING'] as const;

/** name.name(…), seen before it is read. */
export function isDottedCall(reader: Reader): boolean {
  let n = 0;
  while (reader.isName(n) && reader.isSymbol('.', n + 1)) n += 2;
  return reader.isName(n) && reader.isSymbol('(', n + 1);
}

export function callIn(reader: Reader): Expression {
  const start = reader.peek();
  const every = EVERY[start.word as keyof typeof EVERY];
  let name = reader.name().name;
  while (reader.takeSymbol('.')) name += `.${reader.name().name}`;
  const span = () => reader.since(start);
  reader.symbol('(');
  const close = (value: Expression): Expression => {
    reader.symbol(')');
    return { ...value, span: span() };
  };
  if (every) {
    const { variable, list, where } = eachIn(reader, false);
    if (!where) return reader.fail('wanted', { wanted: 'WHERE' });
    return close({ is: 'every', which: every, variable, list, where, span: span() });
  }
  if (start.word === 'REDUCE') {
    const sum = reader.name();
    reader.symbol('=');
    const from = expressionIn(reader);
    reader.symbol(',');
    const { variable, list } = eachIn(reader);
    reader.symbol('|');
    return close({ is: 'reduce', sum, start: from, variable, list, value: expressionIn(reader), span: span() });
  }
  if (start.word === 'COUNT' && reader.takeSymbol('*')) return close({ is: 'countAll', span: span() });
  // exists((a)-->(b)) asks what EXISTS { (a)-->(b) } asks; of a property it is a form of the past (functions.ts).
  if (start.word === 'EXISTS' && isPattern(reader)) return close(patternIn(reader));
  const side = SIDES.find((word) => start.word === 'TRIM' && reader.takeWords(word));
  const distinct = reader.takeWords('DISTINCT');
  const items: Expression[] = [];
  if (side && reader.takeWords('FROM')) return close({ is: 'trim', side, of: expressionIn(reader), span: span() });
  if (!reader.isSymbol(')'))
    do items.push(expressionIn(reader));
    while (reader.takeSymbol(','));
  if (start.word === 'TRIM' && items.length === 1 && reader.takeWords('FROM'))
    return close({ is: 'trim', side: side ?? 'BOTH', what: items[0]!, of: expressionIn(reader), span: span() });
  return close({ is: 'call', name, distinct, items, span: span() });
}
