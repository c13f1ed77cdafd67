export type Language = 'en' | 'zh';
export type Money = Readonly<{ currency: string; amount: string }>;

/** Decimal text of minor units, exact whatever the size: ('1234567', 2) is '12345.67'. */
export function decimal(minor: string, scale: number): string {
  const digits = BigInt(minor).toString();
  if (scale === 0) return digits;
  const sign = digits.startsWith('-') ? '-' : '';
  const padded = digits.slice(sign.length).padStart(scale + 1, '0');
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

/** Minor units of a typed amount, exact: ('12,345.6', 2) is '1234560'; null where it is none or has more decimals. */
export function minorOf(text: string, scale: number): string | null {
  const [, whole, decimals = ''] = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text.trim()) ?? [];
  if (whole === undefined || decimals.length > scale) return null;
  return BigInt(whole.replaceAll(',', '') + decimals.padEnd(scale, '0')).toString();
}

/** An amount as people read it, exact, grouped as the language groups. `short` drops decimals that are all zero. */
export function formatMoney(
  { currency, amount }: Money,
  scales: ReadonlyMap<string, number>,
  language: Language,
  short = false,
): string {
  const scale = scales.get(currency);
  // Without its scale an amount can be off by a hundred: say minor units rather than guess.
  if (scale === undefined) return `${currency} ${BigInt(amount)} (minor)`;
  const text = grouping(language, scale, short).format(decimal(amount, scale) as `${number}`);
  const symbol = symbolOf(currency);
  if (symbol === null) return `${text} ${currency}`;
  return text.startsWith('-') ? `-${symbol}${text.slice(1)}` : `${symbol}${text}`;
}

/** Seconds as hours and minutes, or minutes, or seconds. */
export function formatDuration(seconds: number, language: Language): string {
  const [h, m, s] = language === 'zh' ? [' 小时', ' 分', ' 秒'] : [' h', ' min', ' s'];
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  if (hours > 0) return minutes > 0 ? `${hours}${h} ${minutes}${m}` : `${hours}${h}`;
  return minutes > 0 ? `${minutes}${m}` : `${seconds}${s}`;
}

/** Base-ten logarithm of a whole number of any size, near enough for a width or a bar. */
export function magnitude(minor: string): number {
  const digits = minor.replace(/^[-0]+/, '');
  return digits === '' ? 0 : digits.length + Math.log10(Number(`0.${digits.slice(0, 15)}`));
}

const groupings = new Map<string, Intl.NumberFormat>();

function grouping(language: Language, scale: number, short: boolean): Intl.NumberFormat {
  const key = `${language} ${scale} ${short}`;
  const known = groupings.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', {
    minimumFractionDigits: scale,
    maximumFractionDigits: scale,
    ...(short ? { trailingZeroDisplay: 'stripIfInteger' as const } : {}),
  });
  groupings.set(key, made);
  return made;
}

const symbols = new Map<string, string | null>();

/** As written in China, in both languages: ¥ is yuan, JP¥ yen, US$ dollars; a token has no sign but its code. */
function symbolOf(currency: string): string | null {
  const known = symbols.get(currency);
  if (known !== undefined) return known;
  let symbol: string | null = null;
  if (/^[A-Z]{3}$/.test(currency)) {
    const parts = new Intl.NumberFormat('zh-CN', { style: 'currency', currency }).formatToParts(0);
    const sign = parts.find((part) => part.type === 'currency')?.value ?? currency;
    symbol = sign === currency ? null : sign;
  }
  symbols.set(currency, symbol);
  return symbol;
}
