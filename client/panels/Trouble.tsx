import { Alert, Button } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../api/client.ts';
import type { Panel } from '../model/glance.ts';
import { useBoard } from '../store.ts';
import { FaultName, FaultWords } from './FaultWords.tsx';

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
    <Alert color="red" p="xs" icon={<TriangleAlert size={14} color="var(--mantine-color-red-6)" />} role="alert">
      <strong>
        <FaultName code={error.code} />
      </strong>
      <FaultWords code={error.code} message={error.message} mend={error.mend} />
      {again && (
        <Button size="compact-xs" variant="subtle" onClick={again}>
          {t('details.again')}
        </Button>
      )}
    </Alert>
  );
}

/** The last thing that went wrong with what an open panel asked for; it is said there and nowhere else. */
export function TroubleOf({ panel }: { panel: Panel['name'] }) {
  const trouble = useBoard(({ glance }) => glance.troubles.findLast((one) => one.panel === panel));
  return trouble ? <TroubleHere error={trouble} /> : null;
}
