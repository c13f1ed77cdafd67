import { acting } from '../access/acting.ts';
import { line, MOST } from '../access/lines.ts';
import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { Case, ChangeCaseInput, OpenCaseInput } from '../generated.ts';
import type { Office } from '../office/office.ts';
import { newId } from '../office/users.ts';
import { changing, tell } from './changing.ts';
import { handOver, leadAmongMembers } from './lead.ts';
import { seenCase, seenCases } from './seen.ts';
import { tellCases } from './told.ts';

export const cases = async (viewer: Viewer, office: Office): Promise<Case[]> =>
  tellCases(office, viewer, await seenCases(office, viewer).execute());

/** @throws Fault NOT_FOUND */
export const caseOf = async (viewer: Viewer, office: Office, id: string): Promise<Case> =>
  (await tellCases(office, viewer, [await seenCase(office, viewer, id)]))[0]!;

/** Opens a case and leads it. Asked twice in the same words, it is one case. */
export async function openCase(viewer: Viewer, office: Office, input: OpenCaseInput): Promise<Case> {
  const said = { name: line('name', input.name), legal_basis: line('legalBasis', input.legalBasis, MOST.words) };
  const typology = maybe('typology', input.typology);
  return office.transaction().execute(async (tx) => {
    const actor = await acting(tx, viewer, 'LEAD');
    const there = await tx
      .selectFrom('case_file')
      .select(['id', 'legal_basis', 'typology'])
      .where('lead', '=', actor.id)
      .where('name', '=', said.name)
      .where('closed_at', 'is', null)
      .execute();
    const same = there.find((one) => one.legal_basis === said.legal_basis && one.typology === typology);
    if (same) return tell(tx, actor, same.id);
    const [id, agency, now] = [newId(), actor.agency.id, new Date().toISOString()];
    await tx
      .insertInto('case_file')
      .values({ id, ...said, typology, agency, lead: actor.id, opened_at: now, closed_at: null })
      .execute();
    await tx.insertInto('case_agency').values({ case_id: id, agency, since: now }).execute();
    await handOver(tx, { case: id, from: null, to: actor.id, by: actor.id, now });
    return tell(tx, actor, id);
  });
}

/** @throws Fault NOT_FOUND where the lead named is no member who may lead it. */
export const changeCase = (viewer: Viewer, office: Office, input: ChangeCaseInput): Promise<Case> =>
  changing(viewer, office, input.case, async (tx, found, actor) => {
    await tx
      .updateTable('case_file')
      .set({
        name: isSaid(input.name) ? line('name', input.name) : found.name,
        legal_basis: isSaid(input.legalBasis) ? line('legalBasis', input.legalBasis, MOST.words) : found.legal_basis,
        // Null says that it is not known; left out, it stays.
        typology: input.typology === undefined ? found.typology : maybe('typology', input.typology),
      })
      .where('id', '=', found.id)
      .execute();
    if (!isSaid(input.lead) || input.lead === found.lead) return;
    await leadAmongMembers(tx, found, input.lead);
    const now = new Date().toISOString();
    await handOver(tx, { case: found.id, from: found.lead, to: input.lead, by: actor.id, now });
  });

/** Closes a case or opens it again. The reason stands in the log. */
export const setCaseOpen = (viewer: Viewer, office: Office, id: string, open: boolean, reason: string): Promise<Case> =>
  changing(viewer, office, id, async (tx, found) => {
    line('reason', reason, MOST.words);
    if (open === (found.closed_at === null)) return;
    const closed_at = open ? null : new Date().toISOString();
    await tx.updateTable('case_file').set({ closed_at }).where('id', '=', id).execute();
  });

/** Lets an agency take part or no longer; its members' dates stay, so that letting it in again gives all back. */
export const setCaseAgency = (
  viewer: Viewer,
  office: Office,
  { case: id, agency, takesPart }: { case: string; agency: string; takesPart: boolean },
): Promise<Case> =>
  changing(viewer, office, id, async (tx, found) => {
    const there = await tx.selectFrom('agency').select('id').where('id', '=', agency).executeTakeFirst();
    if (!there) throw new Fault('NOT_FOUND', 'There is no such agency.', { mend: 'Take one of the list of agencies.' });
    if (!takesPart && agency === found.agency)
      throw new Fault('CONFLICT', 'The agency that opened a case takes part in it.', {
        mend: 'Close the case instead.',
      });
    if (takesPart)
      await tx
        .insertInto('case_agency')
        .values({ case_id: id, agency, since: new Date().toISOString() })
        .onConflict((c) => c.columns(['case_id', 'agency']).doNothing())
        .execute();
    else await tx.deleteFrom('case_agency').where('case_id', '=', id).where('agency', '=', agency).execute();
  });

const isSaid = (text: string | null | undefined): text is string => text !== null && text !== undefined;
const maybe = (field: string, text: string | null | undefined): string | null =>
  isSaid(text) && text.trim() !== '' ? line(field, text) : null;
