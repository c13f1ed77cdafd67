import { Button, Popover } from '@mantine/core';
import { UserSearch } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../model/session.ts';
import { useBoard } from '../store.ts';
import classes from './Gate.module.css';
import { ReasonForm } from './ReasonForm.tsx';

type Props = { reason: string | null; onReason: (reason: string | null) => void };

/** Whether masked people's documents were looked through, and the way to have it done for a reason that is kept. */
export function MaskedSearch({ reason, onReason }: Props) {
  const { t } = useTranslation();
  const isAllowed = useBoard(({ session }) => may(session, 'REVEAL'));
  const [isOpen, setOpen] = useState(false);
  if (reason !== null)
    return (
      <span className={classes.said}>
        {t('masked.searched', { reason })}
        <Button variant="subtle" size="compact-xs" onClick={() => onReason(null)}>
          {t('masked.without')}
        </Button>
      </span>
    );
  return (
    <span className={classes.said}>
      <UserSearch size={14} aria-hidden /> {t('masked.notSearched')}
      {isAllowed && (
        <Popover width={340} position="top-start" opened={isOpen} onChange={setOpen} trapFocus>
          <Popover.Target>
            <Button variant="subtle" size="compact-xs" onClick={() => setOpen(!isOpen)}>
              {t('masked.search')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <ReasonForm
              why={t('masked.kept')}
              act={t('masked.searchNow')}
              onReason={(typed) => {
                setOpen(false);
                onReason(typed);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      )}
    </span>
  );
}
