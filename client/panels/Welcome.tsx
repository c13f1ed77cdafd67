import { Button, Skeleton, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST } from '../model/lines.ts';
import { AcceptInvitationDocument, InvitationDocument, type InvitationQuery } from '../api/generated.ts';
import { arrive, welcome } from '../commands/session.ts';
import { formatInstant } from '../model/instant.ts';
import { useParts } from '../store.ts';
import { Gate } from './Gate.tsx';
import classes from './Gate.module.css';
import { isChosen, NewPassword } from './NewPassword.tsx';
import { TroubleHere } from './Trouble.tsx';
import { useAnswer } from './useAnswer.ts';
import { useSubmit } from './useSubmit.ts';

/** Where a one-time link leads: whom it is for, and the password they choose by it. */
export function Welcome({ token }: { token: string }) {
  const { t } = useTranslation();
  const parts = useParts();
  const found = useAnswer(
    token,
    async (api, signal) => (await api.ask(InvitationDocument, { token }, signal)).invitation,
  );
  const isGone = found.error?.code === 'NOT_FOUND';
  return (
    <Gate title={t(isGone ? 'welcome.gone' : 'welcome')}>
      {!found.data && !found.error && <Skeleton height={160} />}
      {found.error && !isGone && <TroubleHere error={found.error} again={found.again} />}
      {isGone && (
        <>
          <p>{t('welcome.gone.do')}</p>
          <Button variant="default" size="sm" onClick={() => void arrive(parts)}>
            {t('welcome.toSignIn')}
          </Button>
        </>
      )}
      {found.data && <TakeUp token={token} invitation={found.data} />}
    </Gate>
  );
}

function TakeUp({ token, invitation }: { token: string; invitation: InvitationQuery['invitation'] }) {
  const { t } = useTranslation();
  const parts = useParts();
  const { user, first, expiresAt } = invitation;
  const [typed, setTyped] = useState({ password: '', again: '' });
  const [own, setOwn] = useState({ agency: '', display: '', name: '' });
  const { isBusy, error, submit } = useSubmit();
  const isWhole = !first || Object.values(own).every((text) => text.trim() !== '');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const input = { token, password: typed.password, ...(first ? own : {}) };
    void submit(async () => {
      const { acceptInvitation: me } = await parts.api.ask(AcceptInvitationDocument, { input });
      await welcome(parts, me);
    });
  };
  const field = (name: keyof typeof own, autoComplete: string) => (
    <TextInput
      size="sm"
      label={t(`welcome.${name}`)}
      description={t(`welcome.${name}.why`)}
      name={name === 'name' ? 'username' : name}
      autoComplete={autoComplete}
      required
      withAsterisk={false}
      value={own[name]}
      maxLength={MOST[name === 'name' ? 'id' : 'name']}
      data-autofocus={name === 'agency' || undefined}
      onChange={(event) => setOwn({ ...own, [name]: event.currentTarget.value })}
    />
  );
  return (
    <form className={classes.form} onSubmit={onSubmit}>
      <p>
        {first
          ? t('welcome.first')
          : t('welcome.for', { display: user.display, agency: user.agency.name, name: user.name })}
      </p>
      {first ? (
        <>
          {field('agency', 'organization')}
          {field('display', 'name')}
          {field('name', 'username')}
        </>
      ) : (
        // What a password manager keeps the password under.
        <input type="text" name="username" autoComplete="username" value={user.name} readOnly hidden />
      )}
      <NewPassword typed={typed} onTyped={setTyped} />
      {error && <TroubleHere error={error} />}
      <Button type="submit" size="sm" loading={isBusy} disabled={!isWhole || !isChosen(typed)}>
        {t('welcome.enter')}
      </Button>
      <p className={classes.note}>{t('welcome.once', { at: formatInstant(expiresAt) })}</p>
    </form>
  );
}
