import { EDGE_COLUMNS, edgeTexts, NODE_COLUMNS, nodeTexts, type Texts } from './columns.ts';
import { drawn } from './drawing.ts';
import { type Format, labelOf } from './format.ts';
import { nested } from './nested.ts';
import { all, attribute, content, element, off, readXml, writeXml } from './xml.ts';

const NAMESPACE = 'http://gexf.net/1.3';
/** GEXF has no attributes of a graph; what a file says of itself stands in its description, as JSON. */
const attributes = (domain: string, names: readonly string[]) => ({
  ...element({ class: domain }),
  attribute: names.map((name) => element({ id: name, title: name, type: 'string' })),
});
const values = (texts: Texts) => ({
  attvalue: Object.entries(texts).map(([name, value]) => element({ for: name, value })),
});

/** As Gephi writes it. */
export const gexf: Format = {
  name: 'gexf',
  label: { en: 'GEXF', zh: 'GEXF' },
  ...{ extension: 'gexf', media: 'application/xml', losses: [] },
  write(claims, header) {
    const { sources, nodes, edges } = nested(claims);
    return writeXml({
      gexf: {
        ...element({ xmlns: NAMESPACE, version: '1.3' }),
        meta: { creator: 'Headwater', description: JSON.stringify({ ...header, sources }) },
        graph: {
          ...element({ defaultedgetype: 'directed' }),
          attributes: [attributes('node', NODE_COLUMNS), attributes('edge', EDGE_COLUMNS)],
          nodes: {
            node: nodes.map((node) => ({
              ...element({ id: node.id, label: labelOf(node) }),
              attvalues: values(nodeTexts(node)),
            })),
          },
          edges: {
            edge: edges.map((edge) => ({
              ...element({ id: edge.id, source: edge.from, target: edge.to, label: edge.type }),
              attvalues: values(edgeTexts(edge)),
            })),
          },
        },
      },
    });
  },
  read(text) {
    const [root] = all(readXml(text).gexf);
    const [graph] = all(root?.graph);
    if (!root || !graph) throw off('It is no GEXF: it has no graph.');
    const titles = new Map(
      all(graph.attributes).flatMap((one) => {
        const domain = attribute(one, 'class') ?? '';
        return all(one.attribute).map((a) => [`${domain} ${attribute(a, 'id')}`, attribute(a, 'title')] as const);
      }),
    );
    const texts = (domain: string, of: ReturnType<typeof all>[number]): Texts => ({
      ...some('label', attribute(of, 'label')),
      ...Object.fromEntries(
        all(all(of.attvalues)[0]?.attvalue).map((one) => {
          const id = attribute(one, 'for') ?? '';
          return [titles.get(`${domain} ${id}`) ?? id, attribute(one, 'value') ?? ''];
        }),
      ),
    });
    const [nodes] = all(graph.nodes);
    const [edges] = all(graph.edges);
    return drawn({
      sources: sourcesOf(all(root.meta)[0]?.description),
      nodes: all(nodes?.node).map((node) => ({ id: attribute(node, 'id') ?? '', texts: texts('node', node) })),
      edges: all(edges?.edge).map((edge, i) => ({
        id: attribute(edge, 'id') ?? `${i + 1}`,
        ...{ from: attribute(edge, 'source') ?? '', to: attribute(edge, 'target') ?? '', texts: texts('edge', edge) },
      })),
    });
  },
};

const some = (name: string, text: string | undefined): Texts => (text === undefined ? {} : { [name]: text });

/** Other programs describe their graphs in words. */
function sourcesOf(
  description: Parameters<typeof content>[0] | Parameters<typeof content>[0][] | undefined,
): string | undefined {
  if (description === undefined || Array.isArray(description)) return undefined;
  const text = content(description);
  if (!text.startsWith('{')) return undefined;
  const { sources } = JSON.parse(text) as { sources?: unknown };
  return JSON.stringify(sources);
}
