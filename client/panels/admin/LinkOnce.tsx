import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InvitedFieldsFragment } from '../../api/generated.ts';
import { languageOf } from '../../messages/index.ts';
import { localMinute, zoneHere } from '../../model/local.ts';
import { CopyButton } from '../CopyButton.tsx';
import frame from '../frame.module.css';
import classes from '../rooms.module.css';

/** The one-time link: shown this once, kept nowhere. A click beside it does not take it away. */
export function LinkOnce({ invited, onClose }: { invited: InvitedFieldsFragment; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const link = new URL(invited.path, window.location.origin).href;
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      title={t('of', { head: t('admin.once'), tail: invited.user.display })}
      size={560}
    >
      <Stack gap="sm">
        <div className={classes.once}>
          <div className={frame.command}>{link}</div>
          <CopyButton text={link} />
        </div>
        <div className={classes.follows}>
          <p>{t('admin.onceDo', { name: invited.user.display })}</p>
          <p>
            {t('admin.onceEnds', {
              at: localMinute(invited.expiresAt),
              zone: zoneHere(languageOf(i18n)),
            })}
          </p>
        </div>
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('admin.onceDone')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
