import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Sources disagree. On a line of its own: beside a long value it would be cut. */
export function Conflict() {
  const { t } = useTranslation();
  return (
    <div>
      <Badge size="xs" color="orange" variant="light" tt="none">
        {t('details.conflict')}
      </Badge>
    </div>
  );
}
