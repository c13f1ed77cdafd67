import type { Office } from '../../office/office.ts';
import type { OfficeTables } from '../../office/tables.ts';

export type Row = OfficeTables['audit'];

const PAGE = 2_000;

/** Rows of the log in their order, [begin, end), some at a time: it may hold more than memory does. */
export async function* rows(office: Office, begin?: number, end?: number): AsyncGenerator<Row[]> {
  let last: number | undefined;
  for (;;) {
    let next = office.selectFrom('audit').selectAll().orderBy('seq').limit(PAGE);
    if (last !== undefined) next = next.where('seq', '>', last);
    else if (begin !== undefined) next = next.where('seq', '>=', begin);
    if (end !== undefined) next = next.where('seq', '<', end);
    const page = await next.execute();
    if (page.length === 0) return;
    yield page;
    last = Number(page.at(-1)!.seq);
  }
}

/** How far the log goes, as the row says that whoever appends goes by. */
export async function readHead(office: Office): Promise<{ size: number; edge: string; at: string } | undefined> {
  const head = await office.selectFrom('audit_head').select(['size', 'edge', 'at']).executeTakeFirst();
  return head && { ...head, size: Number(head.size) };
}
