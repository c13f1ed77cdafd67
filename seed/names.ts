import { hashAt } from './random.ts';

/**
 * Names put together at random from common parts, so that none means anyone. Where people write their names in two
 * scripts (Taiwan, Malaysia), so do these.
 */
const SURNAMES =
  '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 罗 高 郑 梁 谢 宋 唐 许 邓 冯 韩 曹 曾 彭 萧 蔡 潘 田 董 袁 于 余'.split(
    ' ',
  );
const GIVEN =
  '伟 芳 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀 霞 平 刚 桂 英 华 玉 兰 萍 红 建 国 文 辉 力 志 宏 永 健 世 广 义 兴 良 海 山 仁 波 宁 贵 福 生 龙'.split(
    ' ',
  );

const FOREIGN: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  TW: [
    ['林 Lin', '陳 Chen', '黃 Huang', '張 Chang', '吳 Wu', '蔡 Tsai'],
    ['冠宇 Kuan-yu', '志豪 Chih-hao', '怡君 Yi-chun', '雅婷 Ya-ting', '承恩 Cheng-en', '宗翰 Tsung-han'],
  ],
  MY: [
    ['Tan', 'Lim', 'Wong', 'Ng', 'Cheah'],
    ['Wei Ming 伟明', 'Siew Ling 秀玲', 'Kok Leong 国良', 'Jia Hui 佳慧', 'Boon Hock 文福'],
  ],
  ID: [
    ['Agus', 'Dewi', 'Bambang', 'Siti', 'Rizky', 'Putri'],
    ['Pranowo', 'Wulandari', 'Suharjo', 'Kusumawati', 'Hidayatno', 'Setiabudhi'],
  ],
  KE: [
    ['Brian', 'Mercy', 'Kevin', 'Faith', 'Dennis', 'Joyce'],
    ['Otieno Wamalwa', 'Wanjiru Chebet', 'Kiprop Mutua', 'Achieng Njeri', 'Mwangi Barasa'],
  ],
  PH: [
    ['Jericho', 'Maricel', 'Rodel', 'Aileen', 'Jomar'],
    ['Dimaculangan', 'Bautista-Reyes', 'Magsaysay Cruz', 'Pangilinan', 'Villaverde'],
  ],
  KH: [
    ['Sok', 'Chan', 'Keo', 'Heng'],
    ['Dararith', 'Sreymom', 'Vannak', 'Bopha'],
  ],
};

export function chineseName(salt: number, index: number): string {
  const h = hashAt(salt, index);
  const surname = SURNAMES[h % SURNAMES.length]!;
  const first = GIVEN[Math.floor(h / 64) % GIVEN.length]!;
  const second = GIVEN[Math.floor(h / 8192) % GIVEN.length]!;
  return h % 5 === 0 ? surname + first : surname + first + second;
}

/** `country` is one of TW, MY, ID, KE, PH, KH. */
export function foreignName(country: string, index: number): string {
  const [first, last] = FOREIGN[country]!;
  const [a, b] = [first[index % first.length]!, last[Math.floor(index / first.length) % last.length]!];
  if (country !== 'TW') return `${a} ${b}`;
  const [[hanSurname, surname], [hanGiven, given]] = [a.split(' '), b.split(' ')];
  return `${hanSurname}${hanGiven} ${surname} ${given}`;
}
