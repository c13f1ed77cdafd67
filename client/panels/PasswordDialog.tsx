import { Alert, Button, Modal, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangePasswordDocument } from '../api/generated.ts';
import { glanceAt } from '../commands/act.ts';
import { closePanel } from '../model/glance.ts';
import { useBoard, useParts } from '../store.ts';
import classes from './Gate.module.css';
import { isChosen, NewPassword } from './NewPassword.tsx';
import { SignInTrouble } from './SignInTrouble.tsx';
import { useSubmit } from './useSubmit.ts';

export function PasswordDialog() {
  const { t } = useTranslation();
  const parts = useParts();
  const isOpen = useBoard(({ glance }) => glance.panel?.name === 'password');
  return (
    <Modal
      opened={isOpen}
      onClose={() => glanceAt(parts, closePanel)}
      title={t('command.changePassword')}
      size={400}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <PasswordForm />
    </Modal>
  );
}

function PasswordForm() {
  const { t } = useTranslation();
  const parts = useParts();
  const name = useBoard(({ session }) => session.me?.user.name ?? '');
  const [old, setOld] = useState('');
  const [typed, setTyped] = useState({ password: '', again: '' });
  const [isDone, setDone] = useState(false);
  const { isBusy, error, submit } = useSubmit();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit(async () => {
      await parts.api.ask(ChangePasswordDocument, { old, new: typed.password });
      setDone(true);
    });
  };
  if (isDone)
    return (
      <div className={classes.form}>
        <p role="status" style={{ margin: 0 }}>
          {t('password.changed')}
        </p>
        <Button data-autofocus onClick={() => glanceAt(parts, closePanel)}>
          {t('close')}
        </Button>
      </div>
    );
  return (
    <form className={classes.form} onSubmit={onSubmit}>
      <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />
      <PasswordInput
        size="sm"
        label={t('password.old')}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        data-autofocus
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
        value={old}
        onChange={(event) => setOld(event.currentTarget.value)}
      />
      <NewPassword typed={typed} onTyped={setTyped} />
      {error?.field === 'old' ? (
        <Alert color="red" p="xs" role="alert">
          {t('password.wrong')}
        </Alert>
      ) : (
        error && <SignInTrouble error={error} />
      )}
      <Button type="submit" size="sm" loading={isBusy} disabled={old === '' || !isChosen(typed)}>
        {t('password.change')}
      </Button>
    </form>
  );
}
