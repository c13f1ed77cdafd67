// Types out of the SDL: resolvers' types for the server, operations' types and documents for the client.
// And the page's operations by hash: its production server answers no others (docs/decisions/operations-known.md).
// `npm run generate` writes them; test/rooms.test.ts finds them stale.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { concatAST, parse, print, separateOperations } from 'graphql';
import { globSync } from 'tinyglobby';

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (pattern: string) =>
  globSync(pattern, { cwd: ROOT, absolute: true })
    .sort()
    .map((file) => ({ location: file, document: parse(readFileSync(file, 'utf8'), { noLocation: true }) }));

const schema = concatAST(read('server/*/*.graphql').map((d) => d.document));
const scalars = { Kind: 'string', TieType: 'string', Instant: 'string', Minor: 'string' };
const common = { schema, scalars, useTypeImports: true, enumsAsTypes: true, defaultScalarType: 'unknown' };

export async function generate(): Promise<Record<string, string>> {
  const server = await codegen({
    ...common,
    filename: 'server/generated.ts',
    documents: [],
    config: { ...common, scalars, maybeValue: 'T | null', inputMaybeValue: 'T | null | undefined' },
    plugins: [{ typescript: {} }, { resolvers: { useIndexSignature: true, contextType: './context.ts#Context' } }],
    pluginMap: { typescript, resolvers },
  });
  const client = await codegen({
    ...common,
    filename: 'client/api/generated.ts',
    documents: read('client/api/*.graphql'),
    config: { ...common, scalars, skipTypename: true },
    plugins: [{ operations: {} }, { typedDocuments: {} }],
    pluginMap: { operations, typedDocuments },
  });
  const asked = known();
  return {
    'server/generated.ts': server,
    'client/api/generated.ts': client,
    'server/operations.json': json(Object.fromEntries(asked.map(({ id, text }) => [id, text]))),
    'client/api/operations.json': json(Object.fromEntries(asked.map(({ name, id }) => [name, id]))),
  };
}

/** Each of the page's questions with the fragments it uses, named by the SHA-256 of its text. */
function known(): { name: string; id: string; text: string }[] {
  const all = concatAST(read('client/api/*.graphql').map((d) => d.document));
  return Object.entries(separateOperations(all)).map(([name, document]) => {
    const text = print(document);
    return { name, text, id: createHash('sha256').update(text).digest('base64url') };
  });
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

if (process.argv[1] === import.meta.filename)
  for (const [file, text] of Object.entries(await generate())) writeFileSync(path.join(ROOT, file), text);
