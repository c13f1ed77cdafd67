import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { glanceAt } from '../commands/act.ts';
import { show } from '../commands/reveal.ts';
import { closePanel } from '../model/glance.ts';
import { useBoard, useParts } from '../store.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { TroubleOf } from './Trouble.tsx';

/** Asks why a masked person is to be shown. The reason is in the log before the name is on the screen. */
export function RevealDialog() {
  const { t } = useTranslation();
  const parts = useParts();
  const ref = useBoard(({ glance: { panel } }) => (panel?.name === 'reveal' ? panel.ref : null));
  const isBusy = useBoard(({ glance }) => glance.busy.includes('busy.reveal'));
  const close = () => glanceAt(parts, (glance) => (glance.panel?.name === 'reveal' ? closePanel(glance) : glance));
  return (
    <Modal
      opened={ref !== null}
      onClose={close}
      title={t('reveal.title')}
      size={440}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {ref !== null && (
        <ReasonForm
          key={ref}
          why={t('reveal.kept')}
          act={t('command.reveal')}
          isBusy={isBusy}
          onReason={(reason) => void show(parts, ref, reason)}
          onCancel={close}
        >
          <TroubleOf panel="reveal" />
        </ReasonForm>
      )}
    </Modal>
  );
}
