import { Alert, Button, Divider, PasswordInput, Skeleton, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInDocument, SignInWaysDocument } from '../api/generated.ts';
import { welcome } from '../commands/session.ts';
import { useBoard, useParts } from '../store.ts';
import { DemoUsers } from './DemoUsers.tsx';
import { Gate } from './Gate.tsx';
import classes from './Gate.module.css';
import { SignInTrouble } from './SignInTrouble.tsx';
import { TroubleHere } from './Trouble.tsx';
import { useAnswer } from './useAnswer.ts';
import { useSubmit } from './useSubmit.ts';

/** By name and password, by the agency's own provider, or in the demo as somebody invented. */
export function SignIn() {
  const { t } = useTranslation();
  const hasEnded = useBoard(({ session }) => session.ended === 'session');
  const ways = useAnswer('ways', async (api, signal) => (await api.ask(SignInWaysDocument, {}, signal)).signInWays);
  const users = ways.data?.demoUsers ?? [];
  return (
    <Gate title={t('signIn')} wide={users.length > 0}>
      {hasEnded && (
        <Alert color="blue" p="xs">
          {t('signIn.ended')}
        </Alert>
      )}
      {ways.error && <TroubleHere error={ways.error} again={ways.again} />}
      {!ways.data && !ways.error && <Skeleton height={120} />}
      {users.length > 0 && <DemoUsers users={users} />}
      {ways.data?.password && <ByPassword />}
      {ways.data?.provider && (
        <>
          {ways.data.password && <Divider label={t('signIn.or')} />}
          <Button component="a" href={ways.data.provider} variant="default" size="sm">
            {t('signIn.provider', { name: ways.data.providerName })}
          </Button>
        </>
      )}
    </Gate>
  );
}

function ByPassword() {
  const { t } = useTranslation();
  const parts = useParts();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { isBusy, error, submit } = useSubmit();
  const first = useRef<HTMLInputElement>(null);
  const again = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  // A wrong password is typed anew; the name was most likely right.
  useEffect(() => {
    if (error) again.current?.select();
  }, [error]);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit(async () => {
      const { signIn: me } = await parts.api.ask(SignInDocument, { name: name.trim(), password });
      await welcome(parts, me);
    });
  };
  return (
    <form className={classes.form} onSubmit={onSubmit}>
      <TextInput
        ref={first}
        size="sm"
        label={t('signIn.name')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PasswordInput
        ref={again}
        size="sm"
        label={t('signIn.password')}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {error && <SignInTrouble error={error} />}
      <Button type="submit" size="sm" loading={isBusy} disabled={!name.trim() || !password}>
        {t('signIn')}
      </Button>
      <p className={classes.note}>{t('signIn.lost')}</p>
    </form>
  );
}
