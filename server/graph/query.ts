import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { followedTies, shownTies, table, tieTypes } from './table.ts';

/**
 * A typed handle on one cypher/ file: declared parameters in, declared rows out. Text and handle are compared when the
 * module loads (parameters) and by EXPLAIN (columns), so a disagreement is found before the first answer.
 */
export type Query<P extends z.ZodRawShape = z.ZodRawShape, R extends z.ZodRawShape = z.ZodRawShape> = Readonly<{
  name: string;
  text: string;
  params: z.ZodObject<P>;
  row: z.ZodObject<R>;
  /** Scoped queries take `$scopes` from the viewer, and from nobody else. */
  scoped: boolean;
}>;

export type ParamsOf<Q> = Q extends Query<infer P, z.ZodRawShape> ? z.input<z.ZodObject<P>> : never;
export type RowOf<Q> = Q extends Query<z.ZodRawShape, infer R> ? z.output<z.ZodObject<R>> : never;

export const CYPHER = path.resolve(import.meta.dirname, '../../cypher');
const registry: Query[] = [];

/** Every handle made so far, for the boot check and the EXPLAIN test. */
export const allQueries = (): readonly Query[] => registry;

/**
 * Placeholders a file may hold, filled here, from our own table, when the file is loaded and never later:
 * `<TIE>` one tie's type (queryPerTie), `<FOLLOWED>`, `<SHOWN>` and `<TIES>` alternatives of types, `<COARSER>` those that are
 * never counted with others, `<HOLDER>` the holder ties, `<ONE_OF>` ties of which an end has one at a time, `<REGISTERS>` both, `<PARTS>` ties that give a part to whoever they begin
 * at, `<CLAIMS>` every tie.
 */
const alternatives = (types: readonly string[]) => types.join('|');
const FILL: Readonly<Record<string, string>> = {
  '<FOLLOWED>': alternatives(followedTies),
  '<SHOWN>': alternatives(shownTies),
  '<COARSER>': alternatives(tieTypes.filter((t) => table.ties[t]!.coarser)),
  '<TIES>': alternatives(tieTypes.filter((t) => !table.ties[t]!.symmetric)),
  '<CLAIMS>': alternatives(tieTypes),
  '<ONE_OF>': alternatives(tieTypes.filter((t) => table.ties[t]!.exclusive)),
  '<PARTS>': alternatives(tieTypes.filter((t) => table.ties[t]!.identity.includes('role'))),
  '<HOLDER>': alternatives(tieTypes.filter((t) => table.ties[t]!.holder)),
  '<REGISTERS>': alternatives(tieTypes.filter((t) => table.ties[t]!.holder || table.ties[t]!.exclusive)),
};

function load(file: string, fill: Readonly<Record<string, string>>): string {
  const text = readFileSync(path.join(CYPHER, `${file}.cypher`), 'utf8');
  return Object.entries(fill).reduce((t, [mark, value]) => t.replaceAll(mark, value), text);
}

const withoutComments = (text: string) => text.replace(/\/\/.*$/gm, '');

function make<P extends z.ZodRawShape, R extends z.ZodRawShape>(
  file: string,
  name: string,
  fill: Readonly<Record<string, string>>,
  shape: { params: P; row: R; scoped: boolean },
): Query<P, R> {
  const text = load(file, fill);
  const used = new Set([...withoutComments(text).matchAll(/\$([a-zA-Z]\w*)/g)].map((m) => m[1]!));
  const declared = new Set([...Object.keys(shape.params), ...(shape.scoped ? ['scopes'] : [])]);
  const unknown = [...used].filter((p) => !declared.has(p));
  const unused = [...declared].filter((p) => !used.has(p));
  if (unknown.length || unused.length)
    throw new Error(
      `cypher/${file}.cypher and its handle disagree: undeclared [${unknown.join(', ')}], unused [${unused.join(', ')}]`,
    );
  const made: Query<P, R> = Object.freeze({
    name,
    text,
    params: z.object(shape.params),
    row: z.object(shape.row),
    scoped: shape.scoped,
  });
  registry.push(made as unknown as Query);
  return made;
}

/** A read under clearance: the file must use `$scopes`, which the graph fills from the viewer. */
export const query = <P extends z.ZodRawShape, R extends z.ZodRawShape>(file: string, shape: { params: P; row: R }) =>
  make(file, file, FILL, { ...shape, scoped: true });

/** One handle for each tie type of the table: `<TIE>` in the file is that type. */
export function queryPerTie<P extends z.ZodRawShape, R extends z.ZodRawShape>(
  file: string,
  shape: { params: P; row: R; scoped?: boolean },
): (type: string) => Query<P, R> {
  const made = new Map(
    tieTypes.map((type) => [
      type,
      make(file, `${file}:${type}`, { ...FILL, '<TIE>': type }, { ...shape, scoped: shape.scoped ?? true }),
    ]),
  );
  return (type) => {
    const found = made.get(type);
    if (!found) throw new Error(`no tie type ${type}`);
    return found;
  };
}

/** A statement of intake or upkeep, which changes the graph or asks it for everything; no viewer is behind it. */
export const command = <P extends z.ZodRawShape, R extends z.ZodRawShape>(file: string, shape: { params: P; row: R }) =>
  make(file, file, FILL, { ...shape, scoped: false });
