import type { Reader } from './reader.ts';

/** Types as IS :: names them, and what they are printed as; longer names first. */
const TYPES: readonly (readonly string[])[] = [
  ...['LOCAL TIME', 'LOCAL DATETIME', 'ZONED TIME', 'ZONED DATETIME', 'BOOLEAN', 'STRING', 'INTEGER', 'FLOAT', 'DATE'],
  ...['DURATION', 'POINT', 'NODE', 'RELATIONSHIP', 'PATH', 'MAP', 'NOTHING', 'NULL', 'ANY'],
  ...['BOOL', 'VARCHAR', 'INT', 'SIGNED INTEGER', 'EDGE', 'VERTEX'],
].map((words) => words.split(' '));

/** A type or several between bars, each perhaps NOT NULL. */
export function typeIn(reader: Reader): string {
  const types = [oneIn(reader)];
  while (!reader.isBeforeBar && reader.takeSymbol('|')) types.push(oneIn(reader));
  return types.join(' | ');
}

function oneIn(reader: Reader): string {
  const name = reader.takeWords('LIST') || reader.takeWords('ARRAY') ? `LIST<${itemIn(reader)}>` : plainIn(reader);
  return reader.takeWords('NOT', 'NULL') ? `${name} NOT NULL` : name;
}

function itemIn(reader: Reader): string {
  reader.symbol('<');
  const type = reader.deeper(() => typeIn(reader));
  reader.symbol('>');
  return type;
}

function plainIn(reader: Reader): string {
  const words = TYPES.find((type) => reader.takeWords(...type));
  return words ? words.join(' ') : reader.fail('type');
}
