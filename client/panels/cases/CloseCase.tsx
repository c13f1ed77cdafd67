import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SetCaseOpenDocument } from '../../api/generated.ts';
import { languageOf, listed } from '../../messages/index.ts';
import { barred, membersByTime, seeing } from '../../model/cases.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';
import { WhyField } from '../fields.tsx';
import type { Changing } from './CasePane.tsx';

/** Closes an open case, opens a closed one again. */
export function CloseCase({ one, onCase, onClose }: Changing & { onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { api } = useParts();
  const [reason, setReason] = useState('');
  const isOpen = one.closedAt === null;
  const touched = isOpen
    ? seeing(one)
    : membersByTime(one.members, Date.now()).now.filter(
        (member) => barred(member, { ...one, closedAt: null }) === 'other',
      );
  const names = listed(
    touched.map(({ user }) => user.display),
    languageOf(i18n),
  );
  const run = async () => {
    const said = { case: one.id, open: !isOpen, reason: reason.trim() };
    onCase((await api.ask(SetCaseOpenDocument, said)).setCaseOpen);
  };
  return (
    <AskDialog
      title={t('of', { head: t(isOpen ? 'cases.close' : 'cases.reopen'), tail: one.name })}
      act={t(isOpen ? 'cases.closeIt' : 'cases.reopenIt')}
      isTaking={isOpen}
      isReady={reason.trim() !== ''}
      follows={
        <>
          <p>{t(isOpen ? 'cases.closeFollows' : 'cases.reopenFollows', { count: touched.length, names })}</p>
          {isOpen && <p>{t('cases.closeKeeps')}</p>}
        </>
      }
      onAct={run}
      onClose={onClose}
    >
      <WhyField value={reason} onChange={setReason} />
    </AskDialog>
  );
}
