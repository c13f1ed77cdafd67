import { z } from 'zod';
import { query } from '../graph/query.ts';
import type { Office } from '../office/office.ts';

export const any = query('about/any', { params: {}, row: { any: z.boolean() } });

export const batchesOf = (office: Office, scopes: readonly string[]) =>
  scopes.length === 0
    ? Promise.resolve([])
    : office
        .selectFrom('batch')
        .selectAll()
        .where('status', '=', 'loaded')
        .where('scope', 'in', [...scopes])
        .orderBy('id', 'desc')
        .execute();

export const scopesOfAgency = async (office: Office, agency: string): Promise<string[]> =>
  (await office.selectFrom('scope').select('id').where('agency', '=', agency).execute()).map((row) => row.id);
