/**
 * How many decimals a currency's minor unit stands for. ISO 4217 says 2 for most; a token has what its contract says,
 * to 8 places at most, so that sums stay within 64 bits. XXX is ISO's "no currency": a source that does not say one.
 */
const ISO_OTHER: Readonly<Record<string, number>> = {
  ...scales(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...scales(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...scales(4, 'CLF UYW'),
};

const TOKENS: Readonly<Record<string, number>> = {
  ...scales(6, 'USDT-TRON USDC-TRON TRX USDT-ETHEREUM USDC-ETHEREUM USDT-POLYGON USDC-POLYGON'),
  ...scales(8, 'BTC ETH BNB USDT-BSC USDC-BSC DAI-ETHEREUM'),
};

const ISO = new Set([...Intl.supportedValuesOf('currency'), 'XXX']);

export function scaleOf(currency: string): number | undefined {
  return TOKENS[currency] ?? (ISO.has(currency) ? (ISO_OTHER[currency] ?? 2) : undefined);
}

/** The code under which amounts are kept: a token is told apart by its chain (`USDT`, `tron` → `USDT-TRON`). */
export function currencyCode(text: string, chain = ''): string | undefined {
  const code = text.normalize('NFKC').trim().toUpperCase();
  const onChain = `${code}-${chain.normalize('NFKC').trim().toUpperCase()}`;
  return [code, onChain, NAMES[code] ?? ''].find((c) => scaleOf(c) !== undefined);
}

const NAMES: Readonly<Record<string, string>> = {
  RMB: 'CNY',
  人民币: 'CNY',
  元: 'CNY',
  美元: 'USD',
  港币: 'HKD',
  泰铢: 'THB',
};

function scales(scale: number, codes: string): Record<string, number> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, scale]));
}

/** Every currency that amounts here can be in. */
export const currencies = (): { code: string; scale: number }[] =>
  [...ISO, ...Object.keys(TOKENS)].map((code) => ({ code, scale: scaleOf(code)! }));
