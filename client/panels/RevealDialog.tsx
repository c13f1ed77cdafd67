import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { glanceAt } from '../commands/act.ts';
import { show } from '../commands/reveal.ts';
import { closePanel } from '../model/glance.ts';
import type { Ref } from '../model/graph.ts';
import { useBoard, useParts } from '../store.ts';
import classes from './Gate.module.css';
import { ReasonField } from './ReasonField.tsx';
import { TroubleOf } from './Trouble.tsx';

/** Fewer signs are no reason: the server refuses them too. */
export const REASON_LEAST = 4;
export const REASONS = ['callBack', 'contact', 'part', 'document'].map((name) => `reveal.why.${name}`);

/** Asks why a masked person is to be shown. The reason is in the log before the name is on the screen. */
export function RevealDialog() {
  const { t } = useTranslation();
  const parts = useParts();
  const ref = useBoard(({ glance: { panel } }) => (panel?.name === 'reveal' ? panel.ref : null));
  const close = () => glanceAt(parts, (glance) => (glance.panel?.name === 'reveal' ? closePanel(glance) : glance));
  return (
    <Modal
      opened={ref !== null}
      onClose={close}
      title={t('reveal.title')}
      size={440}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {ref !== null && <RevealForm key={ref} person={ref} onCancel={close} />}
    </Modal>
  );
}

function RevealForm({ person, onCancel }: { person: Ref; onCancel: () => void }) {
  const { t } = useTranslation();
  const parts = useParts();
  const [reason, setReason] = useState('');
  const isBusy = useBoard(({ glance }) => glance.busy.includes('busy.reveal'));
  const isEnough = [...reason.trim()].length >= REASON_LEAST;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isEnough) void show(parts, person, reason.trim());
      }}
    >
      <ReasonField
        label={t('reveal.reason')}
        why={t('reveal.kept')}
        suggestions={REASONS}
        value={reason}
        onChange={setReason}
        focused
      />
      <TroubleOf panel="reveal" />
      <Group justify="end" gap={8}>
        <Button variant="default" onClick={onCancel}>
          {t('reveal.cancel')}
        </Button>
        <Button type="submit" loading={isBusy} disabled={!isEnough}>
          {t('command.reveal')}
        </Button>
      </Group>
    </form>
  );
}
