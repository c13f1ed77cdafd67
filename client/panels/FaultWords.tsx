import { useTranslation } from 'react-i18next';
import type { Trouble } from '../model/glance.ts';
import { languageOf } from '../messages/index.ts';
import classes from './frame.module.css';

type Said = Pick<Trouble, 'code' | 'message' | 'mend'>;

/** The fault's name in the reader's language; a code that this page does not know yet is still a fault. */
export function FaultName({ code }: Pick<Said, 'code'>) {
  const { t, i18n } = useTranslation();
  return t(`fault.${i18n.exists(`fault.${code}`) ? code : 'INTERNAL'}`);
}

/** Of these the server's words say what is wrong with just this; ours can say no more than what such a fault is. */
const SAID_BY_SERVER: ReadonlySet<string> = new Set([
  ...['BAD_INPUT', 'NOT_FOUND', 'TOO_LARGE', 'CONFLICT', 'NOT_ALLOWED', 'NO_CASE', 'BAD_FILE', 'SETUP', 'TOO_MANY'],
]);

/** What is wrong and what to do about it. The server's words are English: beside them stand ours, in the reader's language. */
export function FaultWords({ code, message, mend }: Said) {
  const { t, i18n } = useTranslation();
  const ours = <div>{t(`fault.${i18n.exists(`fault.${code}.do`) ? code : 'INTERNAL'}.do`)}</div>;
  if (!SAID_BY_SERVER.has(code))
    return (
      <>
        {ours}
        <div className={classes.detail} lang="en">
          {message} {mend}
        </div>
      </>
    );
  return (
    <>
      <div lang="en">
        {message} {mend}
      </div>
      {languageOf(i18n) !== 'en' && <div className={classes.detail}>{ours}</div>}
    </>
  );
}
