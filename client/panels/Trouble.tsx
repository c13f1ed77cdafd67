import { Alert, Button } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../api/client.ts';

/** What went wrong, in the place that it concerns, with the way to try again. */
export function TroubleHere({
  error,
  again,
}: {
  error: Pick<Refusal, 'code' | 'message' | 'mend'>;
  again?: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Alert color="red" variant="light" p="xs" icon={<TriangleAlert size={14} />} role="alert">
      {t(`details.error.${error.code}`, { defaultValue: error.message })}
      {error.mend && <div>{error.mend}</div>}
      {again && (
        <Button size="compact-xs" variant="subtle" onClick={again}>
          {t('details.again')}
        </Button>
      )}
    </Alert>
  );
}
