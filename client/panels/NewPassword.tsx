import { PasswordInput, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Gate.module.css';

/** The server's own bound; what makes a password strong is its length. */
export const LEAST = 12;
const GOOD = 20;

export type Typed = { password: string; again: string };
export const isChosen = ({ password, again }: Typed): boolean => [...password].length >= LEAST && password === again;

/** A new password, twice, with how far its length goes. */
export function NewPassword({ typed, onTyped }: { typed: Typed; onTyped: (typed: Typed) => void }) {
  const { t } = useTranslation();
  const length = [...typed.password].length;
  const isOther = typed.again !== '' && typed.again !== typed.password;
  const hint = length < LEAST ? 'password.short' : length < GOOD ? 'password.fair' : 'password.good';
  return (
    <>
      <div>
        <PasswordInput
          size="sm"
          label={t('password.new')}
          name="new-password"
          autoComplete="new-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
          value={typed.password}
          onChange={(event) => onTyped({ ...typed, password: event.currentTarget.value })}
        />
        <Progress
          value={Math.min(100, (length / GOOD) * 100)}
          color={length < LEAST ? 'orange' : 'teal'}
          size={3}
          mt={6}
          aria-hidden
        />
        <div className={classes.note} role="status">
          {t(hint, { count: LEAST - length, least: LEAST })}
        </div>
      </div>
      <PasswordInput
        size="sm"
        label={t('password.again')}
        name="new-password-again"
        autoComplete="new-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
        value={typed.again}
        error={isOther && t('password.differs')}
        onChange={(event) => onTyped({ ...typed, again: event.currentTarget.value })}
      />
    </>
  );
}
