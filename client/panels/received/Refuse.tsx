import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GiveBackReceivedDocument, RefuseReceivedDocument } from '../../api/generated.ts';
import type { Received } from '../../model/received.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';
import { WhyField } from '../fields.tsx';

type Props = { one: Received; isHeld: boolean; onReceived: (one: Received) => void; onClose: () => void };

/** Refuses what waits, or takes away again what was taken over; its sender is told why. */
export function Refuse({ one, isHeld, onReceived, onClose }: Props) {
  const { t } = useTranslation();
  const { api } = useParts();
  const [reason, setReason] = useState('');
  return (
    <AskDialog
      title={t('of', { head: t(isHeld ? 'received.giveBack' : 'received.refuse'), tail: one.purpose })}
      act={t(isHeld ? 'received.giveBackIt' : 'received.refuseIt')}
      isTaking
      isReady={reason.trim() !== ''}
      follows={t(isHeld ? 'received.giveBackFollows' : 'received.refuseFollows', { from: one.partner })}
      onAct={async () => {
        const said = { id: one.id, reason: reason.trim() };
        onReceived(
          isHeld
            ? (await api.ask(GiveBackReceivedDocument, said)).giveBackReceived
            : (await api.ask(RefuseReceivedDocument, said)).refuseReceived,
        );
      }}
      onClose={onClose}
    >
      <WhyField value={reason} onChange={setReason} />
    </AskDialog>
  );
}
