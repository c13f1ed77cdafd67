import { BriefcaseBusiness } from 'lucide-react';
import { BoardsDocument } from '../api/generated.ts';
import { closePanel, openPanel, warn } from '../model/glance.ts';
import { may, type Purpose } from '../model/session.ts';
import { during, glanceAt } from './act.ts';
import type { Command, Parts } from './command.ts';
import { openBoard } from './openBoard.ts';
import { arrive, kept, refreshMe, turn } from './session.ts';
import { tables } from './tables.ts';

export const chooseCase: Command = {
  id: 'chooseCase',
  label: 'command.chooseCase',
  icon: BriefcaseBusiness,
  enabled: ({ session }) => session.purpose !== null && may(session, 'READ'),
  run: (parts) => glanceAt(parts, (glance) => openPanel(glance, { name: 'case' })),
};

/** Works under this case from now on: with its boards, and with nothing of the case before. */
export async function work(parts: Parts, purpose: Purpose): Promise<void> {
  const { purpose: before } = parts.store.getState().session;
  if (before?.case === purpose.case) {
    parts.store.setState(({ session, glance }) => ({ session: { ...session, purpose }, glance: closePanel(glance) }));
    return;
  }
  // What could not be saved stays open, and says why.
  if (before && !(await kept(parts))) return glanceAt(parts, closePanel);
  turn(parts, ({ wanted }) => ({
    ...{ purpose, lastCase: purpose.case, ended: null, before: null },
    wanted: before ? null : wanted,
  }));
  await load(parts);
}

/** The case may be worked under no longer: another is chosen, among those that are left. */
export async function leftCase(parts: Parts): Promise<void> {
  if (parts.store.getState().session.purpose === null) return;
  turn(parts, () => ({ purpose: null, ended: 'case', wanted: null }));
  await refreshMe(parts);
  await during(parts, 'busy.start', () => tables(parts));
}

/** What the page needs before anything can be drawn; asked again where the server did not answer the first time. */
export async function load(parts: Parts): Promise<void> {
  if (parts.store.getState().session.standing === 'asking') return arrive(parts);
  await during(parts, 'busy.start', async () => {
    await tables(parts);
    if (parts.store.getState().session.purpose !== null) await openFirst(parts);
  });
}

/** The board that the address names, else the one saved last. */
async function openFirst(parts: Parts): Promise<void> {
  const { wanted } = parts.store.getState().session;
  const { boards } = await parts.api.ask(BoardsDocument, {});
  parts.store.setState(({ session }) => ({ session: { ...session, wanted: null } }));
  const named = boards.find((one) => one.id === wanted);
  if (wanted !== null && !named)
    glanceAt(parts, (glance) =>
      warn(glance, { code: 'NOT_FOUND', message: 'The address names no board of yours in this case.', mend: null }),
    );
  const first = named ?? boards[0];
  if (first) await openBoard(parts, first.id);
}
