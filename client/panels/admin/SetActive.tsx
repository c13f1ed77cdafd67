import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SetUserActiveDocument } from '../../api/generated.ts';
import type { Person } from '../../model/people.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';
import { WhyField } from '../fields.tsx';

type Props = { user: Person; onUser: (user: Person) => void; onClose: () => void };

/** Takes all access away from a user at once, or gives it back. */
export function SetActive({ user, onUser, onClose }: Props) {
  const { t } = useTranslation();
  const { api } = useParts();
  const [reason, setReason] = useState('');
  const active = user.status === 'disabled';
  return (
    <AskDialog
      title={t('of', { head: t(active ? 'admin.enableTitle' : 'admin.disableTitle'), tail: user.display })}
      act={t(active ? 'admin.enableIt' : 'admin.disableIt')}
      isTaking={!active}
      isReady={reason.trim() !== ''}
      follows={t(active ? 'admin.enableFollows' : 'admin.disableFollows', { name: user.display })}
      onAct={async () => {
        const said = { user: user.id, active, reason: reason.trim() };
        onUser((await api.ask(SetUserActiveDocument, said)).setUserActive);
      }}
      onClose={onClose}
    >
      <WhyField value={reason} onChange={setReason} />
    </AskDialog>
  );
}
