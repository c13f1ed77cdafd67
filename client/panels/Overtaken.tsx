import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { keepMine, takeTheirs } from '../commands/overtaken.ts';
import { useBoard, useParts } from '../store.ts';

/** Another saved this board in between: theirs or mine, and neither is lost. */
export function Overtaken() {
  const { t } = useTranslation();
  const parts = useParts();
  const isOvertaken = useBoard(({ board }) => board.saving === 'conflict');
  if (!isOvertaken) return null;
  return (
    <Alert color="orange" title={t('boards.conflict')} role="alert">
      {t('boards.conflictWhy')}
      <Group gap="xs" mt="xs">
        <Button onClick={() => void keepMine(parts)}>{t('boards.keepMine')}</Button>
        <Button variant="default" onClick={() => void takeTheirs(parts)}>
          {t('boards.takeTheirs')}
        </Button>
      </Group>
    </Alert>
  );
}
