/** Seconds, out of `65`, `65.0`, `1:05` or `0:01:05`. */
export function seconds(text: string): bigint | undefined {
  const tidy = text.normalize('NFKC').trim();
  if (/^\d{1,9}(\.0+)?$/.test(tidy)) return BigInt(tidy.split('.')[0]!);
  const clock = /^(?:(\d{1,4}):)?(\d{1,4}):([0-5]\d)$/.exec(tidy);
  if (!clock) return undefined;
  const [hours, minutes, rest] = [BigInt(clock[1] ?? 0), BigInt(clock[2]!), BigInt(clock[3]!)];
  return hours > 0n && minutes > 59n ? undefined : hours * 3600n + minutes * 60n + rest;
}
