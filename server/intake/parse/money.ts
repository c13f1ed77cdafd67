const PLAIN = /^(\d+)(?:\.(\d+))?$/;
const GROUPED = /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;
const MOST = 2n ** 63n - 1n;

/** A decimal text as whole minor units, exactly, or why not. No float is ever made of it. */
export function minorUnits(text: string, scale: number): bigint | string {
  const tidy = text
    .normalize('NFKC')
    .trim()
    .replace(/^[¥￥$€]\s?/, '');
  if (tidy.startsWith('-')) return 'a negative amount';
  const match = PLAIN.exec(tidy) ?? GROUPED.exec(tidy);
  if (!match) return 'not an amount';
  const decimals = (match[2] ?? '').replace(/0+$/, '');
  if (decimals.length > scale) return `more decimals than the currency has (${scale})`;
  const minor = BigInt(match[1]!.replaceAll(',', '') + decimals.padEnd(scale, '0'));
  return minor > MOST ? 'an amount beyond 64 bits' : minor;
}
