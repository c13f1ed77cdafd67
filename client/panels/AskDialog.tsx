import { Button, Group, Modal, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../api/client.ts';
import classes from './rooms.module.css';
import { TroubleHere } from './Trouble.tsx';
import { refusalOf } from './useAnswer.ts';

type Props = {
  title: string;
  /** What the act will do, said before it is done. */
  follows?: ReactNode;
  /** The verb on the button. */
  act: string;
  /** Takes something away from somebody. */
  isTaking?: boolean;
  /** Whether all is said that must be. */
  isReady?: boolean;
  size?: number;
  /** Whoever asks says in another dialog what came of it. */
  isStaying?: boolean;
  onAct: () => Promise<void>;
  onClose: () => void;
  children?: ReactNode;
};

/** Asks what is needed for one act, says what follows from it, and closes once it is done; what goes wrong is said here. */
export function AskDialog({ isReady = true, isTaking = false, isStaying = false, size = 460, ...props }: Props) {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Refusal | null>(null);
  const run = async () => {
    setBusy(true);
    setError(null);
    try {
      await props.onAct();
    } catch (cause) {
      setError(refusalOf(cause));
      setBusy(false);
      return;
    }
    if (!isStaying) props.onClose();
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      size={size}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !isBusy) void run();
        }}
      >
        <Stack gap="sm">
          {props.children}
          {props.follows && (
            <div className={classes.follows} data-taking={isTaking} role="note">
              {props.follows}
            </div>
          )}
          {error && <TroubleHere error={error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {t('ask.cancel')}
            </Button>
            <Button type="submit" loading={isBusy} disabled={!isReady} {...(isTaking ? { color: 'red' } : {})}>
              {props.act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
