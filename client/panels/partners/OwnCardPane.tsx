import { Button, Group, Textarea } from '@mantine/core';
import { Download, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localMinute } from '../../model/local.ts';
import type { OwnCard } from '../../model/partners.ts';
import { CopyButton } from '../CopyButton.tsx';
import { saveFile } from '../download.ts';
import rooms from '../rooms.module.css';
import { FingerprintView } from './FingerprintView.tsx';
import classes from './partners.module.css';
import { ReplaceKeys } from './ReplaceKeys.tsx';

/** What is handed to partners so that they know this installation. */
export function OwnCardPane({ own, onReplaced }: { own: OwnCard; onReplaced: () => void }) {
  const { t } = useTranslation();
  const [isReplacing, setReplacing] = useState(false);
  return (
    <div className={rooms.pane}>
      <div className={rooms.title}>
        <h2>{own.name}</h2>
        <Button variant="default" leftSection={<KeyRound size={15} aria-hidden />} onClick={() => setReplacing(true)}>
          {t('partner.replace')}
        </Button>
      </div>
      <dl className={rooms.facts}>
        <div>
          <dt>{t('partner.address')}</dt>
          <dd>{own.address || t('partner.noAddressOurs')}</dd>
        </div>
        <div>
          <dt>{t('partner.keysSince')}</dt>
          <dd>{localMinute(own.madeAt)}</dd>
        </div>
      </dl>
      <FingerprintView fingerprint={own.fingerprint} />
      <section className={rooms.part} aria-label={t('partner.card')}>
        <div className={rooms.partHead}>
          <h3>{t('partner.card')}</h3>
        </div>
        <p className={rooms.faint}>{t('partner.cardHow')}</p>
        <Textarea
          className={classes.card!}
          aria-label={t('partner.card')}
          readOnly
          autosize
          maxRows={6}
          value={own.card}
        />
        <Group gap="xs">
          <CopyButton text={own.card} />
          <Button
            variant="default"
            leftSection={<Download size={15} aria-hidden />}
            onClick={() => saveFile(`${own.name}.card`, own.card, 'application/json')}
          >
            {t('partner.cardSave')}
          </Button>
        </Group>
      </section>
      {isReplacing && <ReplaceKeys onReplaced={onReplaced} onClose={() => setReplacing(false)} />}
    </div>
  );
}
