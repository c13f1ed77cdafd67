import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Gate.module.css';
import { ReasonField } from './ReasonField.tsx';

/** Fewer signs are no reason: the server refuses them too. */
const LEAST = 4;
const REASONS = ['callBack', 'contact', 'part', 'document'].map((name) => `reveal.why.${name}`);

type Props = {
  /** What becomes of the reason, said before it is given. */
  why: string;
  /** The verb on the button. */
  act: string;
  isBusy?: boolean;
  onReason: (reason: string) => void;
  onCancel?: () => void;
  /** What went wrong. */
  children?: ReactNode;
};

/** Asks why masked people are to be shown or searched; without a reason nothing goes on. */
export function ReasonForm({ why, act, isBusy = false, onReason, onCancel, children }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const reason = typed.trim();
  const isEnough = [...reason].length >= LEAST;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isEnough && !isBusy) onReason(reason);
      }}
    >
      <ReasonField
        label={t('reveal.reason')}
        why={why}
        suggestions={REASONS}
        value={typed}
        onChange={setTyped}
        focused
      />
      {children}
      <Group justify="end" gap={8}>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('reveal.cancel')}
          </Button>
        )}
        <Button type="submit" loading={isBusy} disabled={!isEnough}>
          {act}
        </Button>
      </Group>
    </form>
  );
}
