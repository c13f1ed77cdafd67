import type { Role } from '../server/access/roles.ts';
import type { Office } from '../server/office/office.ts';
import type { OfficeTables } from '../server/office/tables.ts';
import { AGENCIES } from './agencies.ts';

type AgencyKind = OfficeTables['agency']['kind'];

/** The agencies whose users the demo offers; every name is invented. The centre keeps the installation. */
const OFFICES: readonly { id: string; name: string; kind: AgencyKind }[] = [
  { id: 'centre', name: AGENCIES.police.agency, kind: 'police' },
  { id: 'bank-a', name: AGENCIES['bank-a'].agency, kind: 'bank' },
  { id: 'partner-x', name: AGENCIES['partner-x'].agency, kind: 'partner' },
];

const USERS: readonly { id: string; display: string; agency: string; roles: readonly Role[] }[] = [
  { id: 'demo-investigator', display: '林岚 Lin Lan (invented)', agency: 'centre', roles: ['investigator'] },
  { id: 'demo-analyst', display: '周衡 Zhou Heng (invented)', agency: 'centre', roles: ['analyst'] },
  { id: 'demo-reviewer', display: '苏叶 Su Ye (invented)', agency: 'centre', roles: ['analyst'] },
  { id: 'demo-lead', display: '沈禾 Shen He (invented)', agency: 'centre', roles: ['lead'] },
  { id: 'demo-intake', display: '许可 Xu Ke (invented)', agency: 'centre', roles: ['intake'] },
  { id: 'demo-administrator', display: '方正 Fang Zheng (invented)', agency: 'centre', roles: ['administrator'] },
  { id: 'demo-auditor', display: '鉴明 Jian Ming (invented)', agency: 'centre', roles: ['auditor'] },
  { id: 'demo-bank', display: '钱安 Qian An (invented)', agency: 'bank-a', roles: ['investigator'] },
  { id: 'demo-partner', display: 'Sari Wijaya (invented)', agency: 'partner-x', roles: ['partner'] },
];

/** Cases of the demo: who works on them, and which scopes they use. */
export const DEMO_CASE = 'qianyun';
const CASES: readonly {
  id: string;
  name: string;
  typology: string;
  scopes: readonly string[];
  members: readonly string[];
  agencies: readonly string[];
}[] = [
  {
    ...{ id: DEMO_CASE, name: '“千云”专案 Operation Qianyun (invented)', typology: 'impersonating-police' },
    scopes: [...new Set(Object.values(AGENCIES).map((agency) => agency.scope))],
    members: ['demo-investigator', 'demo-analyst', 'demo-reviewer'],
    agencies: ['centre'],
  },
  {
    ...{ id: 'jakarta', name: 'Jakarta liaison 雅加达协作 (invented)', typology: 'impersonating-police' },
    scopes: ['partner-x', 'takedown'],
    members: ['demo-investigator', 'demo-partner'],
    agencies: ['centre', 'partner-x'],
  },
  {
    ...{
      id: 'stop-payment',
      name: 'Emergency stop-payment desk 紧急止付 (invented)',
      typology: 'impersonating-police',
    },
    scopes: ['bank-a', 'police'],
    members: ['demo-investigator', 'demo-bank'],
    agencies: ['centre', 'bank-a'],
  },
];

/** An installation abroad that is as invented as all this: nobody has the other halves of its keys. */
const PARTNER = {
  ...{ id: 'demo-abroad', installation: 'demo-abroad', name: 'Liaison office abroad 境外联络处 (invented)' },
  sign: 'ktBrh6ahfIWpZc0yF-mCDu_mMLL2kNzQB5gghkFOTZo',
  seal: 'age1lraap5wtazapq5sch4t6wy59e4hrensvlq8362006ztyh7f9h5fqc6sqxt',
  ...{ status: 'active', address: '', first_number: 1, last_number: null, replaced_by: null },
  ...{ revoked_at: null, revoked_by: null, revoked_why: null, compared_how: 'invented' },
};

const BEGAN = '2025-01-01T00:00:00.000Z';
const LEAD = 'demo-lead';

/**
 * Agencies, users, cases and scopes of the invented world. They exist in the demo alone, sign in without a password
 * there, and are made anew where they are missing; what somebody changed stays.
 */
export async function furnishDemo(office: Office): Promise<void> {
  await office.transaction().execute(async (tx) => {
    const put = async <T extends keyof OfficeTables>(table: T, rows: readonly object[]) => {
      for (const row of rows)
        await tx
          .insertInto(table)
          .values(row as never)
          .onConflict((c) => c.doNothing())
          .execute();
    };
    const [known] = await tx.selectFrom('agency').select('id').where('id', '=', 'centre').execute();
    await put(
      'agency',
      OFFICES.map((one) => ({ ...one, host: one.id === 'centre' ? 1 : 0, created_at: BEGAN })),
    );
    await put(
      'user',
      USERS.map(({ id, display, agency, roles }) => ({
        ...{ id, agency, name: id, display, roles: roles.join(), password: null, subject: null },
        ...{ status: 'active', created_at: BEGAN },
      })),
    );
    const scopes = new Map(Object.entries(AGENCIES).map(([folder, agency]) => [agency.scope, { folder, ...agency }]));
    const owner = (scope: string) =>
      scope === 'police' ? 'centre' : OFFICES.some((o) => o.id === scope) ? scope : null;
    await put(
      'scope',
      [...scopes].map(([id, { agency, legalBasis }]) => ({
        ...{ id, title: agency, kind: 'holding', agency: owner(id), holder: agency, legal_basis: legalBasis },
        ...{ instrument: '', begins_at: BEGAN, ends_at: null, keep_until: null, erased_at: null, created_at: BEGAN },
      })),
    );
    // A migration may have made rows of scopes that were loaded before there were agencies.
    for (const [id, { legalBasis, agency }] of scopes)
      if (!known)
        await tx
          .updateTable('scope')
          .set({ title: agency, agency: owner(id), legal_basis: legalBasis, begins_at: BEGAN })
          .where('id', '=', id)
          .execute();
    const met = { added_at: BEGAN, added_by: 'demo-administrator', compared_at: BEGAN };
    await put('partner', [{ ...PARTNER, ...met, compared_by: 'demo-administrator' }]);
    if (known) return;
    for (const { id, name, typology, scopes: used, members, agencies } of CASES) {
      await put('case_file', [
        {
          ...{ id, name, agency: 'centre', lead: LEAD, typology, legal_basis: AGENCIES.police.legalBasis },
          ...{ opened_at: BEGAN, closed_at: null },
        },
      ]);
      await put(
        'case_agency',
        agencies.map((agency) => ({ case_id: id, agency, since: BEGAN })),
      );
      await put(
        'case_scope',
        used.map((scope) => ({ case_id: id, scope, since: BEGAN })),
      );
      await put(
        'member',
        [LEAD, ...members].map((user) => ({
          ...{ id: `${id}-${user}`, case_id: id, user, part: user === LEAD ? 'lead' : 'member' },
          ...{ begins_at: BEGAN, ends_at: null, added_by: LEAD, ended_why: null },
        })),
      );
    }
  });
}
