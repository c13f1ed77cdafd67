import { Badge } from '@mantine/core';
import { UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SignInDemoDocument, type SignInWaysQuery } from '../api/generated.ts';
import { welcome } from '../commands/session.ts';
import { languageOf, listed } from '../messages/index.ts';
import { useParts } from '../store.ts';
import classes from './Gate.module.css';
import { TroubleHere } from './Trouble.tsx';
import { useSubmit } from './useSubmit.ts';

type User = SignInWaysQuery['signInWays']['demoUsers'][number];

/** Invented people to work as, agency by agency: one click each. */
export function DemoUsers({ users }: { users: readonly User[] }) {
  const { t, i18n } = useTranslation();
  const parts = useParts();
  const { isBusy, error, submit } = useSubmit();
  const agencies = [...new Map(users.map(({ agency }) => [agency.id, agency])).values()];
  // Whoever keeps the installation first.
  agencies.sort((a, b) => Number(b.host) - Number(a.host));
  const enter = (user: string) =>
    submit(async () => {
      const { signInDemo: me } = await parts.api.ask(SignInDemoDocument, { user });
      await welcome(parts, me);
    });
  return (
    <div className={classes.form}>
      <p>
        <Badge color="orange" variant="light" tt="none" fw={600} mr={8}>
          {t('demo')}
        </Badge>
        {t('signIn.demo')}
      </p>
      {error && <TroubleHere error={error} />}
      {agencies.map((agency) => (
        <fieldset key={agency.id} className={classes.agency} disabled={isBusy}>
          <legend>{agency.name}</legend>
          <div className={classes.people}>
            {users
              .filter((user) => user.agency.id === agency.id)
              .map((user) => (
                <button key={user.id} type="button" className={classes.person} onClick={() => void enter(user.id)}>
                  <UserRound size={18} strokeWidth={1.75} aria-hidden />
                  <span>
                    <b>{user.display}</b>
                    <span className={classes.note}>
                      {listed(
                        user.roles.map((role) => t(`works.${role}`)),
                        languageOf(i18n),
                      )}
                    </span>
                  </span>
                </button>
              ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
