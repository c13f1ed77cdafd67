import { acting, onlyHost } from '../access/acting.ts';
import { line } from '../access/lines.ts';
import { type AgencyOut, asAgency } from '../access/persons.ts';
import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { AddAgencyInput } from '../generated.ts';
import type { Office } from '../office/office.ts';
import { newId } from '../office/users.ts';

/** All agencies, the one that keeps this installation first. */
export async function agencies(office: Office): Promise<AgencyOut[]> {
  const rows = await office
    .selectFrom('agency')
    .select(['id', 'name', 'kind', 'host'])
    .orderBy('host', 'desc')
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(asAgency);
}

/**
 * Adds an agency; one of this name and kind that is there already is answered as it is.
 * @throws Fault NOT_ALLOWED but for administrators of the agency that keeps this installation; CONFLICT where the name is
 * another kind of agency's.
 */
export async function addAgency(viewer: Viewer, office: Office, input: AddAgencyInput): Promise<AgencyOut> {
  const name = line('name', input.name);
  return office.transaction().execute(async (tx) => {
    onlyHost(await acting(tx, viewer, 'ADMINISTER'));
    const there = (await agencies(tx)).find((agency) => folded(agency.name) === folded(name));
    if (there?.kind === input.kind) return there;
    if (there)
      throw new Fault('CONFLICT', `There is an agency of this name, of another kind (${there.kind}).`, {
        mend: 'Give the new one a name of its own.',
        place: { field: 'name' },
      });
    const made = { id: newId(), name, kind: input.kind, host: 0 };
    await tx
      .insertInto('agency')
      .values({ ...made, created_at: new Date().toISOString() })
      .execute();
    return asAgency(made);
  });
}

const folded = (name: string) => name.normalize('NFKC').toLowerCase();
