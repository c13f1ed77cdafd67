import { canonical } from '../bundle/canonical.ts';
import { Fault } from '../fault.ts';
import { edgeTexts, nodeTexts } from './columns.ts';
import { drawn } from './drawing.ts';
import type { Format } from './format.ts';
import { nested } from './nested.ts';

type Element = { data?: Record<string, unknown> };

/** As `cy.json()` writes and Cytoscape desktop opens. */
export const cytoscape: Format = {
  name: 'cytoscape',
  label: { en: 'Cytoscape JSON', zh: 'Cytoscape JSON' },
  ...{ extension: 'cyjs', media: 'application/json', losses: [] },
  write(claims, header) {
    const { sources, nodes, edges } = nested(claims);
    return canonical({
      data: { ...header, sources: JSON.stringify(sources) },
      elements: {
        nodes: nodes.map((node) => ({ data: { id: node.id, ...nodeTexts(node) } })),
        edges: edges.map((edge) => ({ data: { id: edge.id, source: edge.from, target: edge.to, ...edgeTexts(edge) } })),
      },
    });
  },
  read(text) {
    const { data = {}, elements = {} } = parsed(text);
    // Cytoscape itself writes one list where it holds no nodes or no edges.
    const list = (name: 'nodes' | 'edges') =>
      Array.isArray(elements) ? elements.filter((e) => isEdge(e) === (name === 'edges')) : (elements[name] ?? []);
    return drawn({
      sources: textOf(data.sources),
      nodes: list('nodes').map(({ data = {} }) => ({ id: textOf(data.id) ?? '', texts: textsOf(data) })),
      edges: list('edges').map(({ data = {} }) => ({
        ...{ id: textOf(data.id) ?? '', from: textOf(data.source) ?? '', to: textOf(data.target) ?? '' },
        texts: textsOf(data),
      })),
    });
  },
};

type Parsed = { data?: Record<string, unknown>; elements?: { nodes?: Element[]; edges?: Element[] } | Element[] };
const isEdge = ({ data }: Element) => data?.source !== undefined;

function parsed(text: string): Parsed {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new Fault('BAD_FILE', 'This is no JSON.', { mend: 'Take the file that Cytoscape exports.', cause });
  }
  if (typeof json !== 'object' || json === null || !('elements' in json))
    throw new Fault('BAD_FILE', 'It has no elements.', { mend: 'Take the file that Cytoscape exports.' });
  return json as Parsed;
}

const textOf = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : String(value);
const textsOf = (data: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, String(value)]],
    ),
  );
