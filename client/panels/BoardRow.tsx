import { ActionIcon, Badge, Button, Group, Text, Tooltip } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localMinute } from '../model/local.ts';
import type { BoardsQuery } from '../api/generated.ts';

type Props = { one: BoardsQuery['boards'][number]; isOpen: boolean; onOpen: () => void; onDelete: () => void };

/** One board of the list. Deleting asks first: it cannot be undone. */
export function BoardRow({ one, isOpen, onOpen, onDelete }: Props) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  if (isAsking)
    return (
      <Group role="alertdialog" aria-label={t('boards.delete')} justify="space-between" wrap="nowrap" gap={6} mih={30}>
        <Text size="sm" style={{ flex: 1 }}>
          {t('boards.deleteAsk', { name: one.name })}
        </Text>
        <Button color="red" onClick={onDelete}>
          {t('boards.deleteYes')}
        </Button>
        <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
          {t('boards.deleteNo')}
        </Button>
      </Group>
    );
  return (
    <Group justify="space-between" wrap="nowrap" gap={4}>
      <Button
        variant="subtle"
        color="gray"
        justify="start"
        style={{ flex: 1, minWidth: 0 }}
        aria-current={isOpen || undefined}
        onClick={onOpen}
      >
        {one.name}
      </Button>
      {isOpen && (
        <Badge size="xs" variant="light" tt="none">
          {t('boards.open')}
        </Badge>
      )}
      {one.takenBackAt && (
        <Tooltip label={t('boards.takenBack', { at: localMinute(one.takenBackAt) })}>
          <Badge size="xs" color="orange" variant="light" tt="none">
            {t('boards.takenBackShort')}
          </Badge>
        </Tooltip>
      )}
      <Text size="xs" c="dimmed" className="figures">
        {one.savedAt.slice(0, 16).replace('T', ' ')} UTC
      </Text>
      <Tooltip label={t('boards.delete')}>
        <ActionIcon aria-label={t('of', { head: t('boards.delete'), tail: one.name })} onClick={() => setAsking(true)}>
          <Trash2 size={15} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
