import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComparePartnerDocument } from '../../api/generated.ts';
import { MOST } from '../../model/lines.ts';
import type { Partner } from '../../model/partners.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';

type Props = { partner: Partner; onDone: (partner: Partner) => void; onClose: () => void };

/** Asks what was heard instead of showing it beside a box to tick: whoever must type it has listened. */
export function ComparePartner({ partner, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { api } = useParts();
  const [heard, setHeard] = useState('');
  const [how, setHow] = useState('');
  const isNamed = partner.addedBy === null;
  return (
    <AskDialog
      title={t('of', { head: t('partner.compare'), tail: partner.name })}
      act={t('partner.compareIt')}
      size={520}
      isReady={how.trim() !== '' && (isNamed || heard.trim() !== '')}
      follows={t('partner.compareFollows')}
      onAct={async () => {
        const input = { partner: partner.id, how: how.trim(), ...(heard.trim() === '' ? {} : { heard: heard.trim() }) };
        onDone((await api.ask(ComparePartnerDocument, { input })).comparePartner);
      }}
      onClose={onClose}
    >
      <p>{t('partner.compareHow')}</p>
      <Textarea
        label={t('partner.heard')}
        description={t(isNamed ? 'partner.heardNamed' : 'partner.heardHow')}
        required={!isNamed}
        data-autofocus
        autosize
        minRows={2}
        value={heard}
        onChange={(event) => setHeard(event.currentTarget.value)}
      />
      <TextInput
        label={t('partner.how')}
        description={t('partner.howHint')}
        required
        maxLength={MOST.words}
        value={how}
        onChange={(event) => setHow(event.currentTarget.value)}
      />
    </AskDialog>
  );
}
