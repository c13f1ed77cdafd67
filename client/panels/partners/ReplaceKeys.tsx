import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplaceKeysDocument } from '../../api/generated.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';
import { WhyField } from '../fields.tsx';

/** New keys of our own: by time, or because somebody else may have the old ones. */
export function ReplaceKeys({ onReplaced, onClose }: { onReplaced: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const { api } = useParts();
  const [reason, setReason] = useState('');
  const [lost, setLost] = useState(false);
  return (
    <AskDialog
      title={t('partner.replace')}
      act={t('partner.replaceIt')}
      isTaking
      isReady={reason.trim() !== ''}
      follows={t(lost ? 'partner.lostFollows' : 'partner.replaceFollows')}
      onAct={async () => {
        await api.ask(ReplaceKeysDocument, { reason: reason.trim(), lost });
        onReplaced();
      }}
      onClose={onClose}
    >
      <WhyField value={reason} onChange={setReason} />
      <Checkbox label={t('partner.lost')} checked={lost} onChange={(event) => setLost(event.currentTarget.checked)} />
    </AskDialog>
  );
}
