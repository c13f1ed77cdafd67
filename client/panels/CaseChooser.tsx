import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { glanceAt } from '../commands/act.ts';
import { closePanel } from '../model/glance.ts';
import { useBoard, useParts } from '../store.ts';
import { CaseForm } from './CaseForm.tsx';
import classes from './Gate.module.css';

/** In place of a room that shows nothing until a case is chosen. */
export function CaseFirst() {
  const { t } = useTranslation();
  return (
    <div className={classes.chooser}>
      <section className={classes.card} style={{ width: 'min(520px, calc(100% - 32px))' }}>
        <h1>{t('case.title')}</h1>
        <CaseForm />
      </section>
    </div>
  );
}

/** The same at any time later. */
export function CaseDialog() {
  const { t } = useTranslation();
  const parts = useParts();
  const isOpen = useBoard(({ glance }) => glance.panel?.name === 'case');
  return (
    <Modal
      opened={isOpen}
      onClose={() => glanceAt(parts, closePanel)}
      title={t('case.title')}
      size={520}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <CaseForm />
    </Modal>
  );
}
