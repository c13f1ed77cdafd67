import icons from 'lucide-react/dynamicIconImports';
import { table } from '../graph/table.ts';

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

/** The drawing of each kind: the inside of a 24×24 SVG. Lucide's drawings are data, so no page holds an icon by name. */
export async function iconsOfKinds(): Promise<ReadonlyMap<string, string>> {
  const drawn = await Promise.all(
    Object.entries(table.kinds).map(async ([kind, { icon }]) => [kind, await draw(icon)] as const),
  );
  return new Map(drawn);
}

async function draw(icon: string): Promise<string> {
  const load = (icons as Record<string, () => Promise<unknown>>)[icon];
  if (!load) throw new Error(`kinds.json names the icon ${icon}, which Lucide does not have`);
  const { __iconData } = (await load()) as { __iconData: { node: readonly Shape[] } };
  return __iconData.node.map(element).join('');
}

const element = ([tag, { key: _, ...attributes }]: Shape): string =>
  `<${tag} ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')}/>`;
