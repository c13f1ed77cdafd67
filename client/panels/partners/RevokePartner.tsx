import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RevokePartnerDocument } from '../../api/generated.ts';
import type { Partner } from '../../model/partners.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';
import { WhyField } from '../fields.tsx';

type Props = { partner: Partner; onDone: (partner: Partner) => void; onClose: () => void };

export function RevokePartner({ partner, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { api } = useParts();
  const [reason, setReason] = useState('');
  return (
    <AskDialog
      title={t('of', { head: t('partner.revoke'), tail: partner.name })}
      act={t('partner.revokeIt')}
      isTaking
      isReady={reason.trim() !== ''}
      follows={t('partner.revokeFollows')}
      onAct={async () =>
        onDone((await api.ask(RevokePartnerDocument, { partner: partner.id, reason: reason.trim() })).revokePartner)
      }
      onClose={onClose}
    >
      <WhyField value={reason} onChange={setReason} />
    </AskDialog>
  );
}
