import { Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../messages/index.ts';
import { loadCommand, type Scope } from '../../model/cases.ts';
import { useBoard } from '../../store.ts';
import { CopyButton } from '../CopyButton.tsx';
import frame from '../frame.module.css';
import { folderOf } from '../IntakeRoom.tsx';
import classes from '../rooms.module.css';

/** Stands for whatever file one has. */
const FILE = 'transfers.csv';

/** How files are loaded into a scope: the line to type, filled in. */
export function LoadFiles({ scope, onClose }: { scope: Scope; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const about = useBoard(({ graph }) => graph.about);
  const mappings = about?.mappings ?? [];
  const [mapping, setMapping] = useState<string | null>(null);
  const command = `${folderOf(about?.demo ?? false)}${loadCommand(scope, mapping ?? 'bank-transfers', FILE)}`;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('of', { head: t('cases.loadTitle'), tail: scope.title })}
      size={620}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('intake.how')}</Text>
        <Text size="sm">{t(about?.demo ? 'intake.demo' : 'intake.folder')}</Text>
        {mappings.length > 0 && (
          <Select
            label={t('cases.loadMapping')}
            searchable
            data={mappings.map(({ name, about: what }) => ({
              value: name,
              label: `${name} · ${what[languageOf(i18n)]}`,
            }))}
            value={mapping}
            onChange={setMapping}
          />
        )}
        <div className={classes.once}>
          <div className={frame.command}>{command}</div>
          <CopyButton text={command} />
        </div>
        <Text size="sm" c="dimmed">
          {t('cases.loadThen')}
        </Text>
      </Stack>
    </Modal>
  );
}
