import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../api/client.ts';
import { languageOf } from '../messages/index.ts';
import { TroubleHere } from './Trouble.tsx';

/** Why one was not let in, in words of its own: a name that is wrong reads as a password that is. */
export function SignInTrouble({ error }: { error: Refusal }) {
  const { t, i18n } = useTranslation();
  const { code, until } = error;
  const at = until && new Date(until).toLocaleString(languageOf(i18n), { dateStyle: 'medium', timeStyle: 'short' });
  if (code === 'NOT_FOUND')
    return (
      <Alert color="red" p="xs" role="alert" title={t('signIn.wrong')}>
        {t('signIn.wrong.do')}
      </Alert>
    );
  if (code === 'TOO_MANY' && at)
    return (
      <Alert color="orange" p="xs" role="alert" title={t('fault.TOO_MANY')}>
        {t('signIn.tooMany', { at })}
      </Alert>
    );
  return <TroubleHere error={error} />;
}
