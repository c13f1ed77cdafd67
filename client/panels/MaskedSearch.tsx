import { Button, Popover } from '@mantine/core';
import { UserSearch } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../model/session.ts';
import { useBoard } from '../store.ts';
import classes from './Gate.module.css';
import { ReasonField } from './ReasonField.tsx';
import { REASON_LEAST, REASONS } from './RevealDialog.tsx';

type Props = { reason: string | null; onReason: (reason: string | null) => void };

/** Whether masked people's documents were looked through, and the way to have it done for a reason that is kept. */
export function MaskedSearch({ reason, onReason }: Props) {
  const { t } = useTranslation();
  const isAllowed = useBoard(({ session }) => may(session, 'REVEAL'));
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const isEnough = [...typed.trim()].length >= REASON_LEAST;
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
            <form
              className={classes.form}
              onSubmit={(event) => {
                event.preventDefault();
                if (!isEnough) return;
                setOpen(false);
                onReason(typed.trim());
              }}
            >
              <ReasonField
                label={t('reveal.reason')}
                why={t('masked.kept')}
                suggestions={REASONS}
                value={typed}
                onChange={setTyped}
                focused
              />
              <Button type="submit" disabled={!isEnough}>
                {t('masked.searchNow')}
              </Button>
            </form>
          </Popover.Dropdown>
        </Popover>
      )}
    </span>
  );
}
