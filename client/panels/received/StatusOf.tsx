import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Received } from '../../model/received.ts';

const COLOURS = {
  waiting: 'orange',
  taking: 'blue',
  taken: 'green',
  refused: 'red',
  leaving: 'gray',
  gone: 'gray',
} as const;

export function StatusOf({ status }: Pick<Received, 'status'>) {
  const { t } = useTranslation();
  return (
    <Badge size="sm" color={COLOURS[status]} variant="light" tt="none">
      {t(`received.status.${status}`)}
    </Badge>
  );
}
