import { useTranslation } from 'react-i18next';
import type { Trouble } from '../model/glance.ts';
import classes from './frame.module.css';

type Said = Pick<Trouble, 'code' | 'message' | 'mend'>;

/** The fault's name in the reader's language; a code that this page does not know yet is still a fault. */
export function FaultName({ code }: Pick<Said, 'code'>) {
  const { t, i18n } = useTranslation();
  return t(`fault.${i18n.exists(`fault.${code}`) ? code : 'INTERNAL'}`);
}

/** What to do about it, and small beneath the server's own words, which are English. */
export function FaultWords({ code, message, mend }: Said) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <div>{t(`fault.${i18n.exists(`fault.${code}.do`) ? code : 'INTERNAL'}.do`)}</div>
      <div className={classes.detail} lang="en">
        {message} {mend}
      </div>
    </>
  );
}
