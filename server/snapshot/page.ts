import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../fault.ts';
import { scaleOf } from '../graph/currencies.ts';
import { table } from '../graph/table.ts';
import { picture } from './picture.ts';
import { Snapshot } from './shape.ts';
import { escaped } from './text.ts';

/** `key`: Ed25519, base64url; with the other of its two, which is not in the file, it makes the fingerprint. */
export type Seal = Readonly<{ signature: string; hash: string; key: string; fingerprint: string; signer: string }>;

/** What is signed: nothing that was signed for something else can be taken for it. */
export const signed = (text: string): Buffer => Buffer.from(`headwater-snapshot/1\n${text}`);

const part = (name: string): string => readFileSync(path.join(import.meta.dirname, name), 'utf8');
const STYLE = part('page/style.css');
const SCRIPT = part('page/check.js');

const TEXT = /<script type="application\/json" id="signed">\n(.*)\n<\/script>/;
const SEAL = /<script type="application\/json" id="seal">\n(.*)\n<\/script>/;

/**
 * One HTML file without anything from elsewhere: what it shows is drawn from what was signed, and a small script in it
 * checks that it still is. Both stand in it as text, so that a program can check the same.
 */
export function fileOf(snapshot: Snapshot, text: string, seal: Seal): string {
  const { title, tlp, madeAt, by, entities, links, sources, notes, missing } = snapshot;
  const kindOf = (kind: string) => table.kinds[kind]?.label ?? { en: kind, zh: kind };
  const tieOf = (type: string) => table.ties[type]?.label ?? { en: type, zh: type };
  const both = ({ en, zh }: { en: string; zh: string }) => `${escaped(en)} ${escaped(zh)}`;
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const head = (...names: string[]) => `<tr>${names.map((name) => `<th>${name}</th>`).join('')}</tr>`;
  const place = (i: number) => escaped(entities[i]!.label);
  // In a script element nothing but these ends it; both are the same JSON.
  const inScript = (json: string) => json.replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escaped(title)}</h1>
<span class="tlp" data-tlp="${tlp}">TLP:${tlp.replace('_', '+')}</span>
</header>
<p id="checked" role="status">Not checked: scripts do not run here. 未校验：脚本未运行。</p>
<dl>
<div><dt>Made 制作</dt><dd>${escaped(madeAt)} (UTC)</dd></div>
<div><dt>By 制作人</dt><dd>${escaped(by.name)}, ${escaped(by.agency)}</dd></div>
<div><dt>Case 案件</dt><dd>${escaped(snapshot.case)}</dd></div>
<div><dt>What for 目的</dt><dd>${escaped(snapshot.purpose)}</dd></div>
<div><dt>Signed by 签名</dt><dd>${escaped(seal.signer)} <code>${escaped(seal.fingerprint)}</code></dd></div>
<div><dt>SHA-256</dt><dd><code>${escaped(seal.hash)}</code></dd></div>
<div><dt>Headwater</dt><dd>${escaped(snapshot.versions.headwater)}</dd></div>
</dl>
${picture(snapshot)}
<h2>What is not shown 未显示的内容</h2>
<ul>${[`Of the board, ${missing} could not be seen by its maker any more. 画布中有 ${missing} 个已不可见。`, ...notes]
    .map((note) => `<li>${escaped(note)}</li>`)
    .join('')}</ul>
<h2>Entities 实体 (${entities.length})</h2>
<table>${head('Kind 种类', 'Name 名称', 'Identifier 标识', 'Role 角色')}
${entities.map((one) => row(both(kindOf(one.kind)), escaped(one.label), escaped(one.identifier ?? ''), escaped(one.roles.join(', ')))).join('\n')}
</table>
<h2>Links 关联 (${links.length})</h2>
<table>${head('From 起', 'What 关系', 'To 止', 'Events 次数', 'Sum 金额', 'First 最早', 'Last 最晚')}
${links
  .map((link) =>
    row(
      place(link.from),
      both(tieOf(link.type)) + (link.unverified ? ' <em>(unverified 未核实)</em>' : ''),
      place(link.to),
      String(link.count),
      link.sums.map(money).join('<br>'),
      escaped(link.first ?? ''),
      escaped(link.last ?? ''),
    ),
  )
  .join('\n')}
</table>
<h2>Files that its maker saw 制作人可见的来源 (${sources.length})</h2>
<table>${head('Batch 批次', 'Agency 机构', 'File 文件', 'Grade 评级', 'TLP', 'Handling 处理', 'As of 截至')}
${sources.map((one) => row(String(one.batch), escaped(one.agency), escaped(one.file), escaped(one.grade), one.tlp ?? '–', escaped(one.handling), escaped(one.asOf))).join('\n')}
</table>
<script type="application/json" id="signed">
${inScript(text)}
</script>
<script type="application/json" id="seal">
${inScript(JSON.stringify(seal))}
</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** As people write it; of a currency whose minor unit is not known as it is kept. */
function money({ amount, currency }: { amount: string; currency: string }): string {
  const scale = scaleOf(currency) ?? 0;
  const digits = amount.replace('-', '').padStart(scale + 1, '0');
  const cut = digits.length - scale;
  const whole = digits.slice(0, cut).replace(/\B(?=(\d{3})+$)/g, ',');
  const text = `${amount.startsWith('-') ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(cut)}` : ''}`;
  return escaped(`${text} ${currency}`);
}

/** What such a file says was signed, and by what. @throws Fault BAD_FILE */
export function readFile(html: string): { text: string; seal: Seal; snapshot: Snapshot } {
  const [text, seal] = [TEXT.exec(html)?.[1], SEAL.exec(html)?.[1]];
  if (text === undefined || seal === undefined)
    throw new Fault('BAD_FILE', 'This is no snapshot, or what was signed is not in it any more.');
  // As it was signed: the file writes one sign of it otherwise.
  const plain = text.replaceAll('\\u003c', '<');
  const snapshot = Snapshot.safeParse(JSON.parse(plain));
  if (!snapshot.success) throw new Fault('BAD_FILE', 'This snapshot is of another version, or was bent.');
  return { text: plain, seal: JSON.parse(seal) as Seal, snapshot: snapshot.data };
}
