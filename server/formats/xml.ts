import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
import { Fault } from '../fault.ts';

/**
 * XML in and out. No DOCTYPE is read, so there are no entities but XML's own five, and nothing of a file is fetched.
 */
type Xml = { [name: string]: Xml | Xml[] | string };

const ATTRIBUTE = '@';
const TEXT = '#';
const shared = { ignoreAttributes: false, attributeNamePrefix: ATTRIBUTE, textNodeName: TEXT, processEntities: false };

export function writeXml(root: Xml): string {
  const builder = new XMLBuilder({
    ...shared,
    format: true,
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(escaped(root))}`;
}

/** @throws Fault BAD_FILE */
export function readXml(text: string): Xml {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw off('It has a DOCTYPE, which is not read.', 'Save it without one.');
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw off(`It is no XML: line ${valid.err.line}: ${valid.err.msg}`);
  const parser = new XMLParser({
    ...shared,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
  });
  return unescaped(parser.parse(text)) as Xml;
}

export const all = (value: Xml | Xml[] | string | undefined): Xml[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is Xml => typeof one === 'object' && one !== null);
export const attribute = (xml: Xml | undefined, name: string): string | undefined => {
  const value = xml?.[`${ATTRIBUTE}${name}`];
  return typeof value === 'string' ? value : undefined;
};
export const content = (value: Xml | string): string => {
  if (typeof value === 'string') return value;
  const text = value[TEXT];
  return typeof text === 'string' ? text : '';
};
export const element = (attributes: Readonly<Record<string, string>>, text?: string): Xml => ({
  ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`${ATTRIBUTE}${name}`, value])),
  ...(text === undefined ? {} : { [TEXT]: text }),
});

export const off = (why: string, mend = 'Export it anew from the program that it comes from.') =>
  new Fault('BAD_FILE', why, { mend });

/** What XML 1.0 cannot hold, even escaped, is written as JSON in its place: in a text that says so. */
const JSON_MARK = 'json:';
const isUnwritable = (point: number) =>
  (point < 0x20 && ![0x9, 0xa, 0xd].includes(point)) ||
  (point >= 0xd800 && point < 0xe000) ||
  (point & 0xfffe) === 0xfffe;

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const BACK = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;

function escapeText(text: string): string {
  const held =
    [...text].some((c) => isUnwritable(c.codePointAt(0)!)) || text.startsWith(JSON_MARK)
      ? `${JSON_MARK}${ascii(JSON.stringify(text))}`
      : text;
  // Line ends and tabs, and blanks at the edges, would be taken for the file's own.
  return held.replace(/[&<>"\t\n\r]/g, (c) => NAMED[c] ?? `&#${c.charCodeAt(0)};`);
}

const ascii = (json: string) =>
  json.replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

function unescapeText(text: string): string {
  const read = text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/gi, (_, ten, hex, name) =>
    name
      ? BACK[(name as string).toLowerCase() as keyof typeof BACK]
      : String.fromCodePoint(ten ? Number(ten) : Number.parseInt(hex as string, 16)),
  );
  if (!read.startsWith(JSON_MARK)) return read;
  const json: unknown = JSON.parse(read.slice(JSON_MARK.length));
  return typeof json === 'string' ? json : read;
}

const each = (change: (text: string) => string) => {
  const through = (value: Xml | Xml[] | string): Xml | Xml[] | string => {
    if (typeof value === 'string') return change(value);
    if (Array.isArray(value)) return value.map((one) => through(one) as Xml);
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, through(one)]));
  };
  return through;
};
const escaped = each(escapeText);
const unescaped = each(unescapeText);
