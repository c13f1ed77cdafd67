import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EndMemberDocument } from '../../api/generated.ts';
import type { Member } from '../../model/cases.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';
import { WhyField } from '../fields.tsx';
import type { Changing } from './CasePane.tsx';

/** Ends a membership now. */
export function EndMember({ one, member, onCase, onClose }: Changing & { member: Member; onClose: () => void }) {
  const { t } = useTranslation();
  const { api } = useParts();
  const [reason, setReason] = useState('');
  const { display: name, id } = member.user;
  return (
    <AskDialog
      title={t('of', { head: t('cases.memberEndTitle'), tail: name })}
      act={t('cases.memberEndIt')}
      isTaking
      isReady={reason.trim() !== ''}
      follows={t(member.now ? 'cases.memberEndFollows' : 'cases.memberEndBefore', { name })}
      onAct={async () => {
        const said = { case: one.id, user: id, reason: reason.trim() };
        onCase((await api.ask(EndMemberDocument, said)).endMember);
      }}
      onClose={onClose}
    >
      <WhyField value={reason} onChange={setReason} />
    </AskDialog>
  );
}
