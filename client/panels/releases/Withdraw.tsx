import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WithdrawReleaseDocument } from '../../api/generated.ts';
import type { Release } from '../../model/releases.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';
import { WhyField } from '../fields.tsx';

type Props = { one: Release; onRelease: (one: Release) => void; onClose: () => void };

/** What has left is not called back by a machine: its recipient is told, and answers with a receipt. */
export function Withdraw({ one, onRelease, onClose }: Props) {
  const { t } = useTranslation();
  const { api } = useParts();
  const [reason, setReason] = useState('');
  return (
    <AskDialog
      title={t('of', { head: t('release.withdraw'), tail: one.title })}
      act={t('release.withdrawIt')}
      isTaking
      isReady={reason.trim() !== ''}
      follows={<p>{t(one.partner ? 'release.withdrawFollows' : 'release.withdrawFile', { to: one.recipient })}</p>}
      onAct={async () => {
        onRelease((await api.ask(WithdrawReleaseDocument, { id: one.id, reason: reason.trim() })).withdrawRelease);
      }}
      onClose={onClose}
    >
      <WhyField value={reason} onChange={setReason} />
    </AskDialog>
  );
}
