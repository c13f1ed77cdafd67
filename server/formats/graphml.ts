import { EDGE_COLUMNS, edgeTexts, NODE_COLUMNS, nodeTexts, type Texts } from './columns.ts';
import { drawn } from './drawing.ts';
import type { Format } from './format.ts';
import { nested } from './nested.ts';
import { all, attribute, content, element, off, readXml, writeXml } from './xml.ts';

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';
const HEADER = ['from', 'purpose', 'legalBasis', 'tlp', 'handling', 'madeAt', 'expiresAt', 'sources'] as const;

/** As Gephi, yEd, igraph and i2 by its importer read it. */
export const graphml: Format = {
  name: 'graphml',
  label: { en: 'GraphML', zh: 'GraphML' },
  ...{ extension: 'graphml', media: 'application/xml', losses: [] },
  write(claims, header) {
    const { sources, nodes, edges } = nested(claims);
    const keys = (domain: string, names: readonly string[]) =>
      names.map((name) => element({ id: `${domain}-${name}`, for: domain, 'attr.name': name, 'attr.type': 'string' }));
    const data = (domain: string, texts: Texts) =>
      Object.entries(texts).map(([name, text]) => element({ key: `${domain}-${name}` }, text));
    return writeXml({
      graphml: {
        ...element({ xmlns: NAMESPACE }),
        key: [...keys('graph', HEADER), ...keys('node', NODE_COLUMNS), ...keys('edge', EDGE_COLUMNS)],
        graph: {
          ...element({ id: 'headwater', edgedefault: 'directed' }),
          data: data('graph', { ...header, sources: JSON.stringify(sources) }),
          node: nodes.map((node) => ({ ...element({ id: node.id }), data: data('node', nodeTexts(node)) })),
          edge: edges.map((edge) => ({
            ...element({ id: edge.id, source: edge.from, target: edge.to }),
            data: data('edge', edgeTexts(edge)),
          })),
        },
      },
    });
  },
  read(text) {
    const [root] = all(readXml(text).graphml);
    const [graph] = all(root?.graph);
    if (!root || !graph) throw off('It is no GraphML: it has no graph.');
    const names = new Map(all(root.key).map((key) => [attribute(key, 'id'), attribute(key, 'attr.name')]));
    const texts = (of: ReturnType<typeof all>[number]): Texts =>
      Object.fromEntries(
        all(of.data).map((one) => [names.get(attribute(one, 'key')) ?? attribute(one, 'key') ?? '', content(one)]),
      );
    return drawn({
      sources: texts(graph).sources,
      nodes: all(graph.node).map((node) => ({ id: attribute(node, 'id') ?? '', texts: texts(node) })),
      edges: all(graph.edge).map((edge, i) => ({
        id: attribute(edge, 'id') ?? `${i + 1}`,
        ...{ from: attribute(edge, 'source') ?? '', to: attribute(edge, 'target') ?? '', texts: texts(edge) },
      })),
    });
  },
};
