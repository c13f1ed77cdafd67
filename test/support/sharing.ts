import { expect } from 'vitest';
import type { Party } from '../../server/bundle/shape.ts';
import type { Office } from '../../server/office/office.ts';
import type { Asker, Purpose } from './agency.ts';
import type { Reply } from './served.ts';

/** What tests of sharing begin with: a case of two that uses one scope, and a partner whose keys were compared. */
export const OPEN_CASE = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { id } }';
const ADD_MEMBER = 'mutation ($input: AddMemberInput!) { addMember(input: $input) { id } }';
const ADD_SCOPE = 'mutation ($input: AddScopeInput!) { addScope(input: $input) { id } }';
const SCOPE = {
  ...{ id: 'wires', title: 'Wires', kind: 'instrument', legalBasis: 'test', instrument: 'No. 7 (invented)' },
  until: '2099-01-01T00:00:00+08:00',
};

/** What was answered; a refusal fails the test. */
export async function done(reply: Promise<Reply>): Promise<Reply['data']> {
  const { data, errors } = await reply;
  expect(errors).toBeUndefined();
  return data;
}

/** The lead's case with this member, which uses the scope `wires`: under it both work. */
export async function openCase(lead: Asker, member: string, name = 'Main (invented)'): Promise<Purpose> {
  const { openCase: made } = await done(lead.ask(OPEN_CASE, { input: { name, legalBasis: 'test' } }));
  await done(lead.ask(ADD_MEMBER, { input: { case: made.id, user: member } }));
  await done(lead.ask(ADD_SCOPE, { input: { ...SCOPE, case: made.id } }));
  return { case: made.id, reason: 'test' };
}

/** Their keys are taken for theirs from here on; without an address, bundles are carried by hand. */
export async function meetPartner(
  office: Office,
  id: string,
  { name, sign, seal }: Party,
  address = '',
): Promise<void> {
  const at = '2016-01-01T00:00:00Z';
  await office
    .insertInto('partner')
    .values({
      ...{ id, installation: id, name, sign, seal, status: 'active', address, added_at: at, added_by: 'shen' },
      ...{ compared_at: at, compared_by: 'shen', compared_how: 'words', first_number: 1, last_number: null },
      ...{ revoked_at: null, revoked_by: null, revoked_why: null, replaced_by: null },
    })
    .execute();
}
