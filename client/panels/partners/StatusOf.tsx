import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Partner } from '../../model/partners.ts';

const COLOURS = { proposed: 'orange', active: 'green', replaced: 'gray', revoked: 'red' } as const;

export function StatusOf({ status }: Pick<Partner, 'status'>) {
  const { t } = useTranslation();
  return (
    <Badge size="sm" color={COLOURS[status]} variant="light" tt="none">
      {t(`partner.status.${status}`)}
    </Badge>
  );
}
