import { FileButton, Button, Textarea } from '@mantine/core';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddPartnerDocument } from '../../api/generated.ts';
import type { Partner } from '../../model/partners.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';
import classes from './partners.module.css';

/** Takes up an installation by its card; nothing is sent to it until its keys were compared. */
export function AddPartner({ onDone, onClose }: { onDone: (partner: Partner) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const { api } = useParts();
  const [card, setCard] = useState('');
  return (
    <AskDialog
      title={t('partner.add')}
      act={t('partner.addIt')}
      size={560}
      isReady={card.trim() !== ''}
      follows={t('partner.addFollows')}
      onAct={async () => onDone((await api.ask(AddPartnerDocument, { card: card.trim() })).addPartner)}
      onClose={onClose}
    >
      <Textarea
        className={classes.card!}
        label={t('partner.theirCard')}
        description={t('partner.theirCardHow')}
        required
        data-autofocus
        autosize
        minRows={5}
        maxRows={10}
        value={card}
        onChange={(event) => setCard(event.currentTarget.value)}
      />
      <FileButton accept=".card,.json,.txt" onChange={async (file) => file && setCard(await file.text())}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<FileUp size={15} aria-hidden />} w="fit-content">
            {t('partner.cardOpen')}
          </Button>
        )}
      </FileButton>
    </AskDialog>
  );
}
