import { parse } from 'csv-parse/sync';
import { Fault } from '../fault.ts';
import { COLUMNS, type Line, plain } from './csvLines.ts';
import { drawn } from './drawing.ts';
import type { Read } from './format.ts';
import type { Edge, Node, Say, Saying } from './nested.ts';

/** What lines of `csv` say; those that belong to one claim come together by its name. */
export function readCsv(text: string): Read {
  const lines = records(text);
  const nodes = new Map<string, Omit<Node, 'said'>>();
  const said = new Map<string, { about: string; saying: Omit<Saying, 'says'>; says: Say[] }>();
  const edges = new Map<string, { edge: Omit<Edge, 'says'>; says: Say[] }>();
  const sources = new Map<string, number>();
  for (const line of lines) {
    const from = put(nodes, line, 'from');
    const say = sayOf(line, sources);
    const { claim, what, at, coarser, event } = line;
    const about = some({ coarser });
    if (line.to_key) {
      const known = edges.get(claim) ?? {
        edge: edgeOf(line, from, put(nodes, line, 'to'), { ...about, ...some({ event }) }),
        says: [],
      };
      known.says.push(say);
      edges.set(claim, known);
    } else {
      const known = said.get(claim) ?? {
        about: from,
        saying: { property: what, value: line.value, at: at || null, ...about },
        says: [],
      };
      known.says.push(say);
      said.set(claim, known);
    }
  }
  return drawn({
    sources: JSON.stringify([...sources.keys()].map((one) => JSON.parse(one))),
    nodes: [...nodes.values()].map(({ id, ...texts }) => {
      const own = [...said.values()].filter(({ about }) => about === id);
      return {
        id,
        texts: {
          ...texts,
          placeholder: String(texts.placeholder),
          said: JSON.stringify(own.map(({ saying, says }) => ({ ...saying, says }))),
        },
      };
    }),
    edges: [...edges.values()].map(({ edge: { id, from, to, at, ...texts }, says }) => ({
      ...{ id, from, to },
      texts: { ...texts, ...(at === null ? {} : { at }), says: JSON.stringify(says) } as Record<string, string>,
    })),
  });
}

function put(nodes: Map<string, Omit<Node, 'said'>>, line: Required<Line>, which: 'from' | 'to'): string {
  const [kind, key, check, no] = (['kind', 'key', 'check', 'no'] as const).map((name) => line[`${which}_${name}`]);
  const id = `${kind}:${key}`;
  const placeholder = line[`${which}_placeholder`] === 'true';
  nodes.set(id, { id, kind: kind!, key: key!, check: (check || 'none') as Node['check'], no: no!, placeholder });
  return id;
}

function sayOf(line: Required<Line>, sources: Map<string, number>): Say {
  const { agency, grade, tlp, handling, as_of: asOf, said_at: at, until, seconds, details, personal } = line;
  const source = JSON.stringify({ agency, grade, tlp, handling, asOf });
  if (!sources.has(source)) sources.set(source, sources.size);
  return {
    ...{ row: Number(line.row), source: sources.get(source)!, ...some({ at, end: until }) },
    ...(seconds ? { seconds: Number(seconds) } : {}),
    ...(details ? { details: JSON.parse(details) } : {}),
    ...(personal ? { personal: JSON.parse(personal) } : {}),
  };
}

function edgeOf(line: Required<Line>, from: string, to: string, more: object): Omit<Edge, 'says'> {
  const { claim: id, what: type, at, amount_minor: amount, currency, role, direction, reference, band } = line;
  return {
    id,
    from,
    to,
    type,
    at: at || null,
    ...some({ amount, currency, role, direction, reference, band }),
    ...more,
  };
}

const some = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));

function records(text: string): Required<Line>[] {
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, skip_empty_lines: true });
  } catch (cause) {
    throw new Fault('BAD_FILE', `It cannot be read as CSV: ${(cause as Error).message}.`, {
      mend: 'Save it as CSV in UTF-8.',
      cause,
    });
  }
  const [header = [], ...lines] = rows;
  const lacking = COLUMNS.find((name) => !header.includes(name));
  if (lacking)
    throw new Fault('BAD_FILE', `It has no column ${lacking}.`, {
      mend: 'Take a file that Headwater exported; files of others come in by a mapping (docs/mappings.md).',
    });
  return lines.map(
    (cells) =>
      Object.fromEntries(COLUMNS.map((name) => [name, plain(cells[header.indexOf(name)] ?? '')])) as Required<Line>,
  );
}
