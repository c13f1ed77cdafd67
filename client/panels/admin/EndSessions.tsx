import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EndSessionsDocument } from '../../api/generated.ts';
import type { Person } from '../../model/people.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';

/** Signs a user out everywhere, and tells of how many places. */
export function EndSessions({ user, onClose }: { user: Person; onClose: () => void }) {
  const { t } = useTranslation();
  const { api } = useParts();
  const [ended, setEnded] = useState<number | null>(null);
  const title = t('of', { head: t('admin.sessionsTitle'), tail: user.display });
  if (ended !== null)
    return (
      <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
        <Text size="sm" role="status">
          {t('admin.sessionsEnded', { count: ended })}
        </Text>
      </Modal>
    );
  return (
    <AskDialog
      title={title}
      act={t('admin.sessionsIt')}
      isTaking
      isStaying
      follows={t('admin.sessionsFollows', { name: user.display })}
      onAct={async () => setEnded((await api.ask(EndSessionsDocument, { user: user.id })).endSessions)}
      onClose={onClose}
    />
  );
}
