import { expect, test } from 'vitest';
import columns from '../../server/graph/table/columns.json' with { type: 'json' };
import { naturalKinds } from '../../server/graph/table.ts';
import { kindsOf } from '../../server/intake/agrees.ts';
import { shippedMappings } from '../../server/intake/mapping.ts';
import { recipes } from '../../server/graph/keys/recipes.ts';
import { readTlp } from '../../server/office/tlp.ts';

test.each([
  ['TLP:AMBER+STRICT', 'AMBER_STRICT'],
  ['amber_strict', 'AMBER_STRICT'],
  [' tlp:red ', 'RED'],
  ['Clear', 'CLEAR'],
])('%s is read as %s', (text, label) => expect(readTlp(text)).toBe(label));

test.each([
  ['WHITE', /CLEAR since 2.0/],
  ['', /AMBER\+STRICT/],
  ['secret', /RED/],
])('%s is no label, and the answer says which there are', (text, mend) => {
  expect(() => readTlp(text)).toThrow(
    expect.objectContaining({ code: 'BAD_INPUT', mend: expect.stringMatching(mend) }),
  );
});

test('headings by which shipped mappings name or identify persons are held back where a delivery keeps them flat', () => {
  const known = new Set(columns.map((name) => name.toLowerCase()));
  const missing = shippedMappings().flatMap((mapping) =>
    Object.values(mapping.entities)
      .filter((entity) => kindsOf(entity).some((kind) => naturalKinds.includes(kind)))
      .flatMap(({ key }) => key.map((way) => way.columns[way.with ? 0 : recipes[way.recipe]!.identifying]))
      .flatMap((column) => (typeof column === 'string' ? [column, ...mapping.columns[column]!] : []))
      .filter((name) => !known.has(name.toLowerCase()))
      .map((name) => `${mapping.name}: ${name}`),
  );
  expect(missing).toEqual([]);
});
