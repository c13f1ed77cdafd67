import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCase, setCaseOpen } from '../../server/cases/feature.ts';
import { setCaseScope } from '../../server/cases/scopes.ts';
import { scopeLines, seenBy } from '../../server/cli/scopeLines.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { ensureScope } from '../../server/office/scopes.ts';
import { agency, asUser } from '../support/agency.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice(':memory:');
});
afterEach(() => office.destroy());

const load = (id: string, holder: string) => ensureScope(office, { id, holder, legalBasis: 'order 7' });

test('whoever loads files before anybody signed in is told what is missing until somebody sees them', async () => {
  await load('local', 'local');
  const before = await seenBy(office, 'local', true);
  expect(before).toHaveLength(3);
  expect(before[0]).toBe('Scope local is new: a holding of local, on basis order 7.');
  expect(before[1]).toContain('nobody sees it yet: a case lead of the agency that keeps this installation');
  expect(before[2]).toContain('npm start');

  await agency(office, 'centre', 'police', { shen: ['lead'] }, 1);
  expect(await seenBy(office, 'local', false)).toEqual([before[1]]);
  const shen = await asUser(office, 'shen');
  const { id } = await openCase(shen, office, { name: 'Qianyun (invented)', legalBasis: 'test' });
  await setCaseScope(shen, office, { case: id, scope: 'local', uses: true });
  expect(await seenBy(office, 'local', false)).toEqual([]);
  await setCaseOpen(shen, office, id, false, 'over');
  expect(await seenBy(office, 'local', false)).toEqual([before[1]]);
});

test('a list of scopes says of each whose it is, how long it lasts, and which open cases use it', async () => {
  await agency(office, 'centre', 'police', { shen: ['lead'] }, 1);
  await load('seized', 'City bureau (invented)');
  await load('wires', 'centre');
  const shen = await asUser(office, 'shen');
  const { id } = await openCase(shen, office, { name: 'Qianyun (invented)', legalBasis: 'test' });
  await setCaseScope(shen, office, { case: id, scope: 'wires', uses: true });
  await office
    .updateTable('scope')
    .set({ ends_at: '2020-01-01T00:00:00.000Z', keep_until: '2021-01-01T00:00:00.000Z' })
    .where('id', '=', 'seized')
    .execute();
  expect((await scopeLines(office)).map((one) => one.replace(/ +/g, ' ')).sort()).toEqual([
    'seized holding of City bureau (invented), owned by no agency here, basis order 7, ended 2020-01-01, due for erasure after 2021-01-01, 0 files, used by no open case: nobody sees it',
    'wires holding of centre, owned by Agency centre (invented), basis order 7, no end, 0 files, used by Qianyun (invented)',
  ]);
});
