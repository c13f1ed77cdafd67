import { useTranslation } from 'react-i18next';
import classes from './frame.module.css';

/** Why a text cannot be looked for: what can be, and the server's own words small beneath. */
export function Unreadable({ why }: { why: string }) {
  const { t } = useTranslation();
  return (
    <span>
      {t('search.unreadable')}
      <small className={classes.detail} lang="en">
        {why}
      </small>
    </span>
  );
}
